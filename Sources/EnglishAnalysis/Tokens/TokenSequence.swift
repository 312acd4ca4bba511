/// Tokens of a text in order, before any analysis.
///
/// Tokens are the syntactic words of Universal Dependencies: `do` and `n't` are two.
public struct TokenSequence: Hashable, Sendable {
  /// Half-open ranges of UTF-8 bytes.
  public internal(set) var ranges: [Range<Int>] = []
  /// Whether a token is written together with the one before it as one orthographic word: `n't`, `'s`.
  /// Such runs are the multiword tokens of CoNLL-U.
  public internal(set) var continuesWord: [Bool] = []

  public init() {}

  public var count: Int { ranges.count }

  @inline(__always)
  mutating func append(_ range: Range<Int>, continuesWord joined: Bool = false) {
    ranges.append(range)
    continuesWord.append(joined)
  }
}
