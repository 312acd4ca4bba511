import DocumentModel
import Text

/// A text put right for reading, step by step.
struct MadeReading {
  var reading: TextReading
  /// What belongs to pages and is not read, as ranges of UTF-8 bytes of the text as it stands.
  private let furniture: [Range<Int>]

  /// Nil where the text is read as it stands.
  ///
  /// - Parameters:
  ///   - isLaidOut: whether each line is a paragraph for sure; only characters are put right then.
  ///   - compounds: words that others are joined to by a hyphen.
  /// - Complexity: O(n).
  init?(of text: [UInt8], isLaidOut: Bool, compounds: Set<String>) {
    var alignments: [TextAlignment] = []
    var made = text
    if let plain = PlainCharacters.plain(text) {
      made = plain.text
      alignments = [plain.alignment]
    }
    var taken: [Range<Int>] = []
    if !isLaidOut, let layout = TextLayout(made, compounds: compounds) {
      let before = TextReading(text: made, alignments: alignments)
      taken = layout.furniture.map { before.originalRange(of: $0) }
      made = layout.writer.text
      alignments.insert(layout.writer.alignment, at: 0)
    }
    guard !alignments.isEmpty else { return nil }
    furniture = taken
    reading = TextReading(text: made, alignments: alignments)
  }

  /// What is known of blocks by the offset of their first byte in the text, by that in the reading.
  func hints(_ hints: [Int: TextBlock.Hint]) -> [Int: TextBlock.Hint] {
    guard !hints.isEmpty else { return [:] }
    var placed: [Int: TextBlock.Hint] = [:]
    for range in BlockSplitter(reading.text).lineRanges {
      let begin = reading.originalRange(of: range.lowerBound..<(range.lowerBound + 1)).lowerBound
      placed[range.lowerBound] = hints[begin]
    }
    return placed
  }

  /// Sections with what belongs to pages between them: a section that goes on behind a page is cut there.
  func withFurniture(_ sections: [TextSection]) -> [TextSection] {
    guard !furniture.isEmpty else { return sections }
    var result: [TextSection] = []
    var rest = furniture[...]
    for section in sections {
      var range = section.range
      while let taken = rest.first, taken.lowerBound < range.upperBound {
        rest = rest.dropFirst()
        if taken.lowerBound > range.lowerBound {
          result.append(
            TextSection(kind: section.kind, range: range.lowerBound..<taken.lowerBound, label: section.label))
          range = taken.upperBound..<max(taken.upperBound, range.upperBound)
        }
        Self.append(taken, to: &result)
      }
      if !range.isEmpty { result.append(TextSection(kind: section.kind, range: range, label: section.label)) }
    }
    for taken in rest { Self.append(taken, to: &result) }
    return result
  }

  private static func append(_ furniture: Range<Int>, to sections: inout [TextSection]) {
    if let last = sections.last, last.kind == .boilerplate {
      sections[sections.count - 1].range = last.range.lowerBound..<furniture.upperBound
    } else {
      sections.append(TextSection(kind: .boilerplate, range: furniture))
    }
  }
}
