import CalendarTime

/// A value of `xsd:dateTime`, `xsd:date`, `xsd:time` or one of the `xsd:g…` types (XML Schema 1.1 Datatypes, 3.3.7).
struct DateTimeValue: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case dateTime, date, time, year, yearMonth, monthDay, month, day
  }

  var kind: Kind
  /// Fields that the kind does not have are those of 1972-12-31T00:00:00, as XML Schema compares them.
  var year = 1972
  var month = 12
  var day = 31
  var hour = 0
  var minute = 0
  var second = 0
  /// Fraction of the second in units of 10⁻¹⁸; further digits are cut off.
  var attoseconds: UInt64 = 0
  /// Minutes ahead of UTC, nil where no time zone is given.
  var timezone: Int?

  /// Seconds since 1970-01-01T00:00:00, in UTC where there is a time zone and in local time otherwise.
  var secondsSinceEpoch: Int {
    let days = CalendarDay(firstOfMonth: month, year: year).number + day - 1
    return days * 86_400 + hour * 3600 + minute * 60 + second - (timezone ?? 0) * 60
  }

  /// The order of two values of one kind; nil where time zones leave it open (XML Schema 1.1, 3.3.7.1: 14 hours).
  static func order(_ left: DateTimeValue, _ right: DateTimeValue) -> ValueOrder? {
    guard left.kind == right.kind else { return nil }
    let difference = left.secondsSinceEpoch - right.secondsSinceEpoch
    if (left.timezone == nil) != (right.timezone == nil) {
      // The value without a zone may lie up to 14 hours to either side.
      if difference < -50_400 { return .less }
      if difference > 50_400 { return .greater }
      return nil
    }
    if difference != 0 { return difference < 0 ? .less : .greater }
    if left.attoseconds != right.attoseconds { return left.attoseconds < right.attoseconds ? .less : .greater }
    return .equal
  }

  /// Adds a duration (XML Schema 1.1, appendix E.3.3): months first, the day pinned to the month's end.
  func adding(_ duration: DurationValue) -> DateTimeValue? {
    guard let day = CalendarDay(year: year, month: month, day: day), abs(duration.months) < 12_000_000,
      abs(duration.seconds) < 1 << 46
    else { return nil }
    var result = self
    let total = Int128(attoseconds) + Int128(duration.attoseconds)
    let unit: Int128 = 1_000_000_000_000_000_000
    let fraction = ((total % unit) + unit) % unit
    let seconds = hour * 3600 + minute * 60 + second + duration.seconds + Int((total - fraction) / unit)
    let dayOffset = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let secondOfDay = seconds - dayOffset * 86_400
    let moved = day.adding(months: duration.months).adding(days: dayOffset)
    if kind != .time { (result.year, result.month, result.day) = (moved.year, moved.month, moved.day) }
    if kind != .date {
      (result.hour, result.minute, result.second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
      result.attoseconds = UInt64(fraction)
    }
    return result
  }
}

/// How two values stand to each other.
enum ValueOrder: Sendable {
  case less, equal, greater
}
