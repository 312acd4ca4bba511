internal import Text

/// Groups the tokens of a text into sentences.
///
/// Blank lines and line breaks that are more than spaces always end a sentence; inside a paragraph a trained scorer
/// decides at every space, and after end marks without one.
public struct SentenceSplitter: Sendable {
  private let scorer: BoundaryScorer

  /// A splitter with the weights compiled into the program.
  public init() { scorer = .english }

  /// The sentences of a stretch of text as half-open ranges of tokens; together they cover every token.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of the stretch, in order.
  ///   - range: the stretch, a half-open range of bytes.
  ///   - text: the text that the ranges count in.
  public func sentences(of tokens: TokenSequence, range: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    guard tokens.count > 0 else { return [] }
    let layout = LineLayout(range, of: text)
    var sentences: [Range<Int>] = []
    var begin = 0
    for index in 0..<tokens.count {
      let isLast = index + 1 == tokens.count
      if !isLast {
        let gap = tokens.ranges[index].upperBound..<tokens.ranges[index + 1].lowerBound
        guard gap.count > 0, layout.endsBlock(at: gap, of: text) else { continue }
      }
      appendSentences(of: begin..<(index + 1), of: tokens, in: text, to: &sentences)
      begin = index + 1
    }
    return sentences
  }

  /// Appends the sentences of one paragraph.
  private func appendSentences(
    of block: Range<Int>, of tokens: TokenSequence, in text: [UInt8], to sentences: inout [Range<Int>]
  ) {
    let paragraph = Paragraph(tokens: tokens.ranges[block], in: text)
    var start = 0
    var previousStart = -1
    for index in 0..<(block.count - 1) {
      let token = block.lowerBound + index
      if tokens.continuesWord[token + 1] { continue }
      let hasSpace = tokens.ranges[token].upperBound < tokens.ranges[token + 1].lowerBound
      guard hasSpace || paragraph.appearances[index].shape.mayEndWithoutSpace else { continue }
      let score = scorer.score(
        paragraph, after: index, start: start, previousStart: previousStart, hasSpace: hasSpace)
      guard score > 0 else { continue }
      sentences.append((block.lowerBound + start)..<(token + 1))
      previousStart = start
      start = index + 1
    }
    sentences.append((block.lowerBound + start)..<block.upperBound)
  }
}

extension TokenShape {
  /// Whether a sentence may end after such a token though no space follows.
  fileprivate var mayEndWithoutSpace: Bool { isEndMark || self == .ellipsis }
}
