internal import CalendarTime
internal import DocumentModel

/// Works out which stretch of time an expression and the word before it mean together.
enum TimeIntervals {
  /// Fills `interval` from values and relations.
  static func fill(_ expressions: inout [TimeExpression]) {
    for index in expressions.indices {
      guard let value = expressions[index].time.value, expressions[index].time.kind == .date else { continue }
      switch expressions[index].relation {
      case .since, .after: expressions[index].interval = begin(of: value) + "/.."
      case .until, .by, .before: expressions[index].interval = "../" + end(of: value)
      case .from: join(index, &expressions)
      case .at, .to, .lasting, .within, .ahead: break
      }
    }
  }

  /// A `from` and the `to` after it share one interval.
  private static func join(_ index: Int, _ expressions: inout [TimeExpression]) {
    guard let start = expressions[index].time.value else { return }
    let next = index + 1
    guard next < expressions.count, expressions[next].relation == .to,
      expressions[next].sentence == expressions[index].sentence, let stop = expressions[next].time.value
    else {
      expressions[index].interval = begin(of: start) + "/.."
      return
    }
    let interval = begin(of: start) + "/" + end(of: stop)
    expressions[index].interval = interval
    expressions[next].interval = interval
  }

  private static func begin(of value: String) -> String {
    if case .interval(let start, _) = EDTFValue(value) { return start.description }
    return value
  }

  private static func end(of value: String) -> String {
    if case .interval(_, let end) = EDTFValue(value) { return end.description }
    return value
  }
}
