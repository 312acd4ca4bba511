/// A text cut into tokens and sentences.
public struct SegmentedText: Hashable, Sendable {
  public var tokens: TokenSequence
  /// Half-open ranges of tokens, in order; together they cover every token.
  public var sentences: [Range<Int>]

  public init(tokens: TokenSequence, sentences: [Range<Int>]) {
    self.tokens = tokens
    self.sentences = sentences
  }
}
