extension EDTFValue {
  /// The first day that the value can mean; nil where it has no beginning or its year is unknown.
  public var earliest: CalendarDay? {
    switch self {
    case .date(let date): date.earliest
    case .interval(let start, _): start.date?.earliest
    case .set(_, let elements): Self.all(elements.map(\.earliest))?.min()
    }
  }

  /// The last day that the value can mean; nil where it has no end or its year is unknown.
  public var latest: CalendarDay? {
    switch self {
    case .date(let date): date.latest
    case .interval(_, let end): end.date?.latest
    case .set(_, let elements): Self.all(elements.map(\.latest))?.max()
    }
  }

  /// Nil where one day is missing: a set is as open as its most open element.
  private static func all(_ days: [CalendarDay?]) -> [CalendarDay]? {
    days.contains(nil) ? nil : days.compactMap(\.self)
  }
}

extension EDTFDate {
  /// The first day that the date can mean, its qualifier set aside; nil where the year is unknown.
  public var earliest: CalendarDay? {
    guard let years, let months else { return nil }
    guard case .known(let day) = day else {
      return CalendarDay(firstOfMonth: months.lowerBound, year: years.lowerBound)
    }
    return years.lazy.compactMap { CalendarDay(year: $0, month: months.lowerBound, day: day) }.first
  }

  /// The last day that the date can mean, its qualifier set aside; nil where the year is unknown.
  public var latest: CalendarDay? {
    guard let years, let months else { return nil }
    guard case .known(let day) = day else {
      return CalendarDay(firstOfMonth: months.upperBound + 1, year: years.upperBound).adding(days: -1)
    }
    return years.reversed().lazy.compactMap { CalendarDay(year: $0, month: months.upperBound, day: day) }.first
  }

  private var years: ClosedRange<Int>? {
    guard let year else { return nil }
    var span = 1
    for _ in 0..<unspecifiedYearDigits { span *= 10 }
    return year < 0 ? (year - span + 1)...year : year...(year + span - 1)
  }

  /// Months as ISO 8601-2 groups them (4.8), seasons by the meteorological reckoning, of the northern hemisphere where
  /// the code does not say which; a winter is named after its December and ends in the next year.
  private var months: ClosedRange<Int>? {
    guard case .known(let month) = month else { return 1...12 }
    switch month {
    case 1...12: return month...month
    case 21, 25, 31: return 3...5
    case 22, 26, 32: return 6...8
    case 23, 27, 29: return 9...11
    case 24, 28, 30: return 12...14
    case 33...36: return (month - 33) * 3 + 1...(month - 33) * 3 + 3
    case 37...39: return (month - 37) * 4 + 1...(month - 37) * 4 + 4
    case 40: return 1...6
    case 41: return 7...12
    default: return nil
    }
  }
}
