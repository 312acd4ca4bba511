import Text

/// Puts the lines of a plain text right: each paragraph becomes one line, and what belongs to pages is taken out.
struct TextLayout {
  /// The text with an empty line between paragraphs.
  let writer: AlignedTextWriter
  /// What was taken out, as ranges of UTF-8 bytes of the text as it was.
  let furniture: [Range<Int>]

  /// Nil where every line stays as it is.
  ///
  /// - Parameters:
  ///   - text: in plain characters; see `PlainCharacters`.
  ///   - compounds: words that others are joined to by a hyphen.
  /// - Complexity: O(n).
  init?(_ text: [UInt8], compounds: Set<String>) {
    let all = TextLine.lines(of: text)
    let taken = PageFurniture(all, of: text).indices.union(PageNotes(all, of: text).indices)
    let lines = Self.lines(all, without: taken)
    let joins = LineJoins(lines, of: text, compounds: compounds).joins
    guard !taken.isEmpty || joins.contains(where: { $0 != .end }) else { return nil }
    furniture = taken.sorted().map { all[$0].range }
    var writer = AlignedTextWriter(text)
    for (index, line) in lines.enumerated() {
      let isLast = index + 1 == lines.count
      let gap = line.range.upperBound..<(isLast ? text.count : lines[index + 1].range.lowerBound)
      switch isLast ? .end : joins[index] {
      case .end:
        writer.copy(line.range)
        writer.replace(gap, by: isLast ? "\n".utf8 : "\n\n".utf8)
      case .space:
        writer.copy(line.range)
        writer.replace(gap, by: " ".utf8)
      case .glue: writer.copy(line.range)
      case .word: writer.copy(line.range.lowerBound..<(line.range.upperBound - 1))
      }
    }
    self.writer = writer
  }

  private static func lines(_ all: [TextLine], without taken: Set<Int>) -> [TextLine] {
    var lines: [TextLine] = []
    var followsTaken = false
    for (index, var line) in all.enumerated() {
      if taken.contains(index) {
        followsTaken = true
        continue
      }
      if followsTaken { line.followsBlank = true }
      // A text without form feeds that was cut into pages goes on behind what is taken out.
      if followsTaken, let last = lines.last, last.page == line.page { line.page += 1 }
      if let last = lines.last { line.page = max(line.page, last.page) }
      followsTaken = false
      lines.append(line)
    }
    return lines
  }
}
