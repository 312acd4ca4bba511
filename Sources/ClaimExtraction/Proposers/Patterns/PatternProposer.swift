import DocumentModel
import KnowledgeBase

/// A row of the pattern table at work: claims of the predicates that it speaks of.
struct PatternProposer: ClaimProposer {
  let pattern: RelationPattern
  let relation: Relation
  /// Where the row comes from.
  let source: String
  var examples: [ClaimExample]

  var id: String { pattern.id }
  var relations: Set<String> { [pattern.relation] }

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.predications.filter { pattern.lemmas.contains(reading.sentence.lemma(of: $0.trigger)) }
      .flatMap { drafts(for: $0, in: reading) }
  }

  /// The claims of a predication with one of the pattern's lemmas; one for each pair of subject and object.
  func drafts(for predication: Predication, in reading: SentenceReading) -> [ClaimDraft] {
    guard pattern.category == predication.category,
      pattern.particles.isEmpty || !predication.particles.isDisjoint(with: pattern.particles),
      predication.particles.isDisjoint(with: pattern.otherParticles), isGoods(predication, reading),
      !makesSomethingOf(predication, reading)
    else { return [] }
    let arguments = ArgumentReader(reading: reading, predication: predication)
    let subjectTypes = pattern.subjectTypes.isEmpty ? relation.domain : pattern.subjectTypes
    let objectTypes = pattern.objectTypes.isEmpty ? relation.range : pattern.objectTypes
    let subjects = arguments.fillers(from: pattern.subject, types: subjectTypes)
    guard !subjects.isEmpty else { return [] }
    let objects = arguments.fillers(from: pattern.object, types: objectTypes)
    guard !objects.isEmpty else { return [] }
    guard let stance = stance(of: predication, in: reading) else { return [] }
    let times = reading.times
    let subjectRows = Set(subjects.compactMap(\.rows))
    return subjects.flatMap { subject in
      objects.compactMap { object -> ClaimDraft? in
        guard object.argument != subject.argument, !isSaidBefore(object, after: subject, among: subjectRows) else {
          return nil
        }
        var draft = ClaimDraft(
          relation: pattern.relation, rule: pattern.id, subject: subject.argument, subjectMentions: subject.mentions,
          object: object.argument, objectMentions: object.mentions, trigger: predication.trigger, stance: stance,
          evidence: evidence(predication, subject, object), content: object.content,
          standing: pattern.strength == .fallback ? .fallback : .full)
        draft.eventTime = times.eventTime(of: draft, predication: predication)
        draft.statedTime = times.statedTime(of: draft.stance)
        return draft
      }
    }
  }

  /// How the predication stands, with what the pattern's words add; nil where they do not state the relation.
  private func stance(of predication: Predication, in reading: SentenceReading) -> Stance? {
    var stance = reading.stances.stance(of: predication)
    if pattern.strength == .fact { stance = Stance(negations: stance.negations) }
    if pattern.strength == .able, !stance.has(.able), !stance.has(.possible) { return nil }
    if pattern.strength == .refused {
      guard reading.stances.negations(at: predication.clause) % 2 == 1 else { return nil }
      stance.negations += 1
      // `cannot accept`: what nobody can do to a plan is to be for it.
      stance.cues.removeAll { $0.row == nil && ($0.effect == .able || $0.effect == .possible) }
    }
    if pattern.strength == .negative { stance.negations += 1 }
    if pattern.strength == .possible { stance.cues.insert(Stance.Cue(row: nil, effect: .possible, holders: []), at: 0) }
    // That something can be done is what a relation of ability says itself.
    if relation.ability != nil {
      stance.cues.removeAll { $0.effect == .able || pattern.strength == .able && $0.effect == .possible }
    }
    // `is trying to persuade Minsk`, `met envoys to persuade them`: who tries to speak to somebody speaks.
    if relation.speech == .act { stance.cues.removeAll { $0.effect == .plan && isAttempt($0, reading) } }
    if pattern.strength == .fallback, relation.isUndertaking {
      stance.cues.insert(Stance.Cue(row: nil, effect: .plan, holders: []), at: 0)
    }
    return stance
  }

  private func isAttempt(_ plan: Stance.Cue, _ reading: SentenceReading) -> Bool {
    plan.row.map { reading.isWord($0, of: .attempt) } ?? true
  }

  /// Whether what is moved is what the pattern is about: `provided missiles`, but not `provided information`.
  private func isGoods(_ predication: Predication, _ reading: SentenceReading) -> Bool {
    func isMoved(_ goods: RelationPattern.Goods) -> Bool {
      predication.heads(goods.slot).contains { row in
        if let words = goods.words { return reading.isWord(row, of: words) }
        return reading.mention(at: row, fitting: ["Weapon"]) != nil || reading.isWord(row, of: .weaponGoods)
      }
    }
    return (pattern.goods.isEmpty || pattern.goods.contains(where: isMoved))
      && !pattern.otherGoods.contains(where: isMoved)
  }

  /// `making it the deadliest year`: what is made something else is not made.
  private func makesSomethingOf(_ predication: Predication, _ reading: SentenceReading) -> Bool {
    predication.category == .verb && reading.isWord(predication.trigger, of: .resultVerb)
      && reading.sentence.dependents(of: predication.trigger, kind: .openComplement).contains {
        [.noun, .adjective].contains(reading.sentence.tag(of: $0))
      }
  }

  /// Members of one coordination are paired once, the earlier one as subject.
  private func isSaidBefore(
    _ object: ArgumentFiller, after subject: ArgumentFiller, among subjects: Set<Range<TokenPlace>>
  ) -> Bool {
    guard let mine = object.rows, let other = subject.rows, subjects.contains(mine) else { return false }
    return mine.lowerBound < other.lowerBound
  }

  private func evidence(_ predication: Predication, _ subject: ArgumentFiller, _ object: ArgumentFiller) -> Range<
    TokenPlace
  > {
    let ranges = [subject.rows, object.rows, predication.trigger..<(predication.trigger + 1)].compactMap { $0 }
    let low = ranges.map(\.lowerBound).min() ?? predication.trigger
    let high = ranges.map(\.upperBound).max() ?? predication.trigger + 1
    return low..<high
  }
}
