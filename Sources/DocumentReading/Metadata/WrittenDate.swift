import CalendarTime
import DocumentModel
import Text

/// What a date means that was written down beside a document, or in its record: all of it, or nothing.
///
/// A day that does not exist never becomes its month or year, and none of two days is guessed.
enum WrittenDate: Hashable, Sendable {
  /// EDTF: a day, month or year.
  case date(String)
  case unclear(DateFault)

  /// - Parameters:
  ///   - written: an ISO 8601 date or time, digits or words.
  ///   - order: of day and month in digits, where the outlet tells; without it, `12/05/2018` may be two days.
  init(_ written: String, order: NumericOrder?) {
    let bytes = Array(written.utf8)
    let tokens = DateScanner.tokens(in: bytes, 0..<bytes.count)
    let expressions = DateScanner.expressions(in: bytes, tokens)
    if let day = Self.compactDay(tokens) ?? DateScanner.numericDate(in: bytes, tokens, 0, order: order)?.calendarDay
      ?? Self.only(expressions.compactMap(\.calendarDay))
    {
      self = .date(day.description)
    } else if let part = Self.partOfYear(tokens, expressions) {
      self = .date(part)
    } else {
      self = .unclear(Self.fault(bytes, tokens, expressions))
    }
  }

  /// `5 July 2019, updated 8 August 2019` names two days, of which none is guessed.
  private static func only(_ days: [CalendarDay]) -> CalendarDay? {
    days.allSatisfy { $0 == days[0] } ? days.first : nil
  }

  /// `20190705`.
  private static func compactDay(_ tokens: [DateToken]) -> CalendarDay? {
    guard let text = tokens.first?.text, text.utf8.count == 8, let number = Int(text) else { return nil }
    return CalendarDay(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }

  /// `2019-07`, `July 2019`, `2019`, with nothing beside it.
  private static func partOfYear(_ tokens: [DateToken], _ expressions: [DateExpression]) -> String? {
    if let month = yearAndMonth(tokens) { return month }
    guard let only = expressions.first, only.tokens == tokens.indices, only.day == nil, let year = only.year else {
      return nil
    }
    guard let month = only.month else { return String(year) }
    return CalendarDay(year: year, month: month, day: 1).map { String($0.description.prefix(7)) }
  }

  private static func yearAndMonth(_ tokens: [DateToken]) -> String? {
    guard tokens.count == 2, tokens[1].isHyphenated, let year = tokens[0].number, tokens[0].range.count == 4,
      let month = tokens[1].number
    else { return nil }
    return CalendarDay(year: year, month: month, day: 1).map { String($0.description.prefix(7)) }
  }

  private static func fault(
    _ bytes: [UInt8], _ tokens: [DateToken], _ expressions: [DateExpression]
  ) -> DateFault {
    let days = [NumericOrder.dayFirst, .monthFirst].compactMap {
      DateScanner.numericDate(in: bytes, tokens, 0, order: $0)?.calendarDay
    }
    if days.count == 2 { return .dayOrMonthFirst(days[0].description, days[1].description) }
    let hasMonthAndDay = expressions.contains { $0.month != nil && $0.day != nil && $0.year != nil }
    let numbers = tokens.prefix(3).compactMap { $0.number ?? DateScanner.numberBeforeClock($0) }
    let isOfDigits = numbers.count == min(tokens.count, 3) && !numbers.isEmpty
    let isCompact = tokens.count == 1 && tokens[0].text.utf8.count == 8 && Int(tokens[0].text) != nil
    return hasMonthAndDay || isOfDigits || isCompact ? .noSuchDay : .unreadable
  }
}
