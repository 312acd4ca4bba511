import CalendarTime

/// What XML Schema can say of a date as exactly as EDTF does.
extension EDTFDate {
  /// The places that are given.
  enum Precision: Hashable, Sendable { case year, month, day }

  /// Nil for qualified and unspecified values, seasons, long years and times of day.
  var exactPrecision: Precision? {
    guard let year, abs(year) <= 9999, unspecifiedYearDigits == 0, qualifier == nil, time == nil else { return nil }
    guard month != nil else { return .year }
    guard calendarMonth != nil else { return nil }
    guard day != nil else { return .month }
    return calendarDay == nil ? nil : .day
  }

  /// `02-02` where everything but the year is given, as in `XXXX-02-02`.
  var monthDay: String? {
    guard year == nil, qualifier == nil, let month = calendarMonth, case .known(let day) = day else { return nil }
    // Any leap year has every day of the year.
    return CalendarDay(year: 2000, month: month, day: day).map { String($0.description.dropFirst(5)) }
  }
}
