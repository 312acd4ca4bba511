/// The words of a sentence as the analysis reads them: ranges of a text.
public struct SentenceWords: Sendable {
  /// UTF-8; shared between the sentences of a document.
  public var text: [UInt8]
  /// Half-open ranges of bytes of `text`, one for each word.
  public var ranges: ArraySlice<Range<Int>>
  /// The words, from 0, that are predicates, where that is known; nil lets the model find them.
  public var predicates: [Int]?

  public init(text: [UInt8], ranges: ArraySlice<Range<Int>>, predicates: [Int]? = nil) {
    self.text = text
    self.ranges = ranges
    self.predicates = predicates
  }

  /// Words that come without a text, as in a treebank.
  public init(_ words: [String], predicates: [Int]? = nil) {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    for word in words {
      let begin = text.count
      text.append(contentsOf: word.utf8)
      ranges.append(begin..<text.count)
    }
    self.init(text: text, ranges: ranges[...], predicates: predicates)
  }

  public var count: Int { ranges.count }

  /// Some of the words as a sentence of their own.
  func part(_ words: Range<Int>) -> SentenceWords {
    let first = ranges.startIndex
    return SentenceWords(
      text: text, ranges: ranges[(first + words.lowerBound)..<(first + words.upperBound)],
      predicates: predicates?.filter(words.contains).map { $0 - words.lowerBound })
  }

  /// The bytes of a word, counted from 0.
  func word(_ index: Int) -> ArraySlice<UInt8> { text[ranges[ranges.startIndex + index]] }
}
