import DocumentModel
import Text

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
    let outer = rows.filter { row in tree.head(of: row).map { !rows.contains($0) } ?? true }
    return outer.last { tree.tag(of: $0) != .punctuation } ?? outer.last ?? rows.lowerBound
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

  /// Whether a word begins with a lower-case letter.
  func isLowerCase(_ row: Int) -> Bool {
    document.source.text[document.tokens.ranges[row].lowerBound].isASCIILowercase
  }

  /// Whether a word begins with a capital, a digit or a letter beyond ASCII.
  func isCapitalised(_ row: Int) -> Bool {
    let byte = document.source.text[document.tokens.ranges[row].lowerBound]
    return byte.isASCIIUppercase || byte.isASCIIDigit || byte >= 0xC3
  }

  /// Whether a token is the ending of a possessive.
  func isPossessive(_ row: Int) -> Bool {
    tree.pennTag(of: row) == "POS" || word(row) == "'s" || word(row) == "\u{2019}s"
  }

  /// Whether a word consists of two capitals or more.
  func isAcronym(_ row: Int) -> Bool {
    let word = document.source.text[document.tokens.ranges[row]]
    return word.count > 1 && word.allSatisfy(\.isASCIIUppercase)
  }

  /// Whether a word follows the one before without space.
  func isGlued(_ row: Int) -> Bool {
    row > sentence.tokens.lowerBound
      && document.tokens.ranges[row - 1].upperBound == document.tokens.ranges[row].lowerBound
  }

  /// The end of `-2018` right behind a run of tokens; nil where no year follows so.
  func editionYear(after rows: Range<Int>) -> Int? {
    let year = rows.upperBound + 1
    guard sentence.tokens.contains(year), word(rows.upperBound) == "-", isGlued(rows.upperBound), isGlued(year) else {
      return nil
    }
    let digits = word(year).utf8
    let isYear = digits.count == 4 && digits.allSatisfy(\.isASCIIDigit)
    return isYear && (word(year).hasPrefix("19") || word(year).hasPrefix("20")) ? year + 1 : nil
  }
}
