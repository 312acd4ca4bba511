public import DocumentModel
import Text

/// Tells which lines of a text are the article, and which are headline, captions, other articles' teasers or the page's furniture.
///
/// Works on lines alone, so that plain text and extracted web pages are treated alike. What no rule claims is body.
public struct SectionFinder: Sendable {
  let cues: [SectionCue]
  let datelines: DatelineReader
  /// Words that others are joined to by a hyphen; see `BrokenWords`.
  let compounds: Set<String>

  /// - Parameters:
  ///   - cues: usually `SectionCue.builtIn()`.
  ///   - slugs: the marks of news agencies: `/TASS/`, `(Reuters)`.
  ///   - compounds: usually `HyphenCompounds.builtIn()`.
  public init(cues: [SectionCue], slugs: [String] = [], compounds: Set<String> = []) {
    self.cues = cues
    self.datelines = DatelineReader(slugs: slugs)
    self.compounds = compounds
  }

  /// Among so many blocks the first dateline ends the head.
  private static let headBlocks = 5

  /// What was found in a text.
  struct Findings {
    /// In text order; together they cover every character that is not space.
    var sections: [TextSection]
    /// The dateline that was read on the way.
    var dateline: Dateline?
    /// What the language stages read in place of the text; nil where they read it as it stands.
    var reading: TextReading?
  }

  /// The sections of a plain text, in text order; together they cover every character that is not space.
  ///
  /// - Complexity: O(characters × cues).
  public func sections(of text: [UInt8]) -> [TextSection] { found(in: text, isLaidOut: false).sections }

  /// The sections of a text, and how it is read.
  ///
  /// - Parameters:
  ///   - hints: what is known of blocks by the offset of their first byte.
  ///   - isLaidOut: whether each line is a paragraph for sure, as in text taken from pages.
  ///   - order: of day and month in datelines of digits.
  func found(
    in text: [UInt8], hints: [Int: TextBlock.Hint] = [:], isLaidOut: Bool, order: NumericOrder? = nil
  ) -> Findings {
    guard var made = MadeReading(of: text, isLaidOut: isLaidOut, compounds: compounds) else {
      let (sections, dateline) = read(text, hints, order)
      return Findings(sections: sections, dateline: dateline)
    }
    let (sections, dateline) = read(made.reading.text, made.hints(hints), order)
    made.reading.sections = sections
    let placed = sections.map {
      TextSection(kind: $0.kind, range: made.reading.originalRange(of: $0.range), label: $0.label)
    }
    return Findings(sections: made.withFurniture(placed), dateline: dateline, reading: made.reading)
  }

  private func read(
    _ text: [UInt8], _ hints: [Int: TextBlock.Hint], _ order: NumericOrder?
  ) -> (sections: [TextSection], dateline: Dateline?) {
    let blocks = BlockSplitter(text).blocks(hints: hints)
    var labels = SectionLabels(blocks)
    labels.applyHints()
    let clauses = ClauseLabels(blocks, of: text)
    labels.applyClauses(clauses)
    labels.applyCues(cues)
    labels.markRepeatedCaptions()
    let dateline = labelHead(&labels, text, order)
    labels.labelTail()
    return runs(labels, clauses, text, order, dateline)
  }

  /// A headline, and the sentences of a summary below it, may stand before a dateline; longer paragraphs are the article.
  ///
  /// - Returns: the dateline that has a line of its own.
  private func labelHead(_ labels: inout SectionLabels, _ text: [UInt8], _ order: NumericOrder?) -> Dateline? {
    for (index, block) in labels.blocks.prefix(Self.headBlocks).enumerated() where labels.kinds[index] == nil {
      if let line = datelines.line(in: text, block.range) {
        labels.label(index, .dateline)
        labels.labelHead(before: index)
        return line
      }
      if let opening = datelines.dateline(in: text, block.range, order: order),
        opening.date != nil || opening.slug != nil
      {
        labels.labelHead(before: index)
        return nil
      }
      if block.isProse, index == 0 || block.wordCount > 40 { break }
    }
    labels.labelHead(before: nil)
    return nil
  }

  /// Joins neighbouring blocks of one kind and takes the dateline off the first body block where it has no line of its own.
  private func runs(
    _ labels: SectionLabels, _ clauses: ClauseLabels, _ text: [UInt8], _ order: NumericOrder?, _ ownLine: Dateline?
  ) -> (sections: [TextSection], dateline: Dateline?) {
    var sections: [TextSection] = []
    var found = ownLine
    var bodyBlocks = 0
    for (index, block) in labels.blocks.enumerated() {
      let kind = labels.kinds[index] ?? .body
      let label = kind == .body ? clauses.labels[index] : nil
      var range = block.range
      if kind == .body {
        bodyBlocks += 1
        if bodyBlocks <= 2, let dateline = datelines.dateline(in: text, range, order: order) {
          found = found?.date == nil ? dateline : found
          sections.append(TextSection(kind: .dateline, range: dateline.range))
          range = Blank.trimmed(dateline.range.upperBound..<range.upperBound, in: text)
          bodyBlocks = 2
          if range.isEmpty { continue }
        }
      }
      if let last = sections.last, last.kind == kind, last.label == label {
        sections[sections.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        sections.append(TextSection(kind: kind, range: range, label: label))
      }
    }
    return (sections, found)
  }
}
