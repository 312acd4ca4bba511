import CalendarTime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension EngineOptions {
  /// The moment of a query, in UTC.
  var moment: DateTimeValue {
    guard let now else { return Self.dateTime(.milliseconds(Int(Date().timeIntervalSince1970 * 1000))) }
    return Self.dateTime(now)
  }

  private static func dateTime(_ sinceEpoch: Duration) -> DateTimeValue {
    let (seconds, attoseconds) = sinceEpoch.components
    let days = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let day = CalendarDay(number: Int(days))
    let secondOfDay = Int(seconds - days * 86_400)
    var value = DateTimeValue(kind: .dateTime)
    (value.year, value.month, value.day) = (day.year, day.month, day.day)
    (value.hour, value.minute, value.second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
    value.attoseconds = UInt64(max(0, attoseconds))
    value.timezone = 0
    return value
  }
}
