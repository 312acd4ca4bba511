import CalendarTime
import Text

/// A moment as machines write it: `2019-07-05T22:10:00Z`, `Fri, 05 Jul 2019 22:10:00 GMT`, `20190705`, milliseconds
/// since 1970.
struct DateStamp: Hashable, Sendable {
  /// As written, without conversion to another zone.
  var day: CalendarDay
  /// It names Greenwich time, in which the day may be another than where the text appeared.
  var isUniversal: Bool

  /// Nil where there is no whole day.
  init?(_ written: String, order: NumericOrder? = nil) {
    let bytes = Array(written.utf8.prefix(120))
    let tokens = DateScanner.tokens(in: bytes, 0..<bytes.count)
    let end = bytes.last.map(\.asciiLowercased)
    isUniversal =
      end == UInt8(ascii: "z") && written.utf8.contains(UInt8(ascii: ":")) || written.hasSuffix("+00:00")
      || written.hasSuffix("+0000") || tokens.last?.text == "gmt" || tokens.last?.text == "utc"
    if let first = tokens.first, tokens.count <= 2, let day = Self.compactDay(first.text) {
      self.day = day.day
      isUniversal = isUniversal || day.isUniversal
      return
    }
    for index in tokens.indices {
      let expression =
        DateScanner.numericDate(in: bytes, tokens, index, order: order)
        ?? DateScanner.expressions(in: bytes, Array(tokens[index...])).first { $0.day != nil && $0.year != nil }
      guard let day = expression?.calendarDay else { continue }
      self.day = day
      return
    }
    return nil
  }

  /// `20190705`, `20190705221000`, `1562364600`, `1562364600000`.
  private static func compactDay(_ text: String) -> (day: CalendarDay, isUniversal: Bool)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    switch digits.utf8.count {
    case 8 where digits.hasPrefix("19") || digits.hasPrefix("20"):
      return CalendarDay(year: number / 10000, month: number / 100 % 100, day: number % 100).map { ($0, false) }
    case 14 where digits.hasPrefix("19") || digits.hasPrefix("20"):
      let date = number / 1_000_000
      return CalendarDay(year: date / 10000, month: date / 100 % 100, day: date % 100).map { ($0, false) }
    case 10: return (CalendarDay(number: number / 86_400), true)
    case 13: return (CalendarDay(number: number / 86_400_000), true)
    default: return nil
    }
  }
}
