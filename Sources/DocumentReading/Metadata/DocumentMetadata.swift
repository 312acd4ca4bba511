import CalendarTime
import JSON
import Text

/// What is said about a document outside its text.
public struct DocumentMetadata: Hashable, Sendable {
  /// As written: an ISO 8601 date or time, or a date in words.
  public var date: String?
  public var outlet: String?
  public var title: String?
  public var url: String?
  /// What else is said, by the names of columns or members: `licence`, `author`, whatever a user notes.
  public var further: [String: String]

  public init(
    date: String? = nil, outlet: String? = nil, title: String? = nil, url: String? = nil,
    further: [String: String] = [:]
  ) {
    self.date = date
    self.outlet = outlet
    self.title = title
    self.url = url
    self.further = further
  }

  /// What goes with the document into every output, the address among it.
  var details: [String: String] {
    var details = further
    if let url { details["url"] = url }
    return details
  }

  /// What this says, and what the other says where this is silent.
  public func completed(by other: DocumentMetadata) -> DocumentMetadata {
    DocumentMetadata(
      date: date ?? other.date, outlet: outlet ?? other.outlet, title: title ?? other.title, url: url ?? other.url,
      further: further.merging(other.further) { own, _ in own })
  }

  /// Names of members that say what `date`, `outlet`, `title` and `url` hold, or whose metadata it is.
  private static let known: Set<String> = [
    "date", "published", "outlet", "publisher", "source", "title", "url", "file",
  ]

  /// Names among `further` that mean something to graphs.
  static let furtherKnown: Set<String> = ["author", "licence", "license"]

  /// The members `date`, `outlet` or `publisher`, `title`, `url` of an object, and all others that are texts; empty texts count as
  /// absent.
  init(_ object: JSONObject) {
    func text(_ keys: String...) -> String? {
      for key in keys { if case .string(let text)? = object[key], !text.isEmpty { return text } }
      return nil
    }
    self.init(
      date: text("date", "published"), outlet: text("outlet", "publisher", "source"), title: text("title"),
      url: text("url"))
    for member in object.members where !Self.known.contains(member.key) {
      if case .string(let text) = member.value, !text.isEmpty { further[member.key] = text }
    }
  }

  /// The date as EDTF: a day, month or year; nil where it cannot be read.
  var edtfDate: String? { date.flatMap(Self.edtf) }

  static func edtf(_ written: String) -> String? {
    let bytes = Array(written.utf8)
    let tokens = DateScanner.tokens(in: bytes, 0..<bytes.count)
    if let compact = compactDay(tokens.first?.text ?? "") { return compact }
    if let month = yearAndMonth(tokens) { return month }
    for expression in DateScanner.expressions(in: bytes, isoTokens(tokens)) {
      if let day = expression.calendarDay { return day.description }
      guard let year = expression.year else { continue }
      guard let month = expression.month else { return String(year) }
      return CalendarDay(year: year, month: month, day: 1).map { String($0.description.prefix(7)) }
    }
    return nil
  }

  /// `05T10` in a time stamp gives the day 5.
  private static func isoTokens(_ tokens: [DateToken]) -> [DateToken] {
    tokens.map { token in
      guard token.number == nil, let mark = token.text.firstIndex(of: "t"), let day = Int(token.text[..<mark])
      else { return token }
      var cut = token
      cut.number = day
      return cut
    }
  }

  /// `20190705`.
  private static func compactDay(_ text: String) -> String? {
    guard text.utf8.count == 8, let number = Int(text) else { return nil }
    return CalendarDay(year: number / 10000, month: number / 100 % 100, day: number % 100)?.description
  }

  /// `2019-07` alone.
  private static func yearAndMonth(_ tokens: [DateToken]) -> String? {
    guard tokens.count == 2, tokens[1].isHyphenated, let year = tokens[0].number, tokens[0].range.count == 4,
      let month = tokens[1].number
    else { return nil }
    return CalendarDay(year: year, month: month, day: 1).map { String($0.description.prefix(7)) }
  }
}
