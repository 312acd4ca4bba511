/// A date of the Extended Date/Time Format (ISO 8601-2, levels 0 to 2 as far as texts need them), as precise as it is known.
///
/// Components that are absent are not known; nothing is ever padded.
public struct EDTFDate: Hashable, Sendable {
  /// How sure a date is: `?`, `~` and `%`. One that stands at a component alone counts for the whole date.
  public enum Qualifier: Hashable, Sendable {
    case uncertain
    case approximate
    case uncertainAndApproximate
  }

  /// A month or a day.
  public enum Component: Hashable, Sendable {
    case known(Int)
    /// Every digit is `X`.
    case unspecified
  }

  /// The year with its unspecified digits as zeros; nil for `XXXX`. Astronomical: 0 is 1 BC.
  public var year: Int?
  /// How many of the year's last digits are `X`: 1 for a decade, 2 for a century.
  public var unspecifiedYearDigits: Int
  /// 1 to 12, or 21 to 32 for a season, 33 to 36 for a quarter, 37 to 39 for four months, 40 and 41 for a half year.
  public var month: Component?
  /// 1 to 31.
  public var day: Component?
  /// Local time of day; only with a day.
  public var time: EDTFTime?
  public var qualifier: Qualifier?

  public init(
    year: Int?, unspecifiedYearDigits: Int = 0, month: Component? = nil, day: Component? = nil,
    time: EDTFTime? = nil, qualifier: Qualifier? = nil
  ) {
    self.year = year
    self.unspecifiedYearDigits = unspecifiedYearDigits
    self.month = month
    self.day = day
    self.time = time
    self.qualifier = qualifier
  }

  public init(_ day: CalendarDay) {
    self.init(year: day.year, month: .known(day.month), day: .known(day.day))
  }

  /// The day, where the date is exactly one.
  public var calendarDay: CalendarDay? {
    guard let year, unspecifiedYearDigits == 0, case .known(let month) = month, case .known(let day) = day else {
      return nil
    }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The month from 1 to 12, where it is known and no season.
  public var calendarMonth: Int? {
    guard case .known(let month) = month, month <= 12 else { return nil }
    return month
  }
}

/// A local time of day.
public struct EDTFTime: Hashable, Sendable {
  /// 0 to 24.
  public var hour: Int
  /// Nil where only the hour is known.
  public var minute: Int?
  public var second: Int?
  /// Minutes east of UTC; nil for local time without a zone.
  public var offset: Int?

  public init(hour: Int, minute: Int? = nil, second: Int? = nil, offset: Int? = nil) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offset = offset
  }
}

/// A value of the Extended Date/Time Format: a date, an interval between two or a set.
public enum EDTFValue: Hashable, Sendable {
  /// An end of an interval.
  public enum Bound: Hashable, Sendable {
    case date(EDTFDate)
    /// `..`: without a limit.
    case open
    /// Nothing: there is a limit but it is not known.
    case unknown

    public var date: EDTFDate? { if case .date(let date) = self { date } else { nil } }
  }

  /// How the elements of a set are meant.
  public enum Choice: Hashable, Sendable {
    /// `[1667,1668]`
    case oneOf
    /// `{1960,1961}`
    case allOf
  }

  case date(EDTFDate)
  case interval(Bound, Bound)
  /// Dates, and intervals for spans such as `1668-12..1670`.
  case set(Choice, [EDTFValue])
}
