extension EDTFValue {
  /// The first day that the value can mean; nil where it has no beginning or its year is unknown.
  public var earliest: CalendarDay? {
    switch self {
    case .date(let date): date.earliest
    case .interval(let start, _): start.date?.earliest
    }
  }

  /// The last day that the value can mean; nil where it has no end or its year is unknown.
  public var latest: CalendarDay? {
    switch self {
    case .date(let date): date.latest
    case .interval(_, let end): end.date?.latest
    }
  }
}

extension EDTFDate {
  /// The first day that the date can mean, its qualifier set aside; nil where the year is unknown.
  public var earliest: CalendarDay? {
    guard let years, let months else { return nil }
    guard case .known(let day) = day else {
      return CalendarDay(year: years.lowerBound, month: months.lowerBound, day: 1)
    }
    return CalendarDay(year: years.lowerBound, month: months.lowerBound, day: day)
  }

  /// The last day that the date can mean, its qualifier set aside; nil where the year is unknown.
  public var latest: CalendarDay? {
    guard let years, let months else { return nil }
    // A winter that is named after its December ends in the next year.
    let year = months.upperBound > 12 ? years.upperBound + 1 : years.upperBound
    let month = months.upperBound > 12 ? months.upperBound - 12 : months.upperBound
    guard case .known(let day) = day else {
      return CalendarDay(year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
    }
    return CalendarDay(year: year, month: month, day: day)
  }

  private var years: ClosedRange<Int>? {
    guard let year else { return nil }
    var span = 1
    for _ in 0..<unspecifiedYearDigits { span *= 10 }
    return year < 0 ? (year - span + 1)...year : year...(year + span - 1)
  }

  /// Months as ISO 8601-2 groups them, seasons by the meteorological reckoning of the northern hemisphere.
  private var months: ClosedRange<Int>? {
    guard case .known(let month) = month else { return 1...12 }
    switch month {
    case 1...12: return month...month
    case 21: return 3...5
    case 22: return 6...8
    case 23: return 9...11
    case 24: return 12...14
    case 33...36: return (month - 33) * 3 + 1...(month - 33) * 3 + 3
    case 40: return 1...6
    case 41: return 7...12
    default: return nil
    }
  }
}
