/// How wide the columns of a table are shown where a line has room for so many characters only.
public enum ColumnWidths {
  /// What stands between two columns.
  public static let gap = "  "
  /// To what columns are cut first, and to what if that is not enough; a table that is wider still runs over.
  private static let least = [12, 6]

  /// The widths of columns: as they are where they fit, else with some of them cut.
  ///
  /// - Parameters:
  ///   - natural: what each column would take.
  ///   - width: the characters of a line; nil cuts nothing.
  ///   - order: positions of columns that may be cut, the least important first.
  public static func fitted(_ natural: [Int], to width: Int?, cuttingFirst order: [Int]) -> [Int] {
    guard let width else { return natural }
    var widths = natural
    var excess = natural.reduce(0, +) + gap.count * max(natural.count - 1, 0) - width
    for least in least {
      for column in order where excess > 0 && widths[column] > least {
        let cut = min(excess, widths[column] - least)
        widths[column] -= cut
        excess -= cut
      }
    }
    return widths
  }

  /// A cell cut to a width, with `…` in place of what is gone.
  public static func cut(_ cell: String, to width: Int) -> String {
    cell.count <= width ? cell : String(cell.prefix(width - 1)) + "…"
  }
}
