import CalendarTime
import Text

/// The opening of a news agency's story: place, often day and agency, before the first sentence.
struct Dateline: Hashable, Sendable {
  /// Half-open range of UTF-8 bytes, from the place to the dash or full stop that closes it.
  var range: Range<Int>
  var placeRange: Range<Int>
  /// Month, day and, where given, year.
  var date: DateExpression?
  /// The agency's mark as written: `/TASS/`, `(Reuters)`.
  var slug: String?
}

extension Dateline {
  /// What to tell of a dateline whose weekday its date does not have, which is left as written; nil where they agree.
  var weekdayConflict: String? {
    guard let weekday = date?.weekday, let day = date?.calendarDay, day.weekday != weekday,
      let written = DateScanner.weekdayName(weekday), let own = DateScanner.weekdayName(day.weekday)
    else { return nil }
    return "the dateline says \(written), and \(day) is a \(own)"
  }
}

/// Recognises datelines: `BRUSSELS, July 5. /TASS/.`, `WASHINGTON (AP) --`, `GENEVA, March 3 (Reuters) -`,
/// `Khartoum, 21.02.2015 (AFP) –`, `February 21, 2015 (ADDIS ABABA) -`, `21st February, 2015. Khartoum:`; and lines that are nothing else:
/// `Delhi, 27 March 2019.`, `THE HAGUE, May 2, 2024:`,
/// `GENEVA, 5 September 2023 - Helvetia Newsroom`, `February 6, 2019, Washington, D.C.`.
struct DatelineReader: Sendable {
  /// No dateline is longer.
  private static let longest = 100

  private let slugs: [[UInt8]]

  init(slugs: [String]) {
    self.slugs = slugs.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// The dateline at the beginning of a paragraph; nil where there is none.
  ///
  /// Needs a place in capitals with a closing dash, or any capitalised place with an agency's mark or a day.
  ///
  /// - Parameter order: of day and month in a date of digits that could be read in two ways.
  func dateline(in text: [UInt8], _ range: Range<Int>, order: NumericOrder? = nil) -> Dateline? {
    let limit = min(range.upperBound, range.lowerBound + Self.longest)
    if let dateline = dateFirst(text, range, limit, order) { return dateline }
    var cursor = ByteCursor(text, offset: range.lowerBound)
    guard let place = place(&cursor, limit) else { return nil }
    var dateline = Dateline(range: place.range, placeRange: place.range)
    var closing = Closing.none
    while cursor.offset < limit, closing != .dash {
      skipSpace(&cursor)
      if cursor.take(UInt8(ascii: ",")) { continue }
      if dateline.slug == nil, let slug = slug(&cursor) {
        dateline.slug = slug
        closing = .none
      } else if dateline.date == nil, let date = day(&cursor, limit, order) {
        dateline.date = date
        closing = .none
      } else if takeDash(&cursor) || dateline.date != nil && cursor.take(UInt8(ascii: ":")) {
        closing = .dash
      } else if closing == .none, cursor.offset > place.range.upperBound, cursor.take(UInt8(ascii: ".")) {
        closing = .stop
      } else {
        break
      }
      dateline.range = place.range.lowerBound..<cursor.offset
    }
    guard cursor.offset < range.upperBound else { return nil }
    let isMarked = dateline.slug != nil || dateline.date != nil
    switch closing {
    case .dash: return isMarked || place.isCapitals ? dateline : nil
    case .stop:
      if dateline.slug != nil || dateline.date != nil && place.isCapitals { return dateline }
      // `Delhi, 27 March 2019. The army ...`.
      skipSpace(&cursor)
      return dateline.date?.calendarDay != nil && beginsSentence(&cursor) ? dateline : nil
    case .none:
      if dateline.slug != nil, place.isCapitals { return dateline }
      // `London, 14 May 2025 The government ...`: a whole date, and a sentence begins.
      return dateline.date?.calendarDay != nil && beginsSentence(&cursor) ? dateline : nil
    }
  }

  /// A line that is a dateline from end to end: a day with a place, an agency or both, in any order.
  ///
  /// A day alone is one; a place alone or an agency alone is none.
  func line(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    guard range.count <= Self.longest else { return nil }
    var cursor = ByteCursor(text, offset: range.lowerBound)
    var dateline = Dateline(range: range, placeRange: range.lowerBound..<range.lowerBound)
    while cursor.offset < range.upperBound {
      skipSpace(&cursor)
      if cursor.take(UInt8(ascii: ",")) || cursor.take(UInt8(ascii: "/")) || takeDash(&cursor) { continue }
      if dateline.date == nil, let date = day(&cursor, range.upperBound, nil) {
        dateline.date = date
      } else if dateline.slug == nil, let slug = slug(&cursor) {
        dateline.slug = slug
      } else if dateline.placeRange.isEmpty, let place = place(&cursor, range.upperBound) {
        dateline.placeRange = place.range
      } else if let rest = place(&cursor, range.upperBound), rest.range.upperBound == range.upperBound {
        // The agency, or the country after the city.
      } else {
        return nil
      }
    }
    guard cursor.offset == range.upperBound, dateline.date != nil else { return nil }
    return dateline
  }

  private func beginsSentence(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.peek(-1) == UInt8(ascii: " "), let byte = cursor.peek else { return false }
    return byte.isASCIIUppercase || byte == UInt8(ascii: "\"")
      || cursor.bytes[cursor.offset...].starts(with: "\u{201C}".utf8)
  }

  /// A day, then a place, perhaps in brackets, then a dash or colon.
  private func dateFirst(_ text: [UInt8], _ range: Range<Int>, _ limit: Int, _ order: NumericOrder?) -> Dateline? {
    var cursor = ByteCursor(text, offset: range.lowerBound)
    guard let date = day(&cursor, limit, order) else { return nil }
    cursor.skip { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
    if takeDash(&cursor) { skipSpace(&cursor) }
    let isBracketed = cursor.take(UInt8(ascii: "("))
    guard let place = place(&cursor, limit), !isBracketed || cursor.take(UInt8(ascii: ")")) else { return nil }
    var dateline = Dateline(range: place.range, placeRange: place.range, date: date)
    skipSpace(&cursor)
    dateline.slug = slug(&cursor)
    skipSpace(&cursor)
    guard takeDash(&cursor) || cursor.take(UInt8(ascii: ":")), cursor.offset < range.upperBound else { return nil }
    dateline.range = range.lowerBound..<cursor.offset
    return dateline
  }

  private enum Closing { case none, stop, dash }

  /// One to five capitalised words, with commas and slashes between: `SEOUL, South Korea`, `KYIV/MOSCOW`.
  private func place(_ cursor: inout ByteCursor, _ limit: Int) -> (range: Range<Int>, isCapitals: Bool)? {
    let begin = cursor.offset
    var end = begin
    var isCapitals = false
    var words = 0
    while words < 5, cursor.offset < limit {
      let word = cursor.skip { $0.isASCIILetter || $0 >= 0x80 && $0 != 0xE2 || $0 == UInt8(ascii: "'") }
      guard !word.isEmpty, startsUppercase(cursor.bytes, word), !isMonth(cursor.bytes, word),
        !isWeekday(cursor.bytes, word)
      else { break }
      let capitals = word.count >= 2 && cursor.bytes[word].allSatisfy { !$0.isASCIILowercase }
      if words == 0 {
        guard !opensPhrase(cursor.bytes, word) else { break }
        isCapitals = capitals && word.count >= 3
      }
      words += 1
      if cursor.peek == UInt8(ascii: "."), word.count <= 3 { cursor.offset += 1 }
      end = cursor.offset
      cursor.skip { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") }
      if cursor.offset > end, cursor.bytes[cursor.offset - 1] == UInt8(ascii: "/"),
        cursor.bytes[end] != UInt8(ascii: "/")
      {
        break
      }
    }
    cursor.offset = end
    return words > 0 ? (begin..<end, isCapitals) : nil
  }

  private func startsUppercase(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    bytes[word.lowerBound].isASCIIUppercase || bytes[word.lowerBound] == 0xC3
  }

  private func isWeekday(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    // `Sun City` is a place.
    word.count > 3
      && DateScanner.weekday(named: String(decoding: bytes[word].map(\.asciiLowercased), as: UTF8.self)) != nil
  }

  private func isMonth(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    DateScanner.month(named: String(decoding: bytes[word].map(\.asciiLowercased), as: UTF8.self)) != nil
  }

  /// `On December 2, 1989, envoys met`: a preposition before a day begins a sentence and names no place.
  private func opensPhrase(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    Self.prepositions.contains(String(decoding: bytes[word].map(\.asciiLowercased), as: UTF8.self))
  }

  private static let prepositions: Set<String> = [
    "after", "around", "as", "at", "before", "between", "by", "during", "from", "in", "on", "since", "until",
  ]

  private func skipSpace(_ cursor: inout ByteCursor) {
    while let byte = cursor.peek {
      if byte == UInt8(ascii: " ") {
        cursor.offset += 1
      } else if byte == 0xC2, cursor.peek(1) == 0xA0 {
        cursor.offset += 2
      } else {
        return
      }
    }
  }

  private func slug(_ cursor: inout ByteCursor) -> String? {
    for slug in slugs where cursor.bytes[cursor.offset...].starts(with: slug) {
      let end = cursor.offset + slug.count
      if end < cursor.bytes.count, cursor.bytes[end].isASCIIAlphanumeric { continue }
      cursor.offset = end
      return String(decoding: slug, as: UTF8.self)
    }
    return unknownSlug(&cursor)
  }

  /// A mark that no list has: one to four words in round brackets or a word in slashes.
  private func unknownSlug(_ cursor: inout ByteCursor) -> String? {
    let begin = cursor.offset
    guard let open = cursor.peek, open == UInt8(ascii: "(") || open == UInt8(ascii: "/") else { return nil }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    cursor.offset += 1
    let inside = cursor.skip {
      $0.isASCIIAlphanumeric || $0 >= 0x80 || " -.&'".utf8.contains($0) || ($0 == UInt8(ascii: "/") && close != $0)
    }
    guard (2...30).contains(inside.count), cursor.bytes[inside.lowerBound].isASCIIUppercase, cursor.take(close) else {
      cursor.offset = begin
      return nil
    }
    return cursor.string(begin..<cursor.offset)
  }

  private func day(_ cursor: inout ByteCursor, _ limit: Int, _ order: NumericOrder?) -> DateExpression? {
    // What was skipped before may end behind the limit.
    guard cursor.offset < limit else { return nil }
    let tokens = DateScanner.tokens(in: cursor.bytes, cursor.offset..<limit)
    if let date = DateScanner.numericDate(in: cursor.bytes, tokens, 0, order: order) {
      cursor.offset = tokens[2].range.upperBound
      return date
    }
    guard let date = DateScanner.expressions(in: cursor.bytes, tokens).first, date.day != nil,
      date.tokens.lowerBound <= 1, date.tokens.lowerBound == 0 || DateScanner.weekday(named: tokens[0].text) != nil
    else { return nil }
    cursor.offset = tokens[date.tokens.upperBound - 1].range.upperBound
    return date
  }

  private func takeDash(_ cursor: inout ByteCursor) -> Bool {
    if cursor.take("--") || cursor.take("\u{2014}") || cursor.take("\u{2013}") { return true }
    guard cursor.peek == UInt8(ascii: "-"), cursor.peek(1) == UInt8(ascii: " "),
      cursor.peek(-1) == UInt8(ascii: " ") || cursor.peek(-1) == UInt8(ascii: ")")
    else { return false }
    cursor.offset += 1
    return true
  }
}
