internal import Text

/// Groups the tokens of a text into sentences.
///
/// Blank lines and line breaks that are more than spaces always end a sentence; inside a paragraph a trained scorer
/// decides at every space, and after end marks without one.
public struct SentenceSplitter: Sendable {
  /// No sentence has more tokens: what is longer is a list, a table or no text, and is cut. The longest sentences of English
  /// treebanks have some 150; trees and roles cost memory and time in the square of the length.
  public static let mostTokens = 200

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
    var index = 0
    func cut(after last: Int) {
      sentences.append((block.lowerBound + start)..<(block.lowerBound + last + 1))
      previousStart = start
      start = last + 1
      index = start
    }
    while index < block.count - 1 {
      if index - start + 1 >= Self.mostTokens {
        cut(after: lastPlace(in: start...index, of: paragraph, continuesWord: tokens.continuesWord[block]))
      } else if isEnd(index, of: block, tokens, paragraph, start: start, previousStart: previousStart) {
        cut(after: index)
      } else {
        index += 1
      }
    }
    sentences.append((block.lowerBound + start)..<block.upperBound)
  }

  /// Whether the scorer ends a sentence after a token of a paragraph.
  private func isEnd(
    _ index: Int, of block: Range<Int>, _ tokens: TokenSequence, _ paragraph: Paragraph, start: Int, previousStart: Int
  ) -> Bool {
    let token = block.lowerBound + index
    if tokens.continuesWord[token + 1] { return false }
    let hasSpace = tokens.ranges[token].upperBound < tokens.ranges[token + 1].lowerBound
    guard hasSpace || paragraph.appearances[index].shape.mayEndWithoutSpace else { return false }
    return scorer.score(paragraph, after: index, start: start, previousStart: previousStart, hasSpace: hasSpace) > 0
  }

  /// Where a stretch that is too long is best cut: in its second half, after the last end mark or colon, else the last
  /// comma or semicolon, else at its end; never inside a word where that can be helped.
  private func lastPlace(
    in stretch: ClosedRange<Int>, of paragraph: Paragraph, continuesWord: ArraySlice<Bool>
  ) -> Int {
    let half = stretch.lowerBound + stretch.count / 2
    let places = (half...stretch.upperBound).reversed().filter { !continuesWord[continuesWord.startIndex + $0 + 1] }
    let shapes = paragraph.appearances
    return places.first { shapes[$0].shape.isEndMark || shapes[$0].shape == .colon } ?? places.first {
      shapes[$0].shape == .comma
    }
      ?? places.first ?? stretch.upperBound
  }
}

extension TokenShape {
  /// Whether a sentence may end after such a token though no space follows.
  fileprivate var mayEndWithoutSpace: Bool { isEndMark || self == .ellipsis }
}
