/// One date of the Extended Date/Time Format (ISO 8601-2, levels 0 to 2), as far as news texts need it.
///
/// Years have four places and no sign; any digit may be `X` (unspecified); `?`, `~` and `%` may follow or precede
/// a component; months 21 to 41 are seasons, quarters and halves; a time of day is allowed and ignored.
struct EDTFDate: Hashable, Sendable {
  private let year: [UInt8]
  private let month: [UInt8]?
  private let day: [UInt8]?
  /// Marked as uncertain or approximate.
  let isQualified: Bool
  /// Carries a time of day.
  let hasTime: Bool

  /// Nil where the text is no such date, or no calendar has it.
  init?(_ text: some Sequence<UInt8>) {
    let all = Array(text)
    let upToTime = all.prefix { $0 != UInt8(ascii: "T") }
    let plain = upToTime.filter { !Self.isQualifier($0) }
    let parts = plain.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
    guard (1...3).contains(parts.count), Self.isPattern(parts[0], width: 4) else { return nil }
    guard parts.dropFirst().allSatisfy({ Self.isPattern($0, width: 2) }) else { return nil }
    year = parts[0]
    month = parts.count > 1 ? parts[1] : nil
    day = parts.count > 2 ? parts[2] : nil
    isQualified = plain.count != upToTime.count
    hasTime = upToTime.count != all.count
    guard hasTime == false || day != nil, isOnCalendar else { return nil }
  }

  /// The places that are given, all of them with digits, without qualification: what XML Schema can say as well.
  enum Precision: Hashable, Sendable { case year, month, day }

  /// Nil for qualified and unspecified values, seasons and times of day.
  var exactPrecision: Precision? {
    guard !isQualified, !hasTime, !isUnspecified, seasonMonths == nil else { return nil }
    return day != nil ? .day : month != nil ? .month : .year
  }

  /// `02-02` where everything but the year is given, as in `XXXX-02-02`.
  var monthDay: String? {
    guard year.allSatisfy({ $0 == Self.unspecified }), !isQualified, let month, let day else { return nil }
    guard (month + day).allSatisfy({ $0 != Self.unspecified }) else { return nil }
    return String(decoding: month + [UInt8(ascii: "-")] + day, as: UTF8.self)
  }

  /// The first day that the date may mean; nil where no digit of the year is given.
  var earliest: CalendarDay? {
    guard let years else { return nil }
    for year in years {
      for month in months {
        if let day = days(of: month, in: year).first { return CalendarDay(year: year, month: month, day: day) }
      }
    }
    return nil
  }

  /// The last day that the date may mean; nil where no digit of the year is given.
  var latest: CalendarDay? {
    guard let years else { return nil }
    for year in years.reversed() {
      for month in months.reversed() {
        if let day = days(of: month, in: year).last { return CalendarDay(year: year, month: month, day: day) }
      }
    }
    return nil
  }

  private static let unspecified = UInt8(ascii: "X")

  private static func isQualifier(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
  }

  private static func isPattern(_ bytes: [UInt8], width: Int) -> Bool {
    bytes.count == width && bytes.allSatisfy { $0 == unspecified || (0x30...0x39).contains($0) }
  }

  private var isUnspecified: Bool {
    (year + (month ?? []) + (day ?? [])).contains(Self.unspecified)
  }

  private var isOnCalendar: Bool {
    if seasonMonths != nil { return day == nil }
    guard let month else { return true }
    let possible = (1...12).filter { Self.matches($0, month) }
    guard let day else { return !possible.isEmpty }
    let years = years ?? 2000...2000
    return possible.contains { month in
      years.contains { year in
        (1...CalendarDay.dayCount(year: year, month: month)).contains { Self.matches($0, day) }
      }
    }
  }

  /// The years that the pattern allows; nil where it allows all.
  private var years: ClosedRange<Int>? {
    if year.allSatisfy({ $0 == Self.unspecified }) { return nil }
    let lower = Self.number(year.map { $0 == Self.unspecified ? UInt8(ascii: "0") : $0 })
    let upper = Self.number(year.map { $0 == Self.unspecified ? UInt8(ascii: "9") : $0 })
    return max(1, lower)...max(1, upper)
  }

  private var months: [Int] {
    guard let month else { return Array(1...12) }
    return seasonMonths ?? (1...12).filter { Self.matches($0, month) }
  }

  private func days(of month: Int, in year: Int) -> [Int] {
    let all = Array(1...CalendarDay.dayCount(year: year, month: month))
    guard let day else { return all }
    return all.filter { Self.matches($0, day) }
  }

  /// The months of codes 21 to 41 (ISO 8601-2, 4.8). Spring to autumn are read for the northern hemisphere;
  /// a winter that does not say which end of the year it means may be either.
  private var seasonMonths: [Int]? {
    guard let month, !month.contains(Self.unspecified) else { return nil }
    switch Self.number(month) {
    case 21, 25, 31: return [3, 4, 5]
    case 22, 26, 32: return [6, 7, 8]
    case 23, 27, 29: return [9, 10, 11]
    case 24, 28, 30: return Array(1...12)
    case 33: return [1, 2, 3]
    case 34: return [4, 5, 6]
    case 35: return [7, 8, 9]
    case 36: return [10, 11, 12]
    case 37: return [1, 2, 3, 4]
    case 38: return [5, 6, 7, 8]
    case 39: return [9, 10, 11, 12]
    case 40: return [1, 2, 3, 4, 5, 6]
    case 41: return [7, 8, 9, 10, 11, 12]
    default: return nil
    }
  }

  private static func matches(_ number: Int, _ pattern: [UInt8]) -> Bool {
    let digits = [UInt8(ascii: "0") + UInt8(number / 10), UInt8(ascii: "0") + UInt8(number % 10)]
    return zip(digits, pattern).allSatisfy { $0 == $1 || $1 == unspecified }
  }

  private static func number(_ digits: [UInt8]) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}
