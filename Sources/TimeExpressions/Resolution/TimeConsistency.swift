internal import DocumentModel
internal import Text

/// Finds expressions that contradict each other and marks them; never repairs one.
struct TimeConsistency {
  let document: AnalyzedDocument

  func check(_ expressions: inout [TimeExpression], _ recognised: [RecognisedTime]) {
    for index in expressions.indices { checkOwnWeekday(index, &expressions, recognised) }
  }

  /// `Friday, 25 November 2018`, which was a Sunday.
  private func checkOwnWeekday(_ index: Int, _ expressions: inout [TimeExpression], _ recognised: [RecognisedTime]) {
    guard let weekday = recognised[index].meaning[.weekday], recognised[index].meaning[.day] != nil,
      let value = expressions[index].time.value, let day = EDTFDate(value)?.calendarDay
    else { return }
    guard day.weekday != weekday else {
      expressions[index].time.consistency = "ok"
      return
    }
    let others = [day.year - 1, day.year + 1].compactMap { CalendarDay(year: $0, month: day.month, day: day.day) }
    mark(&expressions[index], alternatives: others.filter { $0.weekday == weekday })
  }

  private func mark(_ expression: inout TimeExpression, alternatives: [CalendarDay]) {
    expression.time.consistency = "conflict"
    if !expression.flags.contains("date-conflict") { expression.flags.append("date-conflict") }
    if let value = expression.time.value, let date = EDTFDate(value), date.qualifier == nil {
      var uncertain = date
      uncertain.qualifier = .uncertain
      expression.time.value = uncertain.description
    }
    expression.time.alternatives += alternatives.map { EDTFDate($0).description }
  }
}
