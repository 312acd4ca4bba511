internal import CalendarTime

extension DateResolver {
  /// Adds month, day, season and time of day to a date that has its year.
  func refined(_ date: EDTFDate, by meaning: TimeMeaning) -> EDTFValue {
    guard let year = date.year else { return .date(date) }
    if let days = meaning[.easter] { return .date(EDTFDate(CalendarDay.easter(year).adding(days: days))) }
    var date = date
    if let month = meaning[.month] {
      date.month = .known(month)
      if let nth = meaning[.nth], let weekday = meaning[.weekday],
        let day = CalendarDay.weekday(weekday, number: nth, ofMonth: month, year: year)
      {
        date = EDTFDate(day)
      } else if let day = meaning[.day], day <= CalendarDay.length(ofMonth: month, year: year) {
        date.day = .known(day)
      }
    } else if let season = meaning[.season] {
      date.month = .known(season)
    } else if let quarter = meaning[.quarter] {
      return Self.months(from: CalendarDay(firstOfMonth: quarter * 3 - 2, year: year), count: 3)
    } else if let half = meaning[.half] {
      return Self.months(from: CalendarDay(firstOfMonth: half * 6 - 5, year: year), count: 6)
    } else if let day = meaning[.day], let month = date.calendarMonth,
      day <= CalendarDay.length(ofMonth: month, year: year)
    {
      date.day = .known(day)
    }
    if date.calendarDay != nil { date.time = Self.time(meaning) }
    return .date(date)
  }

  /// A month, day of a month, season, quarter or holiday whose year the text leaves out.
  func withoutYear(_ meaning: TimeMeaning, _ tense: ClauseTense) -> Resolution {
    guard let anchor = references.anchor(fromPrevious: false), let year = anchor.date.year else {
      return Resolution(value: yearless(meaning))
    }
    if references.isHistory { return Resolution(value: told(meaning, after: anchor.date, year), anchor: anchor.name) }
    guard let reference = anchor.date.earliest else { return Resolution(value: yearless(meaning)) }
    if meaning[.quarter] != nil || meaning[.half] != nil || meaning[.offset] == 0 {
      return Resolution(value: refined(EDTFDate(year: year), by: meaning), anchor: anchor.name)
    }
    let candidates = candidates(meaning, around: year)
    if let offset = meaning[.offset] {
      return Resolution(value: neighbour(candidates, reference, offset), anchor: anchor.name)
    }
    return Resolution(value: nearest(candidates, reference, tense), anchor: anchor.name)
  }

  /// The date in the years around one, where it exists: 29 February does not in most.
  private func candidates(_ meaning: TimeMeaning, around year: Int) -> [EDTFValue] {
    ((year - 4)...(year + 4)).compactMap { year in
      if let day = meaning[.day], let month = meaning[.month],
        CalendarDay(year: year, month: month, day: day) == nil
      {
        return nil
      }
      return refined(EDTFDate(year: year), by: meaning)
    }
  }

  /// `last May` has passed, `next May` is to come.
  private func neighbour(_ candidates: [EDTFValue], _ reference: CalendarDay, _ offset: Int) -> EDTFValue? {
    if offset < 0 { return candidates.last { ($0.latest ?? reference) < reference } }
    return candidates.first { ($0.earliest ?? reference) > reference }
  }

  /// Writers leave the year out where the nearest such date is meant; the clause's tense decides only where the
  /// nearest would contradict it by more than two months, since schedules are reported in the past tense too; the tense
  /// of the verb that the date hangs on decides always.
  private func nearest(_ candidates: [EDTFValue], _ reference: CalendarDay, _ tense: ClauseTense) -> EDTFValue? {
    func distance(_ value: EDTFValue) -> Int {
      guard let earliest = value.earliest, let latest = value.latest else { return .max }
      if earliest > reference { return earliest.number - reference.number }
      return latest < reference ? latest.number - reference.number : 0
    }
    let tolerance = tense.isCertain ? 0 : 60
    var allowed = candidates
    switch tense.direction {
    case .past: allowed = candidates.filter { distance($0) <= tolerance }
    case .future: allowed = candidates.filter { distance($0) >= -tolerance }
    case .unknown: break
    }
    return allowed.min { abs(distance($0)) < abs(distance($1)) }
  }

  /// In a history the year is that of the date told before; a month long before that date's is the next year's.
  private func told(_ meaning: TimeMeaning, after previous: EDTFDate, _ year: Int) -> EDTFValue {
    let month = meaning[.month]
    if let offset = meaning[.offset], offset != 0, let reference = previous.earliest {
      return neighbour(candidates(meaning, around: year), reference, offset)
        ?? refined(EDTFDate(year: year), by: meaning)
    }
    if let month, let before = previous.calendarMonth, before - month >= 8 {
      return refined(EDTFDate(year: year + 1), by: meaning)
    }
    return refined(EDTFDate(year: year), by: meaning)
  }

  /// What the text alone says: `XXXX-11-25`; nothing for what has no EDTF form without a year.
  private func yearless(_ meaning: TimeMeaning) -> EDTFValue? {
    if let month = meaning[.month], meaning[.nth] == nil {
      return .date(EDTFDate(year: nil, month: .known(month), day: meaning[.day].map { .known($0) }))
    }
    if let season = meaning[.season] { return .date(EDTFDate(year: nil, month: .known(season))) }
    return nil
  }

  /// A weekday: the latest not after the reference day, the next for what is to come.
  func weekday(_ meaning: TimeMeaning, _ tense: ClauseTense) -> Resolution {
    guard let weekday = meaning[.weekday], let anchor = references.anchor(fromPrevious: false),
      let day = anchor.date.calendarDay
    else { return Resolution() }
    let back = day.daysBack(toWeekday: weekday)
    let ahead = day.daysAhead(toWeekday: weekday)
    var resolved: CalendarDay
    switch meaning[.offset] {
    case 0: resolved = day.weekStart.adding(days: weekday - 1)
    case .some(let offset) where offset < 0: resolved = day.adding(days: -(back == 0 ? 7 : back))
    case .some: resolved = day.adding(days: ahead == 0 ? 7 : ahead)
    case nil: resolved = tense.direction == .future ? day.adding(days: ahead) : day.adding(days: -back)
    }
    // `from Wednesday to Friday`: the end is not before the begin.
    if meaning[.relation] == TimeRelation.to.rawValue, let begin = references.previous?.calendarDay, resolved < begin,
      begin.number - resolved.number < 7
    {
      resolved = resolved.adding(days: 7)
    }
    var date = EDTFDate(resolved)
    date.time = Self.time(meaning)
    return Resolution(value: .date(date), anchor: anchor.name)
  }
}
