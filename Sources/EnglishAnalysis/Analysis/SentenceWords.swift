/// The words of a sentence as the analysis reads them: ranges of a text.
public struct SentenceWords: Sendable {
  /// UTF-8; shared between the sentences of a document.
  public var text: [UInt8]
  /// Half-open ranges of bytes of `text`, one for each word.
  public var ranges: ArraySlice<Range<Int>>

  public init(text: [UInt8], ranges: ArraySlice<Range<Int>>) {
    self.text = text
    self.ranges = ranges
  }

  /// Words that come without a text, as in a treebank.
  public init(_ words: [String]) {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    for word in words {
      let begin = text.count
      text.append(contentsOf: word.utf8)
      ranges.append(begin..<text.count)
    }
    self.init(text: text, ranges: ranges[...])
  }

  public var count: Int { ranges.count }

  /// The bytes of a word, counted from 0.
  func word(_ index: Int) -> ArraySlice<UInt8> { text[ranges[ranges.startIndex + index]] }
}
