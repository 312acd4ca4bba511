internal import Text

/// Groups the tokens of a text into sentences.
public struct SentenceSplitter: Sendable {
  public init() {}

  /// The sentences of a stretch of text as half-open ranges of tokens; together they cover every token.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of the stretch, in order.
  ///   - text: the text that the tokens' ranges count in.
  public func sentences(of tokens: TokenSequence, in text: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var begin = 0
    for index in 0..<tokens.count where index + 1 == tokens.count || endsSentence(after: index, of: tokens, in: text) {
      sentences.append(begin..<(index + 1))
      begin = index + 1
    }
    return sentences
  }

  private func endsSentence(after index: Int, of tokens: TokenSequence, in text: [UInt8]) -> Bool {
    let gap = tokens.ranges[index].upperBound..<tokens.ranges[index + 1].lowerBound
    if gap.isEmpty { return false }
    if gap.contains(where: { text[$0] == 0x0A }) { return true }
    let next = text[tokens.ranges[index + 1].lowerBound]
    if next.isASCIILowercase { return false }
    var last = index
    while last > 0, isCloser(tokens.ranges[last], in: text) { last -= 1 }
    switch text[tokens.ranges[last].lowerBound] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    default: return false
    }
  }

  private func isCloser(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    switch text[range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): true
    case 0xE2: range.count == 3 && (text[range.upperBound - 1] == 0x9D || text[range.upperBound - 1] == 0x99)
    default: false
    }
  }
}
