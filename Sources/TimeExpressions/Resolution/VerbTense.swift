internal import DocumentModel
internal import Text

/// Reads from the tree whether the verb that an expression hangs on tells what was or what will be.
///
/// Of several clauses of a sentence each has its own tense: `sold two in January and will sell two more in October`;
/// `said it would sign in November` lies ahead of the saying.
struct VerbTense {
  private let vocabulary: TimeVocabulary
  private let future: TokenClass?
  /// `plans to test`, `was expected to test`.
  private let intent: TokenClass?
  /// `announced talks in July`: what was done speaks of what is to come.
  private let appointing: TokenClass?
  /// `extended it until February`.
  private let limit: TokenClass?

  init(_ grammar: TimeGrammar) {
    vocabulary = grammar.vocabulary
    future = grammar.classes.known("FUTURECUE")
    intent = grammar.classes.known("INTENT")
    appointing = grammar.classes.known("APPOINTING")
    limit = grammar.classes.known("LIMIT")
  }

  /// The tense of the verb over some bytes; nil where there is no tree, or where the verb's form leaves it open.
  ///
  /// - Complexity: O(depth of the tree × reach of a verb's auxiliaries).
  func tense(over bytes: Range<Int>, in document: AnalyzedDocument) -> ClauseTense? {
    let tokens = document.tokens
    guard tokens.isParsed, tokens.pennTags.count == tokens.count, let last = tokens.row(at: bytes.upperBound - 1),
      let first = tokens.row(at: bytes.lowerBound)
    else { return nil }
    var row = last
    while (first...last).contains(tokens.heads[row]) { row = tokens.heads[row] }
    guard tokens.heads[row] >= 0, tokens.tags[tokens.heads[row]] == .verb else { return nil }
    let isLimit = first > 0 && isOf(word(first - 1, document), limit)
    return tense(ofVerb: tokens.heads[row], isLimit, document)
  }

  private func tense(ofVerb verb: Int, _ isLimit: Bool, _ document: AnalyzedDocument) -> ClauseTense? {
    let tokens = document.tokens
    var verb = verb
    while true {
      let form = tokens.pennTags[verb]
      let auxiliaries = auxiliaries(of: verb, document)
      let words = auxiliaries.map { word($0, document) }
      if words.contains(where: { isOf($0, future) }) { return .future.certain }
      if words.contains("would") { return words.contains("have") ? nil : .future.certain }
      if words.contains("to") {
        guard let head = head(of: verb, tokens) else { return nil }
        if tokens.tags[head] == .auxiliary || isOf(word(head, document), intent) || isOf(tokens.lemmas[head], intent) {
          return .future.certain
        }
        guard tokens.tags[head] == .verb, tokens.relations[verb] == .openComplement else { return nil }
        verb = head
        continue
      }
      if form == "VBG", auxiliaries.isEmpty {
        guard let head = head(of: verb, tokens), tokens.tags[head] == .verb, tokens.relations[verb] == .openComplement
        else { return nil }
        verb = head
        continue
      }
      let isPast =
        form == "VBD" || auxiliaries.contains { tokens.pennTags[$0] == "VBD" }
        || form == "VBN" && (words.isEmpty || words.contains { ["has", "have", "'ve", "'s"].contains($0) })
      guard isPast, !words.contains(where: { ["could", "may", "might", "should", "must"].contains($0) }),
        !isOf(word(verb, document), intent)
      else { return nil }
      return isLimit || isOf(tokens.lemmas[verb], appointing) ? nil : .past.certain
    }
  }

  private func head(of row: Int, _ tokens: TokenTable) -> Int? {
    tokens.heads[row] >= 0 ? tokens.heads[row] : nil
  }

  /// The words before a verb that belong to its form, with `to`; an auxiliary stands no further off than this.
  private func auxiliaries(of verb: Int, _ document: AnalyzedDocument) -> [Int] {
    let tokens = document.tokens
    let reach = 30
    return (max(0, verb - reach)..<verb).filter { row in
      guard tokens.heads[row] == verb else { return false }
      switch tokens.relations[row] {
      case .auxiliary, .passiveAuxiliary: return true
      case .marker: return word(row, document) == "to"
      default: return false
      }
    }
  }

  private func word(_ row: Int, _ document: AnalyzedDocument) -> String { document.text(ofToken: row).lowercased() }

  private func isOf(_ word: String, _ tokenClass: TokenClass?) -> Bool {
    guard let tokenClass else { return false }
    return vocabulary.value(ofRow: vocabulary.row(of: word.utf8.span), in: tokenClass) != nil
  }
}

extension TokenTable {
  /// The last row that begins at or before a byte; nil where there is none.
  ///
  /// - Complexity: O(log tokens).
  func row(at byte: Int) -> Int? {
    let next = ranges.partitioningIndex { $0.lowerBound > byte }
    return next > 0 ? next - 1 : nil
  }
}
