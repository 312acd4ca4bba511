extension Value {
  /// Numbers by the rules of promotion; dates and durations as XPath computes with them. Nil is a type error.
  static func compute(_ operation: ArithmeticOperator, _ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.number(let a), .number(let b)): return Number.compute(operation, a, b).map { .number($0) }
    case (.dateTime(let a), .dateTime(let b)) where operation == .subtract: return difference(a, b)
    case (.dateTime(let value), .duration(let duration, _)):
      switch operation {
      case .add: return value.adding(duration).map { .dateTime($0) }
      case .subtract: return value.adding(duration.negated).map { .dateTime($0) }
      case .multiply, .divide: return nil
      }
    case (.duration(let a, let kind), .duration(let b, let otherKind)) where kind == otherKind:
      switch operation {
      case .add: return sum(a, b, kind)
      case .subtract: return sum(a, b.negated, kind)
      case .multiply, .divide: return nil
      }
    default: return nil
    }
  }

  /// The time between two values of one kind; both have a time zone or neither.
  private static func difference(_ left: DateTimeValue, _ right: DateTimeValue) -> Value? {
    guard left.kind == right.kind, (left.timezone == nil) == (right.timezone == nil) else { return nil }
    switch left.kind {
    case .dateTime, .date, .time: break
    case .year, .yearMonth, .monthDay, .month, .day: return nil
    }
    let unit: Int128 = 1_000_000_000_000_000_000
    let exact =
      Int128(left.secondsSinceEpoch - right.secondsSinceEpoch) * unit + Int128(left.attoseconds)
      - Int128(right.attoseconds)
    let duration = DurationValue(months: 0, seconds: Int(exact / unit), attoseconds: Int(exact % unit))
    return .duration(duration, .dayTime)
  }

  private static func sum(_ left: DurationValue, _ right: DurationValue, _ kind: DurationKind) -> Value? {
    let unit: Int128 = 1_000_000_000_000_000_000
    let exact =
      (Int128(left.seconds) + Int128(right.seconds)) * unit + Int128(left.attoseconds) + Int128(right.attoseconds)
    let (months, overflow) = left.months.addingReportingOverflow(right.months)
    guard !overflow, let seconds = Int(exactly: exact / unit) else { return nil }
    // Months and days of different signs are no duration.
    guard months == 0 || exact == 0 || (months < 0) == (exact < 0) else { return nil }
    return .duration(DurationValue(months: months, seconds: seconds, attoseconds: Int(exact % unit)), kind)
  }
}

extension DurationValue {
  var negated: DurationValue {
    DurationValue(months: -months, seconds: -seconds, attoseconds: -attoseconds)
  }
}
