import DocumentModel

/// A relation that noun phrases state without a predicate: titles, classes, ranges, places.
protocol StructureRule: Sendable {
  /// Stands on every claim the rule makes; with a version.
  var id: String { get }
  /// The claims the rule finds in one sentence.
  func drafts(in reading: SentenceReading) -> [ClaimDraft]
}

extension SentenceReading {
  /// A claim between two sides that a noun phrase states.
  ///
  /// What stands in a noun phrase is the author's word, unless a speaker's words are quoted around it.
  func draft(
    _ relation: String, rule: String, subject: ResolvedMention, object: ClaimArgument,
    objectMentions: [ResolvedMention] = [],
    trigger: TokenPlace, evidence: Range<TokenPlace>
  ) -> ClaimDraft? {
    guard let entity = subject.mention.entity else { return nil }
    return ClaimDraft(
      relation: relation, rule: rule, subject: .entity(entity), subjectMentions: [subject], object: object,
      objectMentions: objectMentions, trigger: trigger, stance: Stance(),
      evidence: evidence, isIncidental: true)
  }
}
