/// Cuts English text into the tokens of Universal Dependencies (English Web Treebank, release 2.16).
///
/// Text falls into chunks at white space; most chunks are plain words and done at once, the others are scanned
/// construct by construct. Time is linear in the text.
public struct Tokenizer: Sendable {
  private let classifier = CharacterClassifier()
  private let lexicon: TokenLexicon

  /// A tokenizer with the word list compiled into the program.
  public init() { lexicon = .english }

  /// The tokens of a text or of a part of it.
  ///
  /// - Parameters:
  ///   - text: UTF-8; malformed bytes count as letters.
  ///   - range: half-open range of bytes.
  public func tokens(in text: [UInt8], range: Range<Int>) -> TokenSequence {
    var scanner = TokenScanner(text: text, classifier: classifier, lexicon: lexicon)
    scanner.tokens.ranges.reserveCapacity(range.count / 5 + 1)
    scanner.tokens.continuesWord.reserveCapacity(range.count / 5 + 1)
    scanner.scan(range)
    return scanner.tokens
  }

  /// The tokens of a whole text.
  public func tokens(in text: [UInt8]) -> TokenSequence { tokens(in: text, range: 0..<text.count) }
}
