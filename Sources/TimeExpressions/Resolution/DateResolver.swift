internal import CalendarTime

/// Places what an expression says on the calendar.
struct DateResolver {
  /// A value with what it was counted from; no anchor for absolute dates.
  struct Resolution {
    var value: EDTFValue?
    var anchor: String?
  }

  let grammar: TimeGrammar
  let references: ReferenceTimes

  /// The date that a meaning of the kind `date` stands for; without a value where it cannot be known.
  func resolution(of meaning: TimeMeaning, tense: ClauseTense) -> Resolution {
    if let era = meaning[.era] { return Resolution(value: value(ofEra: grammar.eras[era], meaning)) }
    var resolution = unqualified(meaning, tense)
    if meaning.modifier == .approximate, case .date(var date) = resolution.value {
      date.qualifier = .approximate
      resolution.value = .date(date)
    }
    return resolution
  }

  private func unqualified(_ meaning: TimeMeaning, _ tense: ClauseTense) -> Resolution {
    if let amount = meaning.amount { return counted(meaning, amount) }
    if let unit = meaning.unit, let offset = meaning[.offset] { return shifted(meaning, unit, offset) }
    if let year = absoluteYear(meaning) { return Resolution(value: refined(EDTFDate(year: year), by: meaning)) }
    if let decade = meaning[.decade] { return Resolution(value: span(from: decade * 10, digits: 1, meaning)) }
    if let century = meaning[.century] { return Resolution(value: span(from: (century - 1) * 100, digits: 2, meaning)) }
    if meaning[.weekday] != nil, meaning[.month] == nil { return weekday(meaning, tense) }
    if isWithinYear(meaning) { return withoutYear(meaning, tense) }
    if let day = meaning[.day] { return dayOnly(day) }
    if meaning.part != nil || meaning[.hour] != nil { return timeOfDay(meaning) }
    return Resolution()
  }

  private func absoluteYear(_ meaning: TimeMeaning) -> Int? {
    if let year = meaning[.year] { return signed(year, meaning) }
    guard let short = meaning[.yy] else { return nil }
    guard let near = references.anchor(fromPrevious: false)?.date.year else { return nil }
    let sameCentury = near / 100 * 100 + short
    return sameCentury > near + 10 ? sameCentury - 100 : sameCentury
  }

  /// A decade or century: `199X`, `18XX`. Counted before Christ it is an interval, since astronomical years run
  /// against its digits.
  private func span(from year: Int, digits: Int, _ meaning: TimeMeaning) -> EDTFValue {
    guard meaning[.bc] != nil else { return .date(EDTFDate(year: year, unspecifiedYearDigits: digits)) }
    let last = digits == 1 ? max(year, 1) : year + 1
    let first = digits == 1 ? year + 9 : year + 100
    return .interval(.date(EDTFDate(year: 1 - first)), .date(EDTFDate(year: 1 - last)))
  }

  /// Astronomical: 1 BC is year 0.
  private func signed(_ year: Int, _ meaning: TimeMeaning) -> Int { meaning[.bc] == nil ? year : 1 - year }

  private func value(ofEra years: ClosedRange<Int>, _ meaning: TimeMeaning) -> EDTFValue {
    switch meaning.modifier {
    case .start: .date(EDTFDate(year: years.lowerBound, qualifier: .approximate))
    case .end: .date(EDTFDate(year: years.upperBound, qualifier: .approximate))
    default: .interval(.date(EDTFDate(year: years.lowerBound)), .date(EDTFDate(year: years.upperBound)))
    }
  }

  private func isWithinYear(_ meaning: TimeMeaning) -> Bool {
    meaning[.month] != nil || meaning[.season] != nil || meaning[.quarter] != nil || meaning[.half] != nil
      || meaning[.easter] != nil
  }

  /// `two years ago`, `six days later`: as fine as the unit, no finer.
  private func counted(_ meaning: TimeMeaning, _ amount: TimeMeaning.Amount) -> Resolution {
    guard let anchor = references.anchor(fromPrevious: meaning[.previous] != nil), let count = amount.number?.whole,
      count < 100_000
    else { return Resolution() }
    let steps = meaning.isBackwards ? -count : count
    let years = amount.unit >= .year ? amount.unit.designator.factor : 0
    let value = years > 0 ? step(from: anchor.date, steps * years, .year) : step(from: anchor.date, steps, amount.unit)
    return Resolution(value: value, anchor: anchor.name)
  }

  /// `last month`, `this year`, `September last year`.
  private func shifted(_ meaning: TimeMeaning, _ unit: TimeUnit, _ offset: Int) -> Resolution {
    if let day = references.reportDay, unit == .day, offset == 0, meaning[.previous] == nil {
      return Resolution(value: .date(day), anchor: "event")
    }
    let isRetold = meaning[.previous] == 1 || meaning[.previous] == 2 && references.isHistory
    let anchor =
      isRetold ? references.anchor(fromPrevious: true) : references.document.map { (date: $0, name: "dct") }
    guard let anchor, let value = step(from: anchor.date, offset, unit) else { return Resolution() }
    guard case .date(let date) = value else {
      return Resolution(value: weekday(meaning, within: value) ?? value, anchor: anchor.name)
    }
    return Resolution(value: refined(date, by: meaning), anchor: anchor.name)
  }

  /// The date some units away, cut to the unit; nil where the anchor is not precise enough.
  func step(from anchor: EDTFDate, _ steps: Int, _ unit: TimeUnit) -> EDTFValue? {
    guard let year = anchor.year, anchor.unspecifiedYearDigits == 0, abs(steps) < 100_000 else { return nil }
    switch unit {
    case .second, .minute, .hour: return steps == 0 ? .date(anchor) : nil
    case .day: return anchor.calendarDay.map { .date(EDTFDate($0.adding(days: steps))) }
    case .week, .fortnight, .weekend:
      let days = (unit == .fortnight ? 14 : 7) * steps
      return anchor.calendarDay.map { Self.week(of: $0.adding(days: days), weekendOnly: unit == .weekend) }
    case .month:
      guard let month = anchor.calendarMonth else { return nil }
      let moved = CalendarDay(firstOfMonth: month, year: year).adding(months: steps)
      return .date(EDTFDate(year: moved.year, month: .known(moved.month)))
    case .quarter, .halfYear:
      let length = unit == .quarter ? 3 : 6
      guard let month = anchor.calendarMonth else { return nil }
      let begin = CalendarDay(firstOfMonth: (month - 1) / length * length + 1, year: year)
      return Self.months(from: begin.adding(months: steps * length), count: length)
    case .season: return nil
    case .year: return .date(EDTFDate(year: year + steps))
    case .decade: return .date(EDTFDate(year: year / 10 * 10 + steps * 10, unspecifiedYearDigits: 1))
    case .century: return .date(EDTFDate(year: year / 100 * 100 + steps * 100, unspecifiedYearDigits: 2))
    case .millennium: return .date(EDTFDate(year: year / 1000 * 1000 + steps * 1000, unspecifiedYearDigits: 3))
    }
  }

  private static func week(of day: CalendarDay, weekendOnly: Bool) -> EDTFValue {
    let monday = day.weekStart
    return .interval(
      .date(EDTFDate(weekendOnly ? monday.adding(days: 5) : monday)), .date(EDTFDate(monday.adding(days: 6))))
  }

  static func months(from begin: CalendarDay, count: Int) -> EDTFValue {
    let end = begin.adding(months: count - 1)
    return .interval(
      .date(EDTFDate(year: begin.year, month: .known(begin.month))),
      .date(EDTFDate(year: end.year, month: .known(end.month))))
  }

  /// `Monday last week`.
  private func weekday(_ meaning: TimeMeaning, within value: EDTFValue) -> EDTFValue? {
    guard let weekday = meaning[.weekday], let begin = value.earliest else { return nil }
    return .date(EDTFDate(begin.adding(days: weekday - begin.weekday)))
  }

  /// The day of the month in the month that the text spoke of.
  private func dayOnly(_ day: Int) -> Resolution {
    guard let anchor = references.anchor(fromPrevious: true) ?? references.anchor(fromPrevious: false),
      let year = anchor.date.year, let month = anchor.date.calendarMonth,
      let resolved = CalendarDay(year: year, month: month, day: day)
    else { return Resolution() }
    return Resolution(value: .date(EDTFDate(resolved)), anchor: anchor.name)
  }

  /// A clock time or part of the day without a date belongs to the reference day.
  private func timeOfDay(_ meaning: TimeMeaning) -> Resolution {
    guard let anchor = references.anchor(fromPrevious: false), anchor.date.calendarDay != nil else {
      return Resolution()
    }
    var date = anchor.date
    date.time = Self.time(meaning)
    return Resolution(value: .date(date), anchor: anchor.name)
  }

  static func time(_ meaning: TimeMeaning) -> EDTFTime? {
    guard var hour = meaning[.hour] else { return nil }
    if let meridiem = meaning[.meridiem], hour <= 12 { hour = hour % 12 + meridiem }
    return EDTFTime(hour: hour, minute: meaning[.minute], offset: meaning[.zone])
  }
}
