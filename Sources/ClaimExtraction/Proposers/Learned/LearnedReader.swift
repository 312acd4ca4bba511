import DocumentModel

/// Proposes what a model reads between the mentions of a sentence.
///
/// Who commits and how is the model's to say, but it may not take for a fact what the operators around the word that states the claim
/// leave open, suppose, forbid or negate.
struct LearnedReader: ClaimProposer {
  let id = Self.rule
  let relations: Set<String>
  /// The relations that tell what their subjects do; what is weighed or discussed lies in a place and lasts all the same.
  let acts: Set<String>
  /// The relations that tell what somebody has.
  let possessions: Set<String>
  /// The words that patterns know to state each relation.
  let predicates: RelationPredicates
  var examples: [ClaimExample] = []

  static let rule = "reader/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    guard reading.document.relations.indices.contains(reading.sentence.index) else { return [] }
    return reading.document.relations[reading.sentence.index].compactMap {
      $0.probability >= ClaimExtractor.leastProbability ? draft(of: $0, in: reading) : nil
    }
  }

  private func draft(of relation: RelationReading, in reading: SentenceReading) -> ClaimDraft? {
    let subject = reading.document.mentions[relation.subject]
    guard relations.contains(relation.relation), let statement = relation.statement(in: reading),
      !isOfItself(relation, in: reading)
    else { return nil }
    let trigger = predicates.statingWord(
      of: relation.relation, between: subject.head, relation.objectHead, in: reading)
    let predication = predication(at: trigger, in: reading)
    var draft = ClaimDraft(
      relation: relation.relation, rule: id, subject: statement.subject, subjectMentions: [subject],
      object: statement.object, objectMentions: [], trigger: trigger,
      stance: stance(of: relation, predication, in: reading),
      evidence: subject.tokens.union(trigger.range))
    switch relation.object {
    case .mention(let index):
      let object = reading.document.mentions[index]
      draft.objectMentions = [object]
      draft.evidence = draft.evidence.union(object.tokens)
    case .phrase(let phrase):
      draft.evidence = draft.evidence.union(reading.words(ofPhrase: phrase))
    }
    draft.confidence = Int((relation.probability * 1000).rounded())
    draft.reading = relation
    draft.eventTime = reading.times.eventTime(of: draft, predication: predication)
    draft.statedTime = reading.times.statedTime(of: draft.stance)
    return draft
  }

  /// `It is the bloc's largest mission`: whoever owns what something is said to be is not that thing.
  private func isOfItself(_ relation: RelationReading, in reading: SentenceReading) -> Bool {
    guard case .phrase(let words) = relation.object, reading.sentence.isCopular(relation.objectHead) else {
      return false
    }
    let subject = reading.document.mentions[relation.subject].mention.entity
    return reading.mentions.all.contains {
      words.contains($0.head) && $0.mention.entity == subject
        && reading.sentence.hasRelation($0.head, kind: .possessor)
        && reading.sentence.head(of: $0.head) == relation.objectHead
    }
  }

  private func predication(at trigger: TokenPlace, in reading: SentenceReading) -> Predication {
    reading.predication(at: trigger)
      ?? Predication(trigger: trigger, category: .noun, particles: [], arguments: [], clause: trigger)
  }

  private func stance(of relation: RelationReading, _ predication: Predication, in reading: SentenceReading) -> Stance {
    var read = stance(of: relation, in: reading)
    let isOwn = isOwnPhrase(relation, predication, reading)
    let isPhrase = isPhrase(relation, predication, reading)
    if isOwn || isPhrase, !read.has(.deny) { read.negations = 0 }
    let isFact =
      isOwn || isPhrase && isOfThing(predication.trigger, relation, reading)
      || isAttendance(relation, predication, reading)
    if isFact {
      read.negations = 0
      read.cues.removeAll { $0.effect == .deny || $0.effect == .plan && isOwnName(relation, reading) }
    }
    let ruled = reading.stances.stance(of: predication)
    let isLetHappen = isLetHappen(relation, predication, ruled, in: reading)
    if isFact, ruled.statesNoFact || isOwn && isLetHappen {
      return read.told(by: ruled.cues.filter { [.report, .believe].contains($0.effect) })
    }
    // `never allowed inspectors to visit it`: what becomes of what is let happen, or is not, follows from the words.
    if isLetHappen { return ruled }
    read = read.told(by: ruled.cues.filter { isInserted($0, in: predication, reading.sentence) })
    // `no sign that a test is imminent`: what words negate, nothing makes depend on something.
    if read.modality == .conditional, !ruled.isImagined, ruled.polarity == .negative { return ruled }
    guard read.modality == .asserted, read.polarity == .positive else { return read }
    if ruled.statesNoFact { return ruled }
    if isToCome(ruled, relation, predication, reading) || isOnDayToCome(relation, reading)
      || [predication.trigger, relation.objectHead].contains(where: {
        isAim($0, reading) || acts.contains(relation.relation) && reading.stances.isYetToTakePlace($0)
      })
    {
      read.cues.insert(Stance.Cue(row: nil, effect: .plan, holders: []), at: 0)
      read.isYetToCome = true
      return read
    }
    return isUnreal(ruled, relation, predication, reading) ? ruled : read
  }

  /// `Minsk (the envoys wrote) signed it`: whether somebody says so in the midst of what they say.
  private func isInserted(_ cue: Stance.Cue, in predication: Predication, _ sentence: SentenceView) -> Bool {
    guard let verb = cue.row, cue.effect == .report else { return false }
    return sentence.isVerbal(verb) && sentence.ancestors(of: verb).dropFirst().contains(predication.clause)
  }

  /// `crossed the border for talks`.
  private func isAim(_ noun: TokenPlace, _ reading: SentenceReading) -> Bool {
    reading.sentence.head(of: noun).map { reading.stances.isAim(noun, of: $0) } ?? false
  }

  /// `is preparing to decide on it on Saturday`: what happens on a day is planned where the verb of the day is.
  private func isOnDayToCome(_ relation: RelationReading, _ reading: SentenceReading) -> Bool {
    guard case .mention(let index) = relation.object, reading.document.mentions[index].mention.type == .date else {
      return false
    }
    let verb = reading.sentence.ancestors(of: reading.document.mentions[index].head).first(
      where: reading.sentence.isVerbal)
    return verb.map { reading.stances.stance(at: $0).modality == .planned } ?? false
  }

  /// `a candidate for membership`: a noun that says by itself what is so, where it is the content of one that says it is not so yet.
  private func isToCome(
    _ stance: Stance, _ relation: RelationReading, _ predication: Predication, _ reading: SentenceReading
  ) -> Bool {
    predication.category == .noun && !acts.contains(relation.relation) && stance.modality == .planned
      && predicates.has(reading.sentence.lemma(of: predication.trigger), for: relation.relation)
      && !reading.stances.isYetToTakePlace(predication.trigger)
  }

  /// `could harm the talks`, `allegedly used gas`, `weighs sanctions`, `decided to undertake a mission`: what words at the one that states
  /// it, or over it, leave open or leave to others, and events only planned.
  private func isUnreal(
    _ stance: Stance, _ relation: RelationReading, _ predication: Predication, _ reading: SentenceReading
  ) -> Bool {
    if predication.category == .noun, predication.clause != predication.trigger {
      return [.planned, .possible, .demanded].contains(stance.modality)
    }
    if stance.cues.contains(where: { $0.row == nil && $0.effect == .hearsay }) { return true }
    let isAct = acts.contains(relation.relation)
    if isAct, isWanted(predication.trigger, stance, reading.sentence) { return true }
    if isAct, stance.modality == .alleged, stance.has(.allege) { return true }
    return stance.modality == .possible && stance.cues.contains { $0.effect == .possible && ($0.row == nil || isAct) }
  }

  /// `needs the ratification of Riga`, `demanded an attack`: a deed that is the object of what asks for it.
  private func isWanted(_ deed: TokenPlace, _ stance: Stance, _ sentence: SentenceView) -> Bool {
    guard sentence.hasRelation(deed, kind: .object), let verb = sentence.head(of: deed) else { return false }
    return stance.cues.contains { $0.row == verb && [.demand, .oblige].contains($0.effect) }
  }

  /// Whether a claim tells of what somebody else allows or not, and not of whose the thing is that is spoken of.
  private func isLetHappen(
    _ relation: RelationReading, _ predication: Predication, _ stance: Stance, in reading: SentenceReading
  ) -> Bool {
    guard
      predication.category == .verb || acts.contains(relation.relation)
        || predicates.has(reading.sentence.lemma(of: predication.trigger), for: relation.relation)
    else { return false }
    let doer = reading.document.mentions[relation.subject].mention.entity
    return stance.cues.contains { cue in
      guard let verb = cue.row, reading.stances.isPermission(verb) else { return false }
      let permitters = reading.clauses.surfaceSubjects(of: verb).compactMap { reading.mention(at: $0)?.mention.entity }
      return !permitters.contains { $0 == doer }
    }
  }

  private func stance(of relation: RelationReading, in reading: SentenceReading) -> Stance {
    var stance = Stance()
    let effect: OperatorEffect? =
      switch relation.modality {
      case .asserted, .conditional: nil
      case .alleged: .allege
      case .denied: .deny
      case .possible: .possible
      case .planned: .plan
      case .demanded: .demand
      }
    if let effect { stance.cues.append(Stance.Cue(row: nil, effect: effect, holders: [])) }
    stance.isConditional = relation.modality == .conditional
    // A denial is a contrary by itself.
    let isNegative = relation.polarity == .negative || isOfNobody(relation, in: reading)
    stance.negations = isNegative == (relation.modality == .denied) ? 0 : 1
    if relation.author < 0.5, let speaker = relation.speaker(in: reading) {
      stance.cues.append(Stance.Cue(row: nil, effect: .report, holders: [speaker.head]))
    }
    return stance
  }
}

extension Stance {
  /// The same with those who tell it by some other cues, where this one leaves it to the author.
  fileprivate func told(by others: [Cue]) -> Stance {
    guard !cues.contains(where: { !$0.holders.isEmpty }) else { return self }
    var stance = self
    stance.cues += others.filter { !$0.holders.isEmpty }
    return stance
  }
}
