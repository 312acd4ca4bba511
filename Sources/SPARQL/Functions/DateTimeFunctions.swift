/// The parts of dates and times (SPARQL 1.1 Query, section 17.4.5); nil is a type error.
enum DateTimeFunctions {
  static func call(_ function: BuiltInFunction, _ value: Value) -> Value? {
    guard case .dateTime(let date) = value else { return nil }
    switch function {
    case .year: return date.kind.hasYear ? integer(date.year) : nil
    case .month: return date.kind.hasMonth ? integer(date.month) : nil
    case .day: return date.kind.hasDay ? integer(date.day) : nil
    case .hours: return date.kind.hasTime ? integer(date.hour) : nil
    case .minutes: return date.kind.hasTime ? integer(date.minute) : nil
    case .seconds: return date.kind.hasTime ? .number(.decimal(date.seconds)) : nil
    case .timezoneText: return .string(date.timezoneText)
    case .timezone:
      return date.timezone.map {
        .duration(DurationValue(months: 0, seconds: $0 * 60, attoseconds: 0), .dayTime)
      }
    default: return nil
    }
  }

  private static func integer(_ number: Int) -> Value { .number(.integer(Int128(number))) }
}

extension DateTimeValue.Kind {
  fileprivate var hasYear: Bool {
    switch self {
    case .dateTime, .date, .year, .yearMonth: true
    case .time, .monthDay, .month, .day: false
    }
  }

  fileprivate var hasMonth: Bool {
    switch self {
    case .dateTime, .date, .yearMonth, .monthDay, .month: true
    case .time, .year, .day: false
    }
  }

  fileprivate var hasDay: Bool {
    switch self {
    case .dateTime, .date, .monthDay, .day: true
    case .time, .year, .yearMonth, .month: false
    }
  }

  fileprivate var hasTime: Bool { self == .dateTime || self == .time }
}
