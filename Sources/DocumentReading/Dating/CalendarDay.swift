/// A day of the proleptic Gregorian calendar.
struct CalendarDay: Hashable, Sendable, Comparable {
  let year: Int
  let month: Int
  let day: Int

  /// Nil where the month has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1 March of year 0 (Hinnant, "chrono-compatible low-level date algorithms").
  var ordinal: Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  /// 1 for Monday to 7 for Sunday.
  var weekday: Int { (ordinal + 2) % 7 + 1 }

  /// `2019-07-05`.
  var text: String { Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2) }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.ordinal < right.ordinal }

  /// The day after.
  var next: CalendarDay {
    CalendarDay(year: year, month: month, day: day + 1) ?? CalendarDay(year: year, month: month + 1, day: 1)
      ?? CalendarDay(year: year + 1, month: 1, day: 1) ?? self
  }

  /// The first day from this one on that falls on a weekday.
  func first(weekday: Int) -> CalendarDay {
    var day = self
    while day.weekday != weekday { day = day.next }
    return day
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
