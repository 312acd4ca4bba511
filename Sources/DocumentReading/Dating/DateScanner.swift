import CalendarTime
import Text

/// A word or number of a text, for recognising dates.
struct DateToken: Hashable, Sendable {
  /// In lower case (ASCII).
  var text: String
  /// The value of a run of digits, ordinal endings put aside: `5th` is 5.
  var number: Int?
  /// Half-open range of UTF-8 bytes.
  var range: Range<Int>
  /// Counts up at ends of sentences and lines.
  var sentence: Int
  /// Stands behind a hyphen without space: the year in `Zapad-2017`.
  var isHyphenated: Bool
}

/// A date as far as the words give it.
struct DateExpression: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// 1 for Monday to 7 for Sunday.
  var weekday: Int?
  /// A year behind the name of an event: `Zapad-2017`.
  var isEdition = false
  /// Half-open range of the tokens.
  var tokens: Range<Int>

  var calendarDay: CalendarDay? {
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}

/// Finds dates that are spelled with month names, ISO dates, years and weekdays.
///
/// Only what dating a document needs; the time stage reads everything else.
enum DateScanner {
  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    var months = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  private static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7, "mon": 1,
    "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7,
  ]

  /// Words after a four-digit number that make it a count.
  private static let counted: Set<String> = [
    "km", "kilometers", "kilometres", "miles", "meters", "metres", "troops", "soldiers", "warheads", "missiles",
    "people", "tons", "tonnes", "kg", "feet", "dollars", "euros", "vehicles", "percent", "gmt", "utc", "hrs", "hours",
  ]

  static func month(named name: String) -> Int? { months[name] }
  static func weekday(named name: String) -> Int? { weekdays[name] }

  /// The English name of a weekday, 1 for Monday; nil for other numbers.
  static func weekdayName(_ weekday: Int) -> String? {
    weekdays.first { $0.value == weekday && $0.key.utf8.count > 3 }.map {
      $0.key.prefix(1).uppercased() + $0.key.dropFirst()
    }
  }

  /// - Complexity: O(bytes of the range).
  static func tokens(in text: [UInt8], _ range: Range<Int>) -> [DateToken] {
    var tokens: [DateToken] = []
    var sentence = 0
    var index = range.lowerBound
    var sawStop = false
    while index < range.upperBound {
      let byte = text[index]
      guard isWordByte(byte) else {
        if byte == UInt8(ascii: "\n") { sentence += 1 }
        sawStop =
          byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
          || (sawStop && byte != UInt8(ascii: ","))
        index += 1
        continue
      }
      let begin = index
      while index < range.upperBound, isWordByte(text[index]) { index += 1 }
      if sawStop, byte.isASCIIUppercase, let last = tokens.last, last.text.utf8.count > 2, months[last.text] == nil {
        sentence += 1
      }
      sawStop = false
      let isHyphenated = begin > range.lowerBound && text[begin - 1] == UInt8(ascii: "-")
      tokens.append(token(text, begin..<index, sentence, isHyphenated))
    }
    return tokens
  }

  /// The dates among tokens, in text order, none inside another.
  static func expressions(in text: [UInt8], _ tokens: [DateToken]) -> [DateExpression] {
    var found: [DateExpression] = []
    var index = 0
    while index < tokens.count {
      if let expression = expression(text, tokens, index) {
        found.append(expression)
        index = expression.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func expression(_ text: [UInt8], _ tokens: [DateToken], _ index: Int) -> DateExpression? {
    if let weekday = weekdays[tokens[index].text], tokens[index].text.utf8.count > 3 || index + 1 < tokens.count {
      if let date = date(text, tokens, index + 1), date.day != nil {
        var joined = date
        joined.weekday = weekday
        joined.tokens = index..<date.tokens.upperBound
        return joined
      }
      guard tokens[index].text.utf8.count > 3 else { return nil }
      return DateExpression(weekday: weekday, tokens: index..<(index + 1))
    }
    return date(text, tokens, index)
  }

  private static func date(_ text: [UInt8], _ tokens: [DateToken], _ index: Int) -> DateExpression? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.number != nil, let date = numericDate(in: text, tokens, index, order: nil, shortYears: false) {
      return date
    }
    if let month = months[token.text] {
      if let day = dayNumber(tokens, index + 1) { return withYear(tokens, index..<(index + 2), month, day) }
      if let year = year(tokens, index + 1) {
        return DateExpression(year: year, month: month, tokens: index..<(index + 2))
      }
      let isName = text[token.range.lowerBound].isASCIIUppercase && token.text.utf8.count > 5
      return isName ? DateExpression(month: month, tokens: index..<(index + 1)) : nil
    }
    if let day = dayNumber(tokens, index) {
      let next = index + 1 < tokens.count && tokens[index + 1].text == "of" ? index + 2 : index + 1
      if next < tokens.count, let month = months[tokens[next].text] {
        return withYear(tokens, index..<(next + 1), month, day)
      }
      return nil
    }
    guard let year = year(tokens, index) else { return nil }
    let isEdition = token.isHyphenated && index > 0 && tokens[index - 1].number == nil
    return DateExpression(year: year, isEdition: isEdition, tokens: index..<(index + 1))
  }

  private static func withYear(
    _ tokens: [DateToken], _ range: Range<Int>, _ month: Int, _ day: Int
  ) -> DateExpression? {
    guard let year = year(tokens, range.upperBound) else {
      return DateExpression(month: month, day: day, tokens: range)
    }
    return DateExpression(
      year: year, month: month, day: day, tokens: range.lowerBound..<(range.upperBound + 1))
  }

  private static func dayNumber(_ tokens: [DateToken], _ index: Int) -> Int? {
    guard index < tokens.count, let number = tokens[index].number, (1...31).contains(number) else { return nil }
    return number
  }

  private static func year(_ tokens: [DateToken], _ index: Int) -> Int? {
    guard index < tokens.count, let number = tokens[index].number, (1900...2099).contains(number),
      tokens[index].range.count == 4
    else { return nil }
    if index + 1 < tokens.count, counted.contains(tokens[index + 1].text) { return nil }
    return number
  }

  /// Letters, digits and everything above ASCII but general punctuation (U+2000 to U+20FF).
  private static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte >= 0xC3 && byte != 0xE2 }

  private static func token(
    _ text: [UInt8], _ range: Range<Int>, _ sentence: Int, _ isHyphenated: Bool
  ) -> DateToken {
    let folded = text[range].map(\.asciiLowercased)
    let digits = folded.prefix { $0.isASCIIDigit }
    let ending = folded[digits.count...]
    let isOrdinal =
      ending.elementsEqual("th".utf8) || ending.elementsEqual("st".utf8)
      || ending.elementsEqual("nd".utf8) || ending.elementsEqual("rd".utf8)
    let number =
      !digits.isEmpty && digits.count <= 4 && (ending.isEmpty || isOrdinal)
      ? digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
    return DateToken(
      text: String(decoding: folded, as: UTF8.self), number: number, range: range, sentence: sentence,
      isHyphenated: isHyphenated)
  }
}
