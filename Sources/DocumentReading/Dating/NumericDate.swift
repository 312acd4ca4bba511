import CalendarTime
import Text

/// The order of day and month in dates that are written in digits alone.
enum NumericOrder: Hashable, Sendable {
  case dayFirst
  case monthFirst

  /// As the writers of a web address, or of a language as pages name it (`en-US`), are used to; nil where neither tells.
  ///
  /// Only the United States write the month first; a country's ending of a host goes before the language, which many
  /// systems set to American English unasked.
  init?(url: String?, language: String?) {
    let host = url.map(Self.host) ?? ""
    let ending = host.split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "us", "gov", "mil", "edu": self = .monthFirst
    default:
      if ending.utf8.count == 2, !["io", "co", "tv", "me", "ai"].contains(ending) {
        self = .dayFirst
        return
      }
      let language = language?.lowercased() ?? ""
      if language.hasPrefix("en-us") || language.hasPrefix("en_us") {
        self = .monthFirst
      } else if !language.isEmpty, language != "en" {
        self = .dayFirst
      } else {
        return nil
      }
    }
  }

  private static func host(of url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return "" }
    return url[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
  }
}

extension DateScanner {
  /// A day in digits at a token: `2015-02-21T10:00`, `2015/02/21`, `21.02.2015`, `21/02/15`; nil where there is none.
  ///
  /// Of days that could be read in two ways the order decides; full stops mean that the day comes first.
  ///
  /// - Parameter shortYears: whether a year may have two digits, as in places where a date must stand.
  static func numericDate(
    in text: [UInt8], _ tokens: [DateToken], _ index: Int, order: NumericOrder?, shortYears: Bool = true
  ) -> DateExpression? {
    guard index + 2 < tokens.count, let first = tokens[index].number, let second = tokens[index + 1].number,
      let third = numberBeforeClock(tokens[index + 2]),
      let separator = separator(in: text, tokens[index], tokens[index + 1]),
      separator == Self.separator(in: text, tokens[index + 1], tokens[index + 2])
    else { return nil }
    func expression(_ year: Int, _ month: Int, _ day: Int) -> DateExpression? {
      guard (1900...2099).contains(year), CalendarDay(year: year, month: month, day: day) != nil else { return nil }
      return DateExpression(year: year, month: month, day: day, tokens: index..<(index + 3))
    }
    if tokens[index].range.count == 4 { return expression(first, second, third) }
    guard tokens[index].range.count <= 2, shortYears || tokens[index + 2].range.count != 2,
      let year = fullYear(third, tokens[index + 2])
    else { return nil }
    if separator == UInt8(ascii: ".") || first > 12 { return expression(year, second, first) }
    if second > 12 || first == second { return expression(year, first, second) }
    switch order {
    case .dayFirst: return expression(year, second, first)
    case .monthFirst: return expression(year, first, second)
    case nil: return nil
    }
  }

  /// Two digits mean a year of this century or, from 70 on, of the last.
  private static func fullYear(_ number: Int, _ token: DateToken) -> Int? {
    switch token.range.count {
    case 4: number
    case 2: number < 70 ? 2000 + number : 1900 + number
    default: nil
    }
  }

  /// `05T10` in a time stamp gives the day 5.
  static func numberBeforeClock(_ token: DateToken) -> Int? {
    if let number = token.number { return number }
    guard let mark = token.text.firstIndex(of: "t") else { return nil }
    return Int(token.text[..<mark])
  }

  /// The one byte between two numbers: a hyphen, slash or full stop.
  private static func separator(in text: [UInt8], _ left: DateToken, _ right: DateToken) -> UInt8? {
    guard right.range.lowerBound - left.range.upperBound == 1 else { return nil }
    let byte = text[left.range.upperBound]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") ? byte : nil
  }
}
