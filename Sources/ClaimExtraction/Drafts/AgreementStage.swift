import DocumentModel
import KnowledgeBase

/// What several proposers say of one sentence counts once: a rule's draft stands for the reader's, and is the surer or the less sure
/// for what the reader thinks of it.
///
/// What a rule says of a word, the reader does not say of it the other way round, nor of who owns the one that does it:
/// `bought two frigates from Oslo`, `accused its rival of testing a missile`.
struct AgreementStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    var readings: [DraftStatement: ClaimDraft] = [:]
    var ruled: Set<DraftStatement> = []
    for draft in drafts {
      for statement in bothWays(draft.statement, context.relation(of: draft)) {
        if draft.rule == LearnedReader.rule {
          readings[statement] = draft
        } else {
          ruled.insert(statement)
        }
      }
    }
    let weighed = weighedReadings(in: context)
    return drafts.compactMap { draft in
      guard draft.rule != LearnedReader.rule else {
        return ruled.contains(draft.statement) || isTold(draft, by: drafts) || isSpokenOf(draft, in: drafts, context)
          || isTurnedRound(draft, drafts) || isNested(draft, in: drafts, context) || isOtherwise(draft, in: drafts)
          || isOwner(draft, ofDoerIn: drafts, context) ? nil : draft
      }
      var draft = draft
      draft.reading = weighed[draft.statement]
      draft.likelihood =
        draft.reading.map { Self.thousandths($0.probability) }
        ?? (isWeighed(draft, context) ? Self.thousandths(ClaimExtractor.leastWeighed) : nil)
      if let reading = readings[draft.statement] { draft.stance = stance(of: draft, readAs: reading.stance, context) }
      return draft
    }
  }

  private static func thousandths(_ share: Float) -> Int { Int((share * 1000).rounded()) }

  /// The likeliest reading of each statement of the sentence.
  private func weighedReadings(in context: DraftContext) -> [DraftStatement: RelationReading] {
    let reading = context.reading
    guard reading.document.relations.indices.contains(reading.sentence.index) else { return [:] }
    var readings: [DraftStatement: RelationReading] = [:]
    for relation in reading.document.relations[reading.sentence.index] {
      guard let statement = relation.statement(in: reading) else { continue }
      for same in bothWays(statement, context.relations[relation.relation]) {
        if let other = readings[same], other.probability >= relation.probability { continue }
        readings[same] = relation
      }
    }
    return readings
  }

  /// Whether the reader had both sides of a draft before it: two mentions of the sentence that mean these sides and not the members of
  /// what they mean, and a relation that it knows. Where it read nothing at all, the sentence is of a form that it cannot judge.
  private func isWeighed(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let document = context.reading.document
    let tokens = context.reading.sentence.tokens
    return document.weighedRelations.contains(draft.relation)
      && document.relations.indices.contains(context.reading.sentence.index)
      && !document.relations[context.reading.sentence.index].isEmpty
      && [(draft.subject, draft.subjectMentions), (draft.object, draft.objectMentions)].allSatisfy { side, mentions in
        mentions.contains { tokens.contains($0.head) && (side.entity == nil || side.entity == $0.mention.entity) }
      }
  }

  /// A rule's stance, with what the reader knows better: that something is planned, and that the author tells of a plan or a demand.
  private func stance(of draft: ClaimDraft, readAs reading: Stance, _ context: DraftContext) -> Stance {
    var stance = draft.stance
    // `delivered them in 2022, and plans to buy more`: what a verb says in the past is not planned.
    let isPast = context.reading.sentence.pennTag(of: draft.trigger) == "VBD"
    if reading.modality == .planned, stance.modality == .asserted, stance.polarity == .positive, !isPast,
      draft.standing == .full || context.relation(of: draft)?.isPossession == false
    {
      stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: []))
    }
    if !reading.cues.contains(where: { $0.effect == .report && !$0.holders.isEmpty }) {
      for index in stance.cues.indices {
        let effect = stance.cues[index].effect
        if effect.isIntention || effect == .demand { stance.cues[index].holders = [] }
      }
    }
    return stance
  }

  /// A rule that knows of what claims an act of speech speaks tells more than a reader that takes words for its object.
  private func isTold(_ reading: ClaimDraft, by drafts: [ClaimDraft]) -> Bool {
    drafts.contains {
      $0.content != .nothing && $0.relation == reading.relation && $0.trigger == reading.trigger
        && $0.subject == reading.subject
    }
  }

  /// `warned Mali against attacking Niger`: whom a rule finds addressed, not who stands in what is said to them.
  private func isSpokenOf(_ reading: ClaimDraft, in drafts: [ClaimDraft], _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard context.relation(of: reading)?.speech != nil, let object = reading.objectMentions.first?.head,
      sentence.tokens.contains(object)
    else { return false }
    let between = sentence.ancestors(of: object).prefix { $0 != reading.trigger }
    let isInClause = between.contains {
      [.adverbialClause, .clausalComplement, .openComplement].contains(sentence.relation(of: $0))
    }
    return isInClause && ruled(as: reading, in: drafts).contains { $0.subject == reading.subject }
  }

  /// The same word says it the other way round, as a rule knows; a denial of that is something else.
  private func isTurnedRound(_ reading: ClaimDraft, _ drafts: [ClaimDraft]) -> Bool {
    ruled(as: reading, in: drafts).contains {
      $0.subject == reading.object && $0.object == reading.subject && $0.stance.polarity == reading.stance.polarity
    }
  }

  /// `accused its rival of testing a missile`: whose rival it is does not do what the rival does or does not do, as a rule knows.
  private func isOwner(_ reading: ClaimDraft, ofDoerIn drafts: [ClaimDraft], _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard let owner = reading.subjectMentions.first?.head, sentence.hasRelation(owner, kind: .possessor),
      let owned = sentence.head(of: owner)
    else { return false }
    return ruled(as: reading, in: drafts).contains {
      $0.object == reading.object && $0.subjectMentions.contains { $0.head == owned }
    }
  }

  /// `withdrew its ambassador from Somalia`: what a pattern makes of a verb between two things is not something else between them.
  private func isOtherwise(_ reading: ClaimDraft, in drafts: [ClaimDraft]) -> Bool {
    drafts.contains {
      $0.rule != LearnedReader.rule && $0.standing == .full && $0.trigger == reading.trigger
        && $0.relation != reading.relation && $0.subject == reading.subject && $0.object == reading.object
    }
  }

  /// `remains one of the poorest states`: of objects that lie in each other, the likelier is meant.
  private func isNested(_ reading: ClaimDraft, in drafts: [ClaimDraft], _ context: DraftContext) -> Bool {
    guard let words = objectWords(of: reading, context) else { return false }
    return drafts.contains { other in
      guard other.rule == LearnedReader.rule, other.relation == reading.relation, other.subject == reading.subject,
        let others = objectWords(of: other, context), others != words, others.overlaps(words)
      else { return false }
      return (other.confidence ?? 0) > (reading.confidence ?? 0)
    }
  }

  private func objectWords(of draft: ClaimDraft, _ context: DraftContext) -> Range<TokenPlace>? {
    switch draft.reading?.object {
    case .mention(let index): context.reading.document.mentions[index].tokens
    case .phrase(let words): words
    case nil: nil
    }
  }

  /// What rules read of the same relation at the same word.
  private func ruled(as reading: ClaimDraft, in drafts: [ClaimDraft]) -> some Sequence<ClaimDraft> {
    drafts.lazy.filter {
      $0.rule != LearnedReader.rule && $0.relation == reading.relation && $0.trigger == reading.trigger
    }
  }

  /// A statement, both ways round where the relation holds both ways.
  private func bothWays(_ statement: DraftStatement, _ relation: Relation?) -> [DraftStatement] {
    guard relation?.isSymmetric == true else { return [statement] }
    return [
      statement,
      DraftStatement(relation: statement.relation, subject: statement.object, object: statement.subject),
    ]
  }
}
