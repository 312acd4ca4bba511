internal import CalendarTime
internal import DocumentModel

/// Finds expressions that contradict each other and marks them; never repairs one.
struct TimeConsistency {
  let document: AnalyzedDocument
  let documentDate: CalendarDay?

  /// How many days may lie between an event and the report of it.
  private static let reportingDays = 7
  /// How far a date may miss the end of a duration and still be meant as that end.
  private static let mismatchDays = 3

  func check(_ expressions: inout [TimeExpression], _ recognised: [RecognisedTime]) {
    for index in expressions.indices {
      checkDay(index, &expressions, recognised)
      checkOwnWeekday(index, &expressions, recognised)
    }
    checkLeadDate(&expressions, recognised)
    checkDurations(&expressions, recognised)
  }

  /// `31 April`, `29 February 2021`: the calendar has no such day, so that only month and year are known.
  private func checkDay(_ index: Int, _ expressions: inout [TimeExpression], _ recognised: [RecognisedTime]) {
    let meaning = recognised[index].meaning
    guard let day = meaning[.day], let month = meaning[.month], (1...12).contains(month) else { return }
    let year = meaning[.year] ?? Self.leapYear
    guard meaning[.bc] == nil, day > CalendarDay.length(ofMonth: month, year: year) else { return }
    expressions[index].time.consistency = "conflict"
    expressions[index].flags.append(Self.noSuchDay)
    if expressions[index].time.value?.hasPrefix("XXXX") == true {
      // What has no year is the month of any.
      expressions[index].time.value = EDTFDate(year: nil, month: .known(month)).description
    }
  }

  /// On what no calendar has.
  static let noSuchDay = "no-such-day"
  /// What names no year may mean one with a 29 February.
  private static let leapYear = 2000

  /// `Friday, 25 November 2018`, which was a Sunday.
  private func checkOwnWeekday(_ index: Int, _ expressions: inout [TimeExpression], _ recognised: [RecognisedTime]) {
    guard let weekday = recognised[index].meaning[.weekday], recognised[index].meaning[.day] != nil,
      let day = Self.day(expressions[index])
    else { return }
    guard day.weekday != weekday else {
      expressions[index].time.consistency = "ok"
      return
    }
    let others = [day.year - 1, day.year + 1].compactMap { CalendarDay(year: $0, month: day.month, day: day.day) }
    markConflict(&expressions[index], alternatives: others.filter { $0.weekday == weekday })
  }

  /// A report opens with the day of its event. Where that day is not near the document date and a weekday by the
  /// same kind of event names another day, both are stated and at most one is right.
  private func checkLeadDate(_ expressions: inout [TimeExpression], _ recognised: [RecognisedTime]) {
    guard let documentDate, let lead = ReportDay.index(among: recognised, in: document),
      let day = Self.day(expressions[lead]),
      abs(documentDate.number - day.number) > Self.reportingDays
    else { return }
    let conflicting = expressions.indices.filter { index in
      let time = recognised[index]
      guard time.isBareWeekday, !time.isQuarantined, time.tense.direction != .future,
        let other = Self.day(expressions[index])
      else { return false }
      return other.weekday != day.weekday && !time.events.isDisjoint(with: recognised[lead].events)
    }
    guard !conflicting.isEmpty else { return }
    var alternatives: [CalendarDay] = []
    for index in conflicting {
      if let other = Self.day(expressions[index]), !alternatives.contains(other) { alternatives.append(other) }
      expressions[index].time.consistency = "conflict"
      expressions[index].flags.append("date-conflict")
    }
    markConflict(&expressions[lead], alternatives: alternatives)
  }

  /// `On February 1 it began the six-month withdrawal, which ends on August 2`: a day late.
  private func checkDurations(_ expressions: inout [TimeExpression], _ recognised: [RecognisedTime]) {
    for index in expressions.indices.dropFirst().dropLast() where expressions[index].time.kind == .duration {
      let before = expressions[index - 1]
      let after = expressions[index + 1]
      guard after.sentence - before.sentence <= 1, let begin = Self.day(before), let end = Self.day(after),
        let amount = recognised[index].meaning.amount, let count = amount.number?.whole,
        let due = Self.end(of: begin, count, amount.unit)
      else { continue }
      let difference = abs(end.number - due.number)
      guard difference > 0, difference <= Self.mismatchDays else { continue }
      expressions[index + 1].time.consistency = "minor"
      expressions[index + 1].flags.append("duration-mismatch")
      expressions[index].flags.append("duration-mismatch")
    }
  }

  private static func end(of begin: CalendarDay, _ count: Int, _ unit: TimeUnit) -> CalendarDay? {
    guard count < 100_000 else { return nil }
    switch unit {
    case .week: return begin.adding(days: 7 * count)
    case .month: return begin.adding(months: count)
    case .year: return begin.adding(months: 12 * count)
    default: return nil
    }
  }

  private static func day(_ expression: TimeExpression) -> CalendarDay? {
    expression.time.value.flatMap { EDTFDate($0)?.calendarDay }
  }

  private func markConflict(_ expression: inout TimeExpression, alternatives: [CalendarDay]) {
    expression.time.consistency = "conflict"
    if !expression.flags.contains("date-conflict") { expression.flags.append("date-conflict") }
    if let value = expression.time.value, var date = EDTFDate(value), date.qualifier == nil {
      date.qualifier = .uncertain
      expression.time.value = date.description
    }
    expression.time.alternatives += alternatives.map { EDTFDate($0).description }
  }
}
