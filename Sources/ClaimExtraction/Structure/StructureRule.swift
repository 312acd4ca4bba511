import DocumentModel

/// A relation that noun phrases state without a predicate: titles, classes, ranges, places.
protocol StructureRule: Sendable {
  /// Stands on every claim the rule makes; with a version.
  var id: String { get }
  /// The claims the rule finds in one sentence.
  func drafts(in sentence: StructureContext) -> [ClaimDraft]
}

/// What structure rules read of one sentence.
struct StructureContext {
  let clauses: ClauseReader
  let stances: StanceReader
  let mentions: SentenceMentions

  var tree: DependencyTree { clauses.tree }

  /// The mentions of the sentence in text order.
  var all: [ResolvedMention] { mentions.indices.map { mentions.document.mentions[$0] } }

  /// The mentions of some types, in text order.
  func all(_ types: Set<MentionType>) -> [ResolvedMention] { all.filter { types.contains($0.mention.type) } }

  /// A claim between two sides that a noun phrase states.
  ///
  /// What stands in a noun phrase is the author's word, unless a speaker's words are quoted around it.
  func draft(
    _ relation: String, rule: String, subject: ResolvedMention, object: ClaimArgument,
    objectMentions: [ResolvedMention] = [],
    trigger: Int, evidence: Range<Int>
  ) -> ClaimDraft? {
    guard let entity = subject.mention.entity else { return nil }
    return ClaimDraft(
      relation: relation, rule: rule, subject: .entity(entity), subjectMentions: [subject], object: object,
      objectMentions: objectMentions, trigger: trigger, stance: Stance(), evidence: evidence)
  }

  /// The text of a run of tokens.
  func text(_ rows: Range<Int>) -> String {
    guard let first = rows.first, let last = rows.last else { return "" }
    let ranges = mentions.document.analyzed.tokens.ranges
    let bytes = mentions.document.analyzed.source.text[ranges[first].lowerBound..<ranges[last].upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }

  func union(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
  }
}
