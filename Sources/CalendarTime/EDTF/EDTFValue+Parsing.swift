internal import Text

extension EDTFValue {
  /// Reads an EDTF date, interval or set; nil where the text is none, or names a day that no calendar has.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    if let (choice, elements) = Self.elements(bytes) {
      self = .set(choice, elements)
      return
    }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      guard let date = EDTFDate(bytes: bytes) else { return nil }
      self = .date(date)
      return
    }
    guard let start = Self.bound(bytes[..<slash]), let end = Self.bound(bytes[(slash + 1)...]) else { return nil }
    if start.date == nil, end.date == nil { return nil }
    self = .interval(start, end)
  }

  private static func elements(_ bytes: [UInt8]) -> (Choice, [EDTFValue])? {
    let choice: Choice
    switch (bytes.first, bytes.last) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")): choice = .oneOf
    case (UInt8(ascii: "{"), UInt8(ascii: "}")): choice = .allOf
    default: return nil
    }
    let texts = bytes.dropFirst().dropLast().split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let elements = texts.compactMap(element)
    return elements.count == texts.count ? (choice, elements) : nil
  }

  private static func element(_ bytes: ArraySlice<UInt8>) -> EDTFValue? {
    let dots = bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == bytes[$0] }
    guard let dots else { return EDTFDate(bytes: Array(bytes)).map { .date($0) } }
    guard let start = side(bytes[..<dots]), let end = side(bytes[(dots + 2)...]) else { return nil }
    return start.date == nil && end.date == nil ? nil : .interval(start, end)
  }

  /// One side of a span in a set, open where nothing is written.
  private static func side(_ bytes: ArraySlice<UInt8>) -> Bound? { bytes.isEmpty ? .open : bound(bytes) }

  private static func bound(_ bytes: ArraySlice<UInt8>) -> Bound? {
    if bytes.isEmpty { return .unknown }
    if bytes.elementsEqual("..".utf8) { return .open }
    return EDTFDate(bytes: Array(bytes)).map { .date($0) }
  }
}

extension EDTFDate {
  /// Reads one EDTF date without an interval.
  public init?(_ text: String) { self.init(bytes: Array(text.utf8)) }

  fileprivate init?(bytes: [UInt8]) {
    var reader = EDTFDateReader(cursor: ByteCursor(bytes))
    guard let date = reader.date() else { return nil }
    self = date
  }
}

/// Reads the components of one date from left to right.
private struct EDTFDateReader {
  var cursor: ByteCursor

  mutating func date() -> EDTFDate? {
    let before = qualifier()
    guard var date = year() else { return nil }
    date.qualifier = before
    takeQualifier(of: &date)
    if cursor.take("-") {
      takeQualifier(of: &date)
      guard let month = component(), Self.isMonth(month) else { return nil }
      date.month = month
      takeQualifier(of: &date)
      if cursor.take("-") {
        takeQualifier(of: &date)
        guard let day = component(), Self.isDay(day, in: date) else { return nil }
        date.day = day
        takeQualifier(of: &date)
      }
    }
    if cursor.take("T") {
      guard date.day != nil, let time = time() else { return nil }
      date.time = time
    }
    takeQualifier(of: &date)
    return cursor.isAtEnd ? date : nil
  }

  private mutating func takeQualifier(of date: inout EDTFDate) {
    guard let qualifier = qualifier() else { return }
    date.qualifier = date.qualifier == nil || date.qualifier == qualifier ? qualifier : .uncertainAndApproximate
  }

  private mutating func qualifier() -> EDTFDate.Qualifier? {
    if cursor.take("?") { return .uncertain }
    if cursor.take("~") { return .approximate }
    return cursor.take("%") ? .uncertainAndApproximate : nil
  }

  private mutating func year() -> EDTFDate? {
    let isLong = cursor.take("Y")
    let isNegative = cursor.take("-")
    let digits = cursor.skip { $0.isASCIIDigit }
    let unspecified = cursor.skip { $0 == UInt8(ascii: "X") }
    let length = digits.count + unspecified.count
    guard isLong ? length > 4 && length <= 15 && unspecified.isEmpty : length == 4 else { return nil }
    if digits.isEmpty { return isNegative ? nil : EDTFDate(year: nil) }
    var value = number(digits)
    for _ in unspecified { value *= 10 }
    if isNegative, value == 0 { return nil }
    return EDTFDate(year: isNegative ? -value : value, unspecifiedYearDigits: unspecified.count)
  }

  private mutating func component() -> EDTFDate.Component? {
    if cursor.take("XX") { return .unspecified }
    return twoDigits().map { .known($0) }
  }

  private mutating func twoDigits() -> Int? {
    guard let first = cursor.peek, let second = cursor.peek(1), first.isASCIIDigit, second.isASCIIDigit else {
      return nil
    }
    cursor.offset += 2
    return Int(first - 0x30) * 10 + Int(second - 0x30)
  }

  private mutating func time() -> EDTFTime? {
    guard let hour = twoDigits(), hour <= 24 else { return nil }
    var time = EDTFTime(hour: hour)
    if cursor.take(":") {
      guard let minute = twoDigits(), minute < 60 else { return nil }
      time.minute = minute
      if cursor.take(":") {
        guard let second = twoDigits(), second <= 60 else { return nil }
        time.second = second
      }
    }
    if cursor.take("Z") {
      time.offset = 0
    } else if let sign = cursor.peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      cursor.offset += 1
      guard let hours = twoDigits(), cursor.take(":"), let minutes = twoDigits() else { return nil }
      let offset = hours * 60 + minutes
      time.offset = sign == UInt8(ascii: "-") ? -offset : offset
    }
    return time
  }

  private func number(_ range: Range<Int>) -> Int {
    cursor.bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func isMonth(_ component: EDTFDate.Component) -> Bool {
    guard case .known(let month) = component else { return true }
    return (1...12).contains(month) || (21...41).contains(month)
  }

  private static func isDay(_ component: EDTFDate.Component, in date: EDTFDate) -> Bool {
    if case .known(let month) = date.month, month > 12 { return false }
    guard case .known(let day) = component else { return true }
    guard case .known(let month) = date.month else { return (1...31).contains(day) }
    let year = date.year.flatMap { date.unspecifiedYearDigits == 0 ? $0 : nil } ?? 2000
    return CalendarDay(year: year, month: month, day: day) != nil
  }
}
