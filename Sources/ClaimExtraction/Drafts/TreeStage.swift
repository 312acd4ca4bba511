import DocumentModel
import KnowledgeBase

/// Drops what the reader proposes against the tree: of whoever speaks, of whoever is named as not meant, or of somebody else than the one
/// who does it.
struct TreeStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    let ruled = drafts.filter { $0.rule != LearnedReader.rule }
    let statements = Set(ruled.map(\.statement))
    return drafts.filter { draft in
      guard draft.rule == LearnedReader.rule, !statements.contains(draft.statement) else { return true }
      return !isLabel(draft, context) && !isPartOfAnother(draft, ruled, context) && !isExcluded(draft, context)
        && !isByAnother(draft, ruled, context) && !isOfAnotherClause(draft, context)
        && !joinsClauses(draft, ruled, context) && !isSilence(draft, context) && !isPraise(draft, context)
        && !isBySpeaker(draft, drafts, context) && !isMaker(draft, drafts, context)
        && !isMereReport(draft, drafts, context)
        && !isHandedOver(draft, ruled)
    }
  }

  /// `Rao: Mali signed`: whoever speaks does not do what the words tell.
  private func isLabel(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    draft.subjectMentions.first.map { context.speakers.isLabel($0.head, of: draft.trigger) } == true
  }

  /// `the ceasefire agreement`: what only names the kind of a thing is not that thing beside it.
  private func isPartOfAnother(_ draft: ClaimDraft, _ ruled: [ClaimDraft], _ context: DraftContext) -> Bool {
    let same = ruled.filter { $0.relation == draft.relation && !$0.objectMentions.isEmpty }
    if case .literal(let words) = draft.object {
      // `its capital, Kabul`: a phrase with the thing in it says nothing of the thing.
      if let own = draft.subjectMentions.first, words.contains(own.mention.surface) { return true }
      if isPartOfName(draft, context) { return true }
      return same.contains { $0.subject == draft.subject && words.contains($0.objectMentions[0].mention.surface) }
    }
    guard let object = draft.objectMentions.first else { return false }
    return same.contains { other in
      let whole = other.objectMentions[0]
      return whole.mention.type == object.mention.type && whole.tokens.count > object.tokens.count
        && whole.tokens.lowerBound <= object.tokens.lowerBound && object.tokens.upperBound <= whole.tokens.upperBound
    }
  }

  /// `called Operation Shield`: one word of a name is no name.
  private func isPartOfName(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    guard draft.relation == "hasAlias", case .phrase(let words) = draft.reading?.object else { return false }
    return context.reading.mentions.all.contains {
      $0.mention.level == .name && $0.tokens.count > words.count && $0.tokens.contains(words)
    }
  }

  /// `Mali, not Niger, signed`, `Mali signed instead of Niger`, `all members except Niger`.
  private func isExcluded(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    (draft.subjectMentions + draft.objectMentions).contains { mention in
      context.reading.sentence.tokens.contains(mention.head) && context.reading.clauses.isExclusion(mention.head)
    }
  }

  /// `after Niger's refusal, Mali signed`: the verb that states the claim has its doer, by which a rule reads the same of the object.
  private func isByAnother(_ draft: ClaimDraft, _ ruled: [ClaimDraft], _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard let subject = draft.subjectMentions.first, sentence.tag(of: draft.trigger) == .verb else { return false }
    let doers = ruled.filter {
      ($0.relation == draft.relation || context.relation(of: $0)?.opposite == draft.relation)
        && $0.trigger == draft.trigger && $0.object == draft.object && $0.standing != .incidental
    }.compactMap(\.subjectMentions.first)
    guard !doers.isEmpty else { return false }
    return !doers.contains { doer in
      // A navy acts for its state, but the Soviet republic of Moldova not for the Soviet Union.
      if doer.tokens.contains(subject.head) {
        return doer.mention.type != .state || subject.mention.type != .nationality
      }
      return sentence.subtree(of: doer.head).contains(subject.head)
        || sentence.ancestors(of: doer.head).prefix { sentence.isNominal($0) }.contains(subject.head)
    }
  }

  /// `Mali shelled a port after Niger seized a ship`: what the doer of an adverbial clause does something to is no object of the verb above;
  /// `Mali is no member of the court, but it joined the bank`: nor is what another clause tells of.
  private func isOfAnotherClause(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard let subject = draft.subjectMentions.first, let object = draft.objectMentions.first?.head,
      sentence.tokens.contains(object)
    else { return false }
    if draft.stance.polarity == .negative,
      let clause = sentence.ancestors(of: object).first(where: {
        sentence.hasRelation($0, kind: .conjunct) && sentence.hasDependent($0, kind: .nominalSubject)
      }), let first = sentence.head(of: clause), sentence.ancestors(of: first).contains(draft.trigger),
      !sentence.ancestors(of: subject.head).contains(clause)
    {
      return true
    }
    guard sentence.hasRelation(object, kind: .object),
      let clause = sentence.head(of: object), sentence.hasRelation(clause, kind: .adverbialClause),
      sentence.ancestors(of: clause).dropFirst().contains(draft.trigger)
    else { return false }
    return sentence.dependents(of: clause, kind: .nominalSubject).contains { !subject.tokens.contains($0) }
  }

  /// `Mali bought tanks from Niger, but Togo bought jets from Chad`: where a rule reads the relation within a clause, its doer has no other
  /// partner in the clause before.
  private func joinsClauses(_ draft: ClaimDraft, _ ruled: [ClaimDraft], _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard let subject = draft.subjectMentions.first?.head, let object = draft.objectMentions.first?.head,
      sentence.tokens.contains(subject), sentence.tokens.contains(object)
    else { return false }
    return ruled.contains { other in
      guard other.relation == draft.relation,
        let clause = sentence.ancestors(of: other.trigger).first(where: { sentence.hasRelation($0, kind: .conjunct) }),
        sentence.hasDependent(clause, kind: .nominalSubject)
      else { return false }
      let isOutside = [subject, object].map { !sentence.ancestors(of: $0).contains(clause) }
      guard isOutside[0] != isOutside[1] else { return false }
      return isOutside[0] ? other.object == draft.object : other.subject == draft.subject
    }
  }

  /// `Mali alleged that Niger's troops broke the truce`, `Mali called on Niger to keep it`: where a doer is read within the clause that
  /// somebody says, or who is to do it, the one who says it does not do it.
  private func isBySpeaker(_ draft: ClaimDraft, _ drafts: [ClaimDraft], _ context: DraftContext) -> Bool {
    let reading = context.reading
    guard let speaker = draft.subjectMentions.first?.head, reading.sentence.tokens.contains(speaker) else {
      return false
    }
    return drafts.contains { other in
      guard other.relation == draft.relation, other.object == draft.object, other.subject != draft.subject,
        let doer = other.subjectMentions.first?.head,
        let clause = reading.sentence.ancestors(of: other.trigger).first(where: { isSaidOrTold($0, reading.sentence) }),
        let verb = reading.sentence.head(of: clause), reading.stances.isOperator(verb)
      else { return false }
      let within = reading.sentence.span(of: clause)
      // `called on Niger to publish it`: who is to do it stands beside the verb.
      let isTold =
        !reading.sentence.hasRelation(clause, kind: .clausalComplement) && reading.sentence.head(of: doer) == verb
        && [.object, .indirectObject, .oblique].contains(reading.sentence.relation(of: doer))
      return (isTold || other.rule != LearnedReader.rule && within.contains(doer)) && !within.contains(speaker)
        && reading.clauses.surfaceSubjects(of: verb).contains(speaker)
    }
  }

  private func isSaidOrTold(_ clause: TokenPlace, _ sentence: SentenceView) -> Bool {
    sentence.hasRelation(clause, kind: .clausalComplement) || sentence.hasRelation(clause, kind: .openComplement)
      || sentence.hasRelation(clause, kind: .adverbialClause) && sentence.markers(of: clause).contains("to")
  }

  /// `declined to comment on the test`: who says nothing turns nothing down.
  private func isSilence(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard case .literal = draft.object,
      let word = sentence.firstDependent(of: draft.trigger, kind: .openComplement),
      context.reading.isWord(word, of: .commentingVerb)
    else { return false }
    // `refused to confirm the order` turns down what is asked for.
    return !sentence.hasDependent(word, kind: .object)
  }

  /// `Mali used French bombs against a port`: whoever made what somebody does it with does not do it.
  private func isMaker(_ draft: ClaimDraft, _ drafts: [ClaimDraft], _ context: DraftContext) -> Bool {
    let reading = context.reading
    guard let maker = draft.subjectMentions.first, maker.mention.type == .nationality,
      let tool = reading.sentence.head(of: maker.head), reading.sentence.hasRelation(tool, kind: .object),
      let verb = reading.sentence.head(of: tool)
    else { return false }
    let doers = reading.clauses.surfaceSubjects(of: verb)
    return drafts.contains { other in
      other.relation == draft.relation && other.object == draft.object && other.subject != draft.subject
        && other.subjectMentions.contains { doers.contains($0.head) }
    }
  }

  /// `Mali says Niger fired a rocket`: whoever reports a deed accuses nobody by that, unless it is one to blame somebody for.
  private func isMereReport(_ draft: ClaimDraft, _ drafts: [ClaimDraft], _ context: DraftContext) -> Bool {
    let reading = context.reading
    guard context.relation(of: draft)?.speech == .accusation, let accuser = draft.subjectMentions.first?.head,
      let accused = draft.objectMentions.first?.head, reading.sentence.tokens.contains(accused)
    else { return false }
    let reproach = Reproach(context: context)
    if drafts.contains(where: { $0.subject == draft.object && reproach.isMade(by: $0) }) { return false }
    return reading.sentence.ancestors(of: accused).contains { clause in
      guard reading.sentence.hasRelation(clause, kind: .clausalComplement), let verb = reading.sentence.head(of: clause)
      else { return false }
      return reading.isWord(verb, of: .plainReport) && reading.clauses.surfaceSubjects(of: verb).contains(accuser)
        && reading.clauses.surfaceSubjects(of: clause).contains(accused)
    }
  }

  /// `supplied Niger with jets`: what a verb hands over is not what its doer has or stations.
  private func isHandedOver(_ draft: ClaimDraft, _ ruled: [ClaimDraft]) -> Bool {
    ["operates", "deploys"].contains(draft.relation)
      && ruled.contains {
        $0.relation == "suppliesWeaponTo" && $0.trigger == draft.trigger && $0.subject == draft.subject
      }
  }

  /// `called the treaty a success`: who calls something good finds no fault with it.
  private func isPraise(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard draft.relation == "criticizes", context.reading.isWord(draft.trigger, of: .namingVerb) else { return false }
    return sentence.dependents(of: draft.trigger).contains {
      $0 > draft.trigger && context.reading.isWord($0, of: .praise)
        && !sentence.hasDependent($0, kind: .adverbialModifier)
    }
  }
}
