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
  var classes: WordClasses { clauses.classes }

  func lemma(_ row: Int) -> String { tree.lemma(of: row).lowercased() }

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
      objectMentions: objectMentions, trigger: trigger, stance: Stance(),
      evidence: evidence, isIncidental: true)
  }

  /// A word with the hyphenated ones before it, in lower case: `sea-based` at `based`.
  func hyphenated(_ row: Int) -> String {
    var first = row
    while first >= tree.tokens.lowerBound + 2, text((first - 1)..<first) == "-" { first -= 2 }
    return text(first..<(row + 1)).lowercased()
  }

  /// The words of a predicate noun or adjective with what describes it, without determiner and the clauses beside it.
  func predicateWords(_ row: Int) -> Range<Int> {
    let before: Set<String> = [
      "amod", "compound", "nummod", "nmod:poss", "advmod", "nmod:desc", "obl:npmod", "obl:unmarked",
    ]
    let beside: Set<String> = ["conj", "parataxis", "advcl", "appos", "punct", "cc", "advcl:relcl"]
    var rows = row..<(row + 1)
    for child in tree.children(of: row) {
      let relation = tree.relation(of: child)
      let span = tree.span(of: child)
      if child < row, before.contains(relation), span.upperBound <= rows.lowerBound { continue }
      if child > row, !beside.contains(relation) { rows = rows.lowerBound..<max(rows.upperBound, span.upperBound) }
    }
    for child in tree.children(of: row).reversed() where child < row {
      guard before.contains(tree.relation(of: child)), !isPredicateAdverb(child) else { continue }
      rows = min(rows.lowerBound, tree.span(of: child).lowerBound)..<rows.upperBound
    }
    return rows
  }

  /// `now`, `also`, `only` stand between copula and predicate without describing it.
  private func isPredicateAdverb(_ row: Int) -> Bool {
    tree.hasRelation(row, "advmod") && !["JJ", "RBR", "RBS", "JJR", "JJS"].contains(tree.pennTag(of: row))
      && tree.head(of: row).map { tree.tag(of: $0) == .noun } == true
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
