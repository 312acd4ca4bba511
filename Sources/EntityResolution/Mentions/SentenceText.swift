import DocumentModel

/// One sentence with its tree and words, as the mention finders read it.
struct SentenceText {
  let document: AnalyzedDocument
  let index: Int
  let sentence: AnalyzedSentence
  let tree: DependencyTree

  init(document: AnalyzedDocument, index: Int) {
    self.document = document
    self.index = index
    sentence = document.sentences[index]
    tree = DependencyTree(sentence: sentence, in: document.tokens)
  }

  func word(_ row: Int) -> String { document.text(ofToken: row) }

  func lemma(_ row: Int) -> String { tree.lemma(of: row).lowercased() }

  /// The text of a run of tokens, with what stands between them.
  func text(_ rows: Range<Int>) -> String {
    guard let first = rows.first, let last = rows.last else { return "" }
    let ranges = document.tokens.ranges
    return String(decoding: document.source.text[ranges[first].lowerBound..<ranges[last].upperBound], as: UTF8.self)
  }

  /// The token of a span whose head lies outside it; the last one where several do.
  func head(of rows: Range<Int>) -> Int {
    rows.last { row in tree.head(of: row).map { !rows.contains($0) } ?? true } ?? rows.lowerBound
  }

  /// The rows whose bytes lie in a range; nil where none does.
  func rows(inBytes range: Range<Int>) -> Range<Int>? {
    let ranges = document.tokens.ranges
    let inside = sentence.tokens.filter {
      ranges[$0].lowerBound < range.upperBound && ranges[$0].upperBound > range.lowerBound
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first..<(last + 1)
  }

  /// The lemmas of the prepositions of a word.
  func prepositions(of row: Int) -> [String] { tree.children(of: row, "case").map { lemma($0) } }
}
