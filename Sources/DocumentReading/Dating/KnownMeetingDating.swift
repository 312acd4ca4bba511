import CalendarTime
import DocumentModel
import KnowledgeBase

/// Dates a text by a meeting that the knowledge base knows: the Friday meeting of a council in Brussels, shortly before
/// a day that the text still has ahead, is one certain meeting.
///
/// Concludes only where weekday or day, place, convener (or all participants) and the other days of the text leave one
/// known meeting, and where those who are named held their offices then; anything less leaves the date unknown.
struct KnownMeetingDating: Sendable {
  /// A meeting of known days.
  private struct Meeting: Sendable {
    let label: String
    let conveners: [String]
    let participants: [String]
    let place: String
    let days: ClosedRange<CalendarDay>
  }

  /// What one sentence says that may identify a meeting.
  private struct Report {
    var weekdays: Set<Int> = []
    var days: [(month: Int, day: Int)] = []
  }

  /// Writers leave the year out for days that lie within half a year.
  private static let reach = 183

  private static let placePrepositions: Set<String> = ["in", "at", "near", "outside", "of"]

  private let knowledge: KnowledgeBase
  private let words: DatingWords
  private let meetings: [Meeting]

  init(knowledge: KnowledgeBase, words: DatingWords) {
    self.knowledge = knowledge
    self.words = words
    meetings = knowledge.allEntities.filter { knowledge.entityClass(of: $0) == .event }.compactMap {
      Self.meeting(knowledge.entity($0))
    }
  }

  private static func meeting(_ event: KnownEntity) -> Meeting? {
    guard case .event(let conveners, let participants, let place?) = event.details,
      !conveners.isEmpty || participants.count > 1,
      let first = event.validFrom.flatMap({ EDTFDate($0)?.calendarDay }),
      let last = event.validUntil.flatMap({ EDTFDate($0)?.calendarDay }), first <= last
    else { return nil }
    return Meeting(
      label: event.label, conveners: conveners, participants: participants, place: place, days: first...last)
  }

  /// The date that one known meeting gives; nil where none does, or several do.
  func date(of text: [UInt8], sections: [TextSection], _ evidence: DateEvidence) -> DocumentDate? {
    var named: Set<String> = []
    var reports: [Report] = []
    for section in sections where !section.kind.isQuarantined {
      read(text, section, evidence, &named, &reports)
    }
    guard !reports.isEmpty else { return nil }
    let found = meetings.filter { isNamed($0, named) }.compactMap { meeting in
      day(of: meeting, reports, evidence).map { (day: $0, meeting: meeting) }
    }
    guard found.count == 1, let (day, meeting) = found.first, isOfTheTime(of: day, named) else { return nil }
    return DocumentDate(
      value: day.description, source: .knowledge, confidence: "medium",
      reason:
        "the text reports a meeting of this weekday and place that is known as \(meeting.label), and the other days of"
        + " the text lie around it")
  }

  /// Whether somebody is named who was in office on a day, where anybody is named who ever was: a text of President Bush alone is not
  /// of 2018.
  private func isOfTheTime(of day: CalendarDay, _ named: Set<String>) -> Bool {
    let holders = named.filter { !knowledge.officeTerms(person: $0).isEmpty }
    return holders.isEmpty
      || holders.contains { !knowledge.officeTerms(person: $0, on: day.description).isEmpty }
  }

  private func isNamed(_ meeting: Meeting, _ named: Set<String>) -> Bool {
    guard named.contains(meeting.place) else { return false }
    if meeting.conveners.contains(where: named.contains) { return true }
    return meeting.participants.count > 1 && meeting.participants.allSatisfy(named.contains)
  }

  /// Collects what a section names, and its times in or beside a sentence that speaks of a meeting.
  private func read(
    _ text: [UInt8], _ section: TextSection, _ evidence: DateEvidence, _ named: inout Set<String>,
    _ reports: inout [Report]
  ) {
    let tokens = DateScanner.tokens(in: text, section.range.clamped(to: 0..<DateEvidence.scannedBytes))
    for match in knowledge.matches(in: text, tokens: tokens.map(\.range)) {
      let isWhere =
        tokens.indices.contains(match.tokens.lowerBound - 1)
        && Self.placePrepositions.contains(tokens[match.tokens.lowerBound - 1].text)
      for candidate in match.candidates {
        // `Pyongyang said`: a capital that speaks is no place of a meeting.
        if knowledge.entityClass(of: candidate.entity) == .place, !isWhere { continue }
        named.insert(knowledge.id(of: candidate.entity))
      }
    }
    let meetings = Set(tokens.filter { words.role(of: $0.text) == .meeting }.map(\.sentence))
    let order = tokens.map(\.sentence).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    var bySentence: [Int: Report] = [:]
    for expression in DateScanner.expressions(in: text, tokens) {
      let sentence = tokens[expression.tokens.lowerBound].sentence
      guard evidence.standpoint(of: expression, tokens) != .ahead, expression.year == nil,
        let place = order.firstIndex(of: sentence),
        order[max(0, place - 1)...min(order.count - 1, place + 1)].contains(where: meetings.contains)
      else { continue }
      if let month = expression.month, let day = expression.day {
        bySentence[sentence, default: Report()].days.append((month, day))
      } else if let weekday = expression.weekday {
        bySentence[sentence, default: Report()].weekdays.insert(weekday)
      }
    }
    reports += bySentence.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The day of a meeting that a report means; nil where no report fits, or the text's other days do not.
  private func day(of meeting: Meeting, _ reports: [Report], _ evidence: DateEvidence) -> CalendarDay? {
    var day = meeting.days.lowerBound
    while day <= meeting.days.upperBound {
      let isNamedByDay = reports.contains { report in
        report.days.contains { $0.month == day.month && $0.day == day.day }
      }
      let isNamedByWeekday = reports.contains { $0.weekdays.contains(day.weekday) }
      let others = surroundings(of: day, evidence)
      if others.fit, isNamedByDay || isNamedByWeekday && others.count > 0 { return day }
      day = day.adding(days: 1)
    }
    return nil
  }

  /// Whether the days and years of the text can be those around a day, and how many days say so.
  private func surroundings(of day: CalendarDay, _ evidence: DateEvidence) -> (fit: Bool, count: Int) {
    var count = 0
    for sighting in evidence.sightings {
      let expression = sighting.expression
      if let year = expression.year {
        if sighting.isBehind, year > day.year { return (false, 0) }
        if let date = expression.calendarDay, sighting.isBehind, date > day { return (false, 0) }
        continue
      }
      guard let month = expression.month, let number = expression.day else { continue }
      switch sighting.standpoint {
      case .ahead:
        guard distance(from: day, toMonth: month, number, isAhead: true) <= Self.reach else { return (false, 0) }
        count += 1
      case .reported, .past:
        guard distance(from: day, toMonth: month, number, isAhead: false) <= Self.reach else { return (false, 0) }
        count += 1
      case .unclear: continue
      }
    }
    return (true, count)
  }

  /// Days from a day to the next, or from the last, such day of a year.
  private func distance(from day: CalendarDay, toMonth month: Int, _ number: Int, isAhead: Bool) -> Int {
    let years = isAhead ? [day.year, day.year + 1] : [day.year, day.year - 1]
    for year in years {
      guard let other = CalendarDay(year: year, month: month, day: number) else { continue }
      let difference = isAhead ? other.number - day.number : day.number - other.number
      if difference >= 0 { return difference }
    }
    return .max
  }
}
