extension CalendarDay: CustomStringConvertible {
  /// The form of `xsd:date`, `2019-02-02`: at least four places for the year, a minus before a negative one.
  public var description: String {
    (year < 0 ? "-" : "") + Self.digits(abs(year), width: 4) + "-" + Self.digits(month, width: 2) + "-"
      + Self.digits(day, width: 2)
  }

  private static func digits(_ number: Int, width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
