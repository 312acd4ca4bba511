public import DocumentModel
import Text

/// Tells which lines of a text are the article, and which are headline, captions, other articles' teasers or the page's furniture.
///
/// Works on lines alone, so that plain text and extracted web pages are treated alike. What no rule claims is body.
public struct SectionFinder: Sendable {
  let cues: [SectionCue]
  let datelines: DatelineReader

  /// - Parameters:
  ///   - cues: usually `SectionCue.builtIn()`.
  ///   - slugs: the marks of news agencies: `/TASS/`, `(Reuters)`.
  public init(cues: [SectionCue], slugs: [String] = []) {
    self.cues = cues
    self.datelines = DatelineReader(slugs: slugs)
  }

  /// The sections of a text, in text order; together they cover every character that is not space.
  ///
  /// - Complexity: O(characters × cues).
  public func sections(of text: [UInt8]) -> [TextSection] { find(in: text).sections }

  /// The sections and the dateline that was read on the way.
  ///
  /// - Parameter order: of day and month in datelines of digits.
  func find(
    in text: [UInt8], hints: [Int: TextBlock.Hint] = [:], order: NumericOrder? = nil
  ) -> (sections: [TextSection], dateline: Dateline?) {
    let blocks = BlockSplitter(text).blocks(hints: hints)
    var labels = SectionLabels(blocks)
    labels.applyHints()
    labels.applyCues(cues)
    labels.markRepeatedCaptions()
    labels.labelHead()
    labels.labelTail()
    return runs(labels, text, order)
  }

  /// Joins neighbouring blocks of one kind and takes the dateline off the first body block.
  private func runs(
    _ labels: SectionLabels, _ text: [UInt8], _ order: NumericOrder?
  ) -> (sections: [TextSection], dateline: Dateline?) {
    var sections: [TextSection] = []
    var found: Dateline?
    var bodyBlocks = 0
    for (block, label) in zip(labels.blocks, labels.kinds) {
      let kind = label ?? .body
      var range = block.range
      if kind == .body {
        bodyBlocks += 1
        if bodyBlocks <= 2, let dateline = datelines.dateline(in: text, range, order: order) {
          found = dateline
          sections.append(TextSection(kind: .dateline, range: dateline.range))
          range = Blank.trimmed(dateline.range.upperBound..<range.upperBound, in: text)
          bodyBlocks = 2
          if range.isEmpty { continue }
        }
      }
      if let last = sections.last, last.kind == kind {
        sections[sections.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        sections.append(TextSection(kind: kind, range: range))
      }
    }
    return (sections, found)
  }
}
