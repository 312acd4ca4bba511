import CEmbeddedData
public import DocumentModel
public import Text

/// A row of the table of cues: words by which a line shows that it is no part of the article's running text.
public struct SectionCue: Hashable, Sendable {
  /// Where the words must stand in the line.
  public enum Match: String, Hashable, Sendable, CaseIterable {
    /// The whole line; a bullet before and a colon or arrow after it put aside.
    case exact
    case prefix
    case suffix
    case contains
  }

  /// How far the cue's verdict reaches.
  public enum Extent: String, Hashable, Sendable, CaseIterable {
    case line
    /// Over the headlines and summaries that follow, until running text resumes.
    case list
    /// To the end of the page, where it stands behind the article.
    case rest
  }

  /// Unique in the table.
  public var id: String
  /// `caption`, `teaser` or `boilerplate`; the heading over teasers is itself boilerplate.
  public var kind: SectionKind
  public var match: Match
  /// In lower case.
  public var text: [UInt8]
  /// The most words that a line with this cue has; 0 for any number.
  public var words: Int
  public var extent: Extent
  /// Where the cue was seen, or `editors`.
  public var source: String
  /// A line that the cue decides.
  public var example: String

  /// The built-in table.
  ///
  /// - Throws: a failure with line and column where a row is wrong; the tests keep this from being released.
  public static func builtIn() throws(SyntaxFailure) -> [SectionCue] {
    try cues(in: EmbeddedBytes.copy(entente_reading_cues), name: "reading/cues.tsv")
  }

  /// Reads a table of cues.
  public static func cues(in bytes: [UInt8], name: String) throws(SyntaxFailure) -> [SectionCue] {
    let columns = ["id", "kind", "match", "text", "words", "extent", "source", "example"]
    let table = try TabSeparatedTable(bytes, name: name, columns: columns)
    var known: Set<String> = []
    var cues: [SectionCue] = []
    for row in table.rows {
      guard let kind = SectionKind(rawValue: row.cells[1]) else {
        throw table.failure(in: row, column: 1, expected: "a section")
      }
      guard let match = Match(rawValue: row.cells[2]) else {
        throw table.failure(in: row, column: 2, expected: "exact, prefix, suffix or contains")
      }
      guard let words = Int(row.cells[4]), words >= 0 else {
        throw table.failure(in: row, column: 4, expected: "a number of words")
      }
      guard let extent = Extent(rawValue: row.cells[5]) else {
        throw table.failure(in: row, column: 5, expected: "line, list or rest")
      }
      guard known.insert(row.cells[0]).inserted else {
        throw table.failure(in: row, column: 0, expected: "an identifier that no row before has")
      }
      let text = Array(row.cells[3].utf8)
      cues.append(
        SectionCue(
          id: row.cells[0], kind: kind, match: match, text: match == .exact ? Array(bare(text[...])) : text,
          words: words,
          extent: extent,
          source: row.cells[6], example: row.cells[7]))
    }
    return cues
  }

  func matches(_ block: TextBlock) -> Bool {
    if words > 0, block.wordCount > words { return false }
    let line = block.folded[(block.startsWithBullet ? Self.bulletEnd(block.folded) : 0)...]
    switch match {
    case .exact: return Self.bare(line).elementsEqual(text)
    case .prefix:
      if extent != .line, block.isProse { return false }
      return line.starts(with: text)
    case .suffix: return line.count > text.count && line.suffix(text.count).elementsEqual(text)
    case .contains: return Self.contains(text, in: line)
    }
  }

  /// The line without colon, arrow or dots after it.
  private static func bare(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    let marks: [UInt8] = [
      UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "|"),
    ]
    while let last = rest.last, marks.contains(last) { rest = rest.dropLast() }
    if rest.suffix(2).elementsEqual([0xC2, 0xBB]) { rest = rest.dropLast(2) }
    while rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    return rest
  }

  /// Behind a bullet and its space.
  private static func bulletEnd(_ line: [UInt8]) -> Int { line.firstIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0 }

  private static func contains(_ text: [UInt8], in line: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, line.count >= text.count else { return false }
    for begin in line.startIndex...(line.endIndex - text.count) where line[begin] == first {
      if line[begin..<(begin + text.count)].elementsEqual(text) { return true }
    }
    return false
  }
}
