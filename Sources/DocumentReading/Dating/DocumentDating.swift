import CalendarTime
import DocumentModel
import KnowledgeBase
import Text

/// Finds out when a text was written from the text alone: from its dateline, or from dates that fit together.
///
/// A year is inferred only where the text ties itself to it; a month and day without such a tie stay unknown.
/// Text of other articles (teasers) never counts.
struct DocumentDating: Sendable {
  let words: DatingWords
  /// Nil where no knowledge base is at hand.
  private let meetings: KnownMeetingDating?

  init(words: DatingWords, knowledge: KnowledgeBase?) {
    self.words = words
    meetings = knowledge.map { KnownMeetingDating(knowledge: $0, words: words) }
  }

  func date(of text: [UInt8], sections: [TextSection], dateline: Dateline?) -> DocumentDate {
    if let day = dateline?.date?.calendarDay {
      return found(day, .dateline, "high", "the dateline gives the whole date")
    }
    if let day = publicationDay(text, sections) {
      return found(day, .dateline, "high", "a line before the article gives the day of publication")
    }
    if let day = closingDay(text, sections) {
      return found(day, .dateline, "high", "a line after the article gives the day of publication")
    }
    let evidence = DateEvidence(text: text, sections: sections, words: words)
    if let day = headDay(text, sections, evidence) {
      return found(day, .text, "high", "a line before the article ends with this day, and the text knows no later one")
    }
    if let day = evidence.sightings.first(where: \.isToday)?.expression.calendarDay {
      return found(day, .text, "high", "the text says 'today' of this day")
    }
    let own: DocumentDate
    if dateline?.date == nil, evidence.isRetrospective {
      return unknown("the text looks back from a later time, and has no dateline")
    }
    if let date = dateline?.date, let month = date.month, let day = date.day {
      own = fromDateline(month: month, day: day, evidence)
    } else {
      own = fromChronology(evidence)
    }
    if own.value != nil { return own }
    return meetings?.date(of: text, sections: sections, evidence) ?? own
  }

  private func found(
    _ day: CalendarDay, _ source: DocumentDate.Source, _ confidence: String, _ reason: String
  ) -> DocumentDate {
    DocumentDate(
      value: day.description, source: source, textOnly: day.description, confidence: confidence, reason: reason)
  }

  private func unknown(_ reason: String) -> DocumentDate { DocumentDate(reason: reason) }

  /// A whole date in the page's furniture above the article: `Published 5 July 2019`.
  private func publicationDay(_ text: [UInt8], _ sections: [TextSection]) -> CalendarDay? {
    for section in sections {
      if section.kind == .body { return nil }
      guard section.kind == .boilerplate else { continue }
      let tokens = DateScanner.tokens(in: text, section.range)
      for expression in DateScanner.expressions(in: text, tokens) {
        if let day = expression.calendarDay { return day }
      }
    }
    return nil
  }

  /// A whole date at the end of a line of the head that is no sentence: `Council of Ministers, Brussels, 13 July 2026`.
  private func headDay(_ text: [UInt8], _ sections: [TextSection], _ evidence: DateEvidence) -> CalendarDay? {
    let head = sections.prefix { $0.kind != .body }
    let lines = head.flatMap { text[$0.range].split(separator: UInt8(ascii: "\n")) }
    let days = lines.enumerated().compactMap { number, line -> CalendarDay? in
      let tokens = DateScanner.tokens(in: text, line.startIndex..<line.endIndex)
      let day = DateScanner.expressions(in: text, tokens).first { date in
        date.calendarDay != nil && isAtEnd(tokens[date.tokens.upperBound - 1].range.upperBound, of: line)
      }?.calendarDay
      return day.flatMap { number == 0 && isStory(of: $0, evidence) ? nil : $0 }
    }
    guard let day = days.max(), latestPast(evidence).map({ $0.day <= day }) ?? true else { return nil }
    return day
  }

  /// `The raid of 7 June 1981`: whether a headline names the day that its text tells about, with the years before, and none after.
  private func isStory(of day: CalendarDay, _ evidence: DateEvidence) -> Bool {
    evidence.isRetrospective
      || evidence.pastYears.subtracting([day.year]).count >= Self.yearsOfStory && !evidence.isTied(to: day)
  }

  /// News names a year or two beside its own, history more.
  private static let yearsOfStory = 2

  /// Whether nothing but a remark in brackets or another sentence follows in a line.
  private func isAtEnd(_ offset: Int, of line: ArraySlice<UInt8>) -> Bool {
    let rest = line[offset...].drop { $0 == UInt8(ascii: " ") }
    guard let next = rest.first else { return true }
    if next == UInt8(ascii: "(") { return rest.last == UInt8(ascii: ")") }
    return next == UInt8(ascii: ".") && rest.count > 1
  }

  /// A whole date with nothing but words like `Published` in one of the last lines.
  private func closingDay(_ text: [UInt8], _ sections: [TextSection]) -> CalendarDay? {
    guard let section = sections.last(where: { $0.kind != .teaser }) else { return nil }
    for line in text[section.range].split(separator: UInt8(ascii: "\n")).suffix(3).reversed() {
      guard line.count <= 80, HeadLine.isDateLine(Array(line)) else { continue }
      let tokens = DateScanner.tokens(in: text, line.startIndex..<line.endIndex)
      if let day = DateScanner.expressions(in: text, tokens).lazy.compactMap(\.calendarDay).first { return day }
    }
    return nil
  }

  // MARK: - A dateline without a year

  private func fromDateline(month: Int, day: Int, _ evidence: DateEvidence) -> DocumentDate {
    if let year = yearTiedToName(evidence), let date = CalendarDay(year: year, month: month, day: day) {
      return found(
        date, .dateline, "high", "day from the dateline, year \(year) from a dated name beside 'last' or 'this'")
    }
    guard let bound = latestPast(evidence), let date = firstOccurrence(month: month, day: day, notBefore: bound.day)
    else {
      return unknown("the dateline has no year and the text ties it to none")
    }
    let weekdays = evidence.sightings.filter { $0.standpoint != .ahead && $0.expression.day == nil }
      .compactMap(\.expression.weekday)
    guard weekdays.contains(date.weekday) else {
      return unknown("the dateline has no year; no weekday of the text confirms \(date.year)")
    }
    return found(
      date, .dateline, "high",
      "day from the dateline; \(date.year) is the first year after \(bound.text), and the weekday of the text agrees")
  }

  // MARK: - Dates that fit together

  private func fromChronology(_ evidence: DateEvidence) -> DocumentDate {
    if let report = reportWithYear(evidence) { return report }
    let days = evidence.sightings.filter { $0.isBehind && $0.expression.day != nil && $0.expression.year == nil }
    guard !days.isEmpty else { return unknown("the text has no dateline and no past day that would date it") }
    if let year = yearTiedToName(evidence) {
      let resolved = days.compactMap { resolve($0, year: year) }
      if let last = resolved.max(by: { $0.day < $1.day }) {
        return conclude(last, evidence, "the year \(year) from a dated name beside 'last' or 'this'")
      }
    }
    guard let bound = latestPast(evidence), bound.isDay else {
      return unknown("the past days of the text have no year and no dated event ties them to one")
    }
    let resolved = days.compactMap { sighting -> (day: CalendarDay, sighting: DateEvidence.Sighting)? in
      guard let month = sighting.expression.month, let day = sighting.expression.day,
        let date = firstOccurrence(month: month, day: day, notBefore: bound.day), isTied(date, to: bound.day, evidence)
      else { return nil }
      return (date, sighting)
    }
    guard let last = resolved.max(by: { $0.day < $1.day }) else {
      return unknown("the past days of the text have no year and no 'last month' ties them to \(bound.text)")
    }
    return conclude(last, evidence, "the year follows from \(bound.text) and 'last month' or 'this month'")
  }

  /// A whole date with a verb of saying in the lead, where the text knows nothing later, and more than whole dates ties it to that time.
  private func reportWithYear(_ evidence: DateEvidence) -> DocumentDate? {
    let reports = evidence.sightings.filter { $0.isInLead && $0.standpoint == .reported }
    let latestYear = evidence.sightings.filter { $0.standpoint != .ahead }.compactMap(\.expression.year).max()
    guard let day = reports.compactMap(\.expression.calendarDay).max(), day.year == latestYear,
      evidence.isTied(to: day)
    else { return nil }
    return found(day, .text, "medium", "the lead reports what was said on this day, and the text knows no later year")
  }

  /// The day of a report is the document's; a mere event bounds it, and the weekday of the lead gives the day.
  private func conclude(
    _ last: (day: CalendarDay, sighting: DateEvidence.Sighting), _ evidence: DateEvidence, _ reason: String
  ) -> DocumentDate {
    let limit = firstDayAhead(after: last.day, evidence)
    if last.sighting.standpoint == .reported {
      return found(
        last.day, .text, limit == nil ? "medium" : "high",
        "the latest past day of the text is that of a report; \(reason)")
    }
    let weekday = evidence.sightings.first {
      $0.isInLead && $0.expression.day == nil && $0.standpoint != .ahead && $0.expression.weekday != nil
    }
    guard let weekday = weekday?.expression.weekday else {
      return unknown("the text was written on or after \(last.day.description), no weekday says when")
    }
    let day = last.day.adding(days: last.day.daysAhead(toWeekday: weekday))
    if let limit, day >= limit { return unknown("the weekday of the lead fits no day before \(limit.description)") }
    return found(day, .text, "medium", "the first such weekday from \(last.day.description) on; \(reason)")
  }

  private func resolve(
    _ sighting: DateEvidence.Sighting, year: Int
  ) -> (day: CalendarDay, sighting: DateEvidence.Sighting)? {
    guard let month = sighting.expression.month, let day = sighting.expression.day else { return nil }
    return CalendarDay(year: year, month: month, day: day).map { ($0, sighting) }
  }

  /// Whether "last month" or "this month" in the text fits a date and the dated event before it.
  private func isTied(_ date: CalendarDay, to event: CalendarDay, _ evidence: DateEvidence) -> Bool {
    let months = (date.year - event.year) * 12 + date.month - event.month
    return evidence.deictics.contains { !$0.isYear && $0.distance == -months && months <= 1 }
  }

  /// The document's year where an event's name carries a year beside "last year", "this year" or "last month":
  /// `Zapad-2017 ... last year` was written in 2018.
  private func yearTiedToName(_ evidence: DateEvidence) -> Int? {
    var years: [Int: Int] = [:]
    for deictic in evidence.deictics {
      let near = evidence.editions.filter { $0.sentence == deictic.sentence && abs($0.token - deictic.token) <= 8 }
      guard let edition = near.min(by: { abs($0.token - deictic.token) < abs($1.token - deictic.token) }) else {
        continue
      }
      years[edition.year - (deictic.isYear ? deictic.distance : 0), default: 0] += deictic.isYear ? 2 : 1
    }
    let best = years.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best?.key
  }

  /// The latest past date that names its year, at least to the month.
  private func latestPast(_ evidence: DateEvidence) -> (day: CalendarDay, isDay: Bool, text: String)? {
    let dated = evidence.sightings.filter { $0.isBehind }.compactMap { sighting -> (CalendarDay, Bool, String)? in
      if let day = sighting.expression.calendarDay { return (day, true, day.description) }
      guard let year = sighting.expression.year, let month = sighting.expression.month,
        let day = CalendarDay(year: year, month: month, day: 1)
      else { return nil }
      return (day, false, String(day.description.prefix(7)))
    }
    return dated.max { $0.0 < $1.0 }.map { (day: $0.0, isDay: $0.1, text: $0.2) }
  }

  private func firstOccurrence(month: Int, day: Int, notBefore bound: CalendarDay) -> CalendarDay? {
    // Four years reach the next 29 February.
    (0...4).lazy.compactMap { CalendarDay(year: bound.year + $0, month: month, day: day) }.first { $0 >= bound }
  }

  /// The first day ahead that the text names without a year.
  private func firstDayAhead(after day: CalendarDay, _ evidence: DateEvidence) -> CalendarDay? {
    evidence.sightings.filter { $0.standpoint == .ahead }.compactMap { sighting in
      guard let month = sighting.expression.month, let number = sighting.expression.day else { return nil }
      return sighting.expression.calendarDay
        ?? firstOccurrence(month: month, day: number, notBefore: day.adding(days: 1))
    }.min()
  }
}
