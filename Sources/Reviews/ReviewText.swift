/// Changes of a table's text that leave every other line as people wrote it.
public enum ReviewText {
  /// The text with a review at its end, in place of a line about the same thing where there is one.
  ///
  /// - Parameter table: what the text says.
  public static func adding(_ review: Review, to text: [UInt8], _ table: ReviewTable) -> [UInt8] {
    var lines = lines(of: text)
    let line = review.cells.map(Review.spaced).joined(separator: "\t")
    if let old = table.reviews.last(where: { review.concernsSame(as: $0) }), old.line <= lines.count {
      lines[old.line - 1] = Array(line.utf8)
    } else {
      lines.append(Array(line.utf8))
    }
    return joined(lines)
  }

  /// The text without a line.
  ///
  /// - Parameter number: from 1.
  public static func removing(line number: Int, from text: [UInt8]) -> [UInt8] {
    var lines = lines(of: text)
    if lines.indices.contains(number - 1) { lines.remove(at: number - 1) }
    return joined(lines)
  }

  private static func lines(of text: [UInt8]) -> [[UInt8]] {
    if text.isEmpty { return [Array(ReviewTable.columns.joined(separator: "\t").utf8)] }
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
    while lines.last == [] { lines.removeLast() }
    return lines
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }
}
