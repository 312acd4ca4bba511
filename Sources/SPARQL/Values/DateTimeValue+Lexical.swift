import Text

extension DateTimeValue {
  /// Reads a lexical form of the kind; nil where it is none.
  init?(_ kind: Kind, _ lexicalForm: String) {
    self.init(kind: kind)
    var reader = DateTimeReader(Array(lexicalForm.utf8))
    switch kind {
    case .dateTime:
      guard reader.readYear(&year), reader.take("-"), reader.readMonth(&month), reader.take("-"),
        reader.readDay(&day), reader.take("T"), reader.readTime(&self)
      else { return nil }
    case .date:
      guard reader.readYear(&year), reader.take("-"), reader.readMonth(&month), reader.take("-"), reader.readDay(&day)
      else { return nil }
    case .time:
      guard reader.readTime(&self) else { return nil }
    case .year:
      guard reader.readYear(&year) else { return nil }
    case .yearMonth:
      guard reader.readYear(&year), reader.take("-"), reader.readMonth(&month) else { return nil }
    case .monthDay:
      guard reader.take("-"), reader.take("-"), reader.readMonth(&month), reader.take("-"), reader.readDay(&day)
      else { return nil }
    case .month:
      guard reader.take("-"), reader.take("-"), reader.readMonth(&month) else { return nil }
    case .day:
      guard reader.take("-"), reader.take("-"), reader.take("-"), reader.readDay(&day) else { return nil }
    }
    guard reader.readTimezone(&timezone), reader.isAtEnd, isDay else { return nil }
    if hour == 24 { endOfDayIsNextMidnight() }
  }

  private var isDay: Bool {
    switch kind {
    case .dateTime, .date: day <= Self.length(month, year)
    case .monthDay: day <= Self.length(month, 1972)
    case .yearMonth, .month, .year, .time, .day: true
    }
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private mutating func endOfDayIsNextMidnight() {
    hour = 0
    guard kind == .dateTime else { return }
    self = adding(DurationValue(months: 0, seconds: 86_400, attoseconds: 0)) ?? self
  }

  /// The canonical lexical form.
  var lexicalForm: String {
    let date = month.zeroPadded(to: 2) + "-" + day.zeroPadded(to: 2)
    let text =
      switch kind {
      case .dateTime: yearText + "-" + date + "T" + timeText
      case .date: yearText + "-" + date
      case .time: timeText
      case .year: yearText
      case .yearMonth: yearText + "-" + month.zeroPadded(to: 2)
      case .monthDay: "--" + date
      case .month: "--" + month.zeroPadded(to: 2)
      case .day: "---" + day.zeroPadded(to: 2)
      }
    return text + timezoneText
  }

  /// `Z`, `+01:00` or nothing: what the function `TZ` gives.
  var timezoneText: String {
    guard let timezone else { return "" }
    guard timezone != 0 else { return "Z" }
    let (hours, minutes) = abs(timezone).quotientAndRemainder(dividingBy: 60)
    return (timezone < 0 ? "-" : "+") + hours.zeroPadded(to: 2) + ":" + minutes.zeroPadded(to: 2)
  }

  /// The seconds with their fraction.
  var seconds: DecimalNumber {
    DecimalNumber(units: Int128(second) * DecimalNumber.powersOfTen[18] + Int128(attoseconds), scale: 18)
  }

  private var yearText: String { (year < 0 ? "-" : "") + year.zeroPadded(to: 4) }

  private var timeText: String {
    let seconds = seconds.lexicalForm
    return hour.zeroPadded(to: 2) + ":" + minute.zeroPadded(to: 2) + ":" + (second < 10 ? "0" : "") + seconds
  }
}

/// Reads the parts of the date and time forms of XML Schema.
private struct DateTimeReader {
  let bytes: [UInt8]
  var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  mutating func readYear(_ year: inout Int) -> Bool {
    let isNegative = take("-")
    let start = offset
    var value = 0
    while offset < bytes.count, let digit = digit(at: offset) {
      guard offset - start < 9 else { return false }
      value = value * 10 + digit
      offset += 1
    }
    let count = offset - start
    guard count >= 4, count == 4 || bytes[start] != UInt8(ascii: "0") else { return false }
    year = isNegative ? -value : value
    return true
  }

  mutating func readMonth(_ month: inout Int) -> Bool { readTwoDigits(&month) && (1...12).contains(month) }

  mutating func readDay(_ day: inout Int) -> Bool { readTwoDigits(&day) && (1...31).contains(day) }

  mutating func readTime(_ value: inout DateTimeValue) -> Bool {
    guard readTwoDigits(&value.hour), take(":"), readTwoDigits(&value.minute), take(":"),
      readTwoDigits(&value.second), value.minute < 60, value.second < 60
    else { return false }
    if take(".") {
      let start = offset
      while offset < bytes.count, let digit = digit(at: offset) {
        if offset - start < 18 { value.attoseconds = value.attoseconds * 10 + UInt64(digit) }
        offset += 1
      }
      guard offset > start else { return false }
      for _ in min(offset - start, 18)..<18 { value.attoseconds *= 10 }
    }
    return value.hour < 24 || (value.hour == 24 && value.minute == 0 && value.second == 0 && value.attoseconds == 0)
  }

  mutating func readTimezone(_ timezone: inout Int?) -> Bool {
    if isAtEnd { return true }
    if take("Z") {
      timezone = 0
      return true
    }
    let isNegative = take("-")
    var hours = 0
    var minutes = 0
    guard isNegative || take("+"), readTwoDigits(&hours), take(":"), readTwoDigits(&minutes),
      minutes < 60, hours * 60 + minutes <= 840
    else { return false }
    timezone = (isNegative ? -1 : 1) * (hours * 60 + minutes)
    return true
  }

  private mutating func readTwoDigits(_ value: inout Int) -> Bool {
    guard let tens = digit(at: offset), let units = digit(at: offset + 1) else { return false }
    value = tens * 10 + units
    offset += 2
    return true
  }

  private func digit(at index: Int) -> Int? {
    guard index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
    return Int(bytes[index] - 0x30)
  }
}
