import CalendarTime

/// Times as computers count them.
enum EpochTime {
  /// The day of a count of seconds or milliseconds since 1970; nil outside 1980 to 2100.
  static func text(_ count: Int) -> String? {
    for unit in [1, 1000] {
      let days = count / unit / 86400
      guard (3652..<47482).contains(days) else { continue }
      return CalendarDay(number: days + epoch).description
    }
    return nil
  }

  private static let epoch = CalendarDay(year: 1970, month: 1, day: 1)?.number ?? 0
}
