/// A day of the proleptic Gregorian calendar.
///
/// Years are astronomical, as in ISO 8601: year 0 is 1 BC, year -492 is 493 BC.
public struct CalendarDay: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// The first day of a month, counted from 1 for January; numbers beyond 12 or below 1 reach into other years.
  public init(firstOfMonth month: Int, year: Int) {
    let position = year * 12 + month - 1
    self.init(uncheckedYear: Self.floorDivide(position, 12), month: Self.remainder(position, 12) + 1, day: 1)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day with a number of days since 1970-01-01.
  ///
  /// Counts in eras of 400 years from 1 March, so that the leap day ends a year (H. Hinnant, "chrono-compatible
  /// low-level date algorithms").
  public init(number: Int) {
    let shifted = number + 719_468
    let era = Self.floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days since 1970-01-01.
  public var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = Self.floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { Self.remainder(number + 3, 7) + 1 }

  /// How many days it is from this day to the next of a weekday: 0 to 6.
  public func daysAhead(toWeekday weekday: Int) -> Int { Self.remainder(weekday - self.weekday, 7) }

  /// How many days it is from the last of a weekday to this day: 0 to 6.
  public func daysBack(toWeekday weekday: Int) -> Int { Self.remainder(self.weekday - weekday, 7) }

  /// The Monday of this day's week.
  public var weekStart: CalendarDay { adding(days: 1 - weekday) }

  /// The ISO 8601 week: its year, which may differ from the day's around New Year, and its number from 1.
  public var week: (year: Int, number: Int) {
    let thursday = weekStart.adding(days: 3)
    let firstOfYear = CalendarDay(uncheckedYear: thursday.year, month: 1, day: 1)
    return (thursday.year, (thursday.number - firstOfYear.number) / 7 + 1)
  }

  /// The day so many days later; earlier for negative numbers.
  public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The same day some months later; the last day of a shorter month where that month has no such day.
  public func adding(months: Int) -> CalendarDay {
    let position = year * 12 + month - 1 + months
    let year = Self.floorDivide(position, 12)
    let month = Self.remainder(position, 12) + 1
    return CalendarDay(uncheckedYear: year, month: month, day: min(day, Self.length(ofMonth: month, year: year)))
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Whether a year has a 29 February in the proleptic Gregorian calendar.
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of days of a month from 1 to 12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Easter Sunday of a year (the anonymous Gregorian computus, Nature 1876).
  public static func easter(_ year: Int) -> CalendarDay {
    let golden = remainder(year, 19)
    let century = floorDivide(year, 100)
    let yearOfCentury = remainder(year, 100)
    let correction = remainder(
      19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15, 30)
    let weekdayTerm = remainder(
      32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - correction - yearOfCentury % 4, 7)
    let lateTerm = (golden + 11 * correction + 22 * weekdayTerm) / 451
    let position = correction + weekdayTerm - 7 * lateTerm + 114
    return CalendarDay(uncheckedYear: year, month: position / 31, day: position % 31 + 1)
  }

  /// The n-th given weekday of a month, from 1; counted from the month's end where n is negative.
  public static func weekday(_ weekday: Int, number: Int, ofMonth month: Int, year: Int) -> CalendarDay? {
    if number > 0 {
      let first = CalendarDay(uncheckedYear: year, month: month, day: 1)
      return CalendarDay(
        year: year, month: month, day: 1 + remainder(weekday - first.weekday, 7) + (number - 1) * 7)
    }
    let last = CalendarDay(uncheckedYear: year, month: month, day: length(ofMonth: month, year: year))
    return CalendarDay(
      year: year, month: month, day: last.day - remainder(last.weekday - weekday, 7) + (number + 1) * 7)
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    (value >= 0 ? value : value - divisor + 1) / divisor
  }

  private static func remainder(_ value: Int, _ divisor: Int) -> Int { value - floorDivide(value, divisor) * divisor }
}
