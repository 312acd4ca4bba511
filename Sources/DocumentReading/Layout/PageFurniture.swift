import Text

/// Finds the lines that belong to pages and not to the text: headers and footers that come again, page numbers.
struct PageFurniture {
  /// Lines at the upper and at the lower edge of a page that may be furniture.
  private static let edgeLines = 3
  /// Without form feeds, the same line must come again after at least so many others.
  private static let pageLines = 15

  private let text: [UInt8]
  private let lines: [TextLine]

  init(_ lines: [TextLine], of text: [UInt8]) {
    self.lines = lines
    self.text = text
  }

  /// The indices of the lines.
  var indices: Set<Int> {
    guard let last = lines.last else { return [] }
    return last.page > 0 ? onPages : inOnePiece
  }

  /// Pages are known by their form feeds.
  private var onPages: Set<Int> {
    let pages = Dictionary(grouping: lines.indices) { lines[$0].page }
    let edges = pages.values.flatMap { [edge($0), edge($0.reversed())] }
    var counts: [[UInt8]: Set<Int>] = [:]
    for index in edges.joined() { counts[pattern(lines[index]), default: []].insert(lines[index].page) }
    let needed = max(2, min(pages.count / 3, 6))
    var found: Set<Int> = []
    for edge in edges {
      for index in edge {
        let pattern = pattern(lines[index])
        let isNumber = pattern == [UInt8(ascii: "#")] || Self.pageNumbers.contains(pattern)
        guard isNumber || (counts[pattern]?.count ?? 0) >= needed else { break }
        found.insert(index)
      }
    }
    return found
  }

  /// The lines at one edge of a page, from the outermost: up to an empty line, and what stands alone behind it.
  private func edge(_ page: [Int]) -> [Int] {
    var edge: [Int] = []
    for index in page.prefix(Self.edgeLines) {
      guard isShort(lines[index]) else { break }
      if let last = edge.last, lines[max(index, last)].followsBlank, !standsAlone(index) { break }
      edge.append(index)
    }
    return edge
  }

  /// A text without form feeds, which was cut into pages before: lines that stand alone and come again at a distance.
  private var inOnePiece: Set<Int> {
    var places: [[UInt8]: [Int]] = [:]
    for index in lines.indices where isShort(lines[index]) && standsAlone(index) {
      places[pattern(lines[index]), default: []].append(index)
    }
    var found: Set<Int> = []
    for indices in places.values where indices.count >= 3 {
      let isSpread = zip(indices, indices.dropFirst()).allSatisfy { $1 - $0 >= Self.pageLines }
      if isSpread, !indices.contains(where: { lines[$0].endsSentence(in: text) }) { found.formUnion(indices) }
    }
    return found
  }

  private func isShort(_ line: TextLine) -> Bool { line.wordCount <= 12 }

  private func standsAlone(_ index: Int) -> Bool {
    lines[index].followsBlank && (index + 1 == lines.count || lines[index + 1].followsBlank)
      && ListMarker(in: text, at: lines[index].range) == nil
  }

  private static let pageNumbers: Set<[UInt8]> = [
    Array("- # -".utf8), Array("page #".utf8), Array("page # of #".utf8), Array("#/#".utf8), Array("[#]".utf8),
    Array("– # –".utf8), Array("p. #".utf8), Array("(#)".utf8),
  ]

  /// The line in small letters, with every number as `#` and single spaces.
  private func pattern(_ line: TextLine) -> [UInt8] {
    var pattern: [UInt8] = []
    for byte in text[line.range] {
      let mark = byte.isASCIIDigit ? UInt8(ascii: "#") : byte == 0x09 ? 0x20 : byte.asciiLowercased
      if (mark == UInt8(ascii: "#") || mark == 0x20) && pattern.last == mark { continue }
      pattern.append(mark)
    }
    return pattern
  }
}
