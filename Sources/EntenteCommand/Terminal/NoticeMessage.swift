internal import DocumentModel
internal import DocumentReading
internal import Text

/// What was remarkable in reading an input, as sentences for people.
enum NoticeMessage {
  /// Of names in a table of metadata that mean nothing to the program, at which a slip of the pen is seen.
  static func text(forUnknown names: [String], in path: String) -> String {
    let list = names.map { "‘\(FailureMessage.name($0))’" }.joined(separator: ", ")
    return "\(FailureMessage.name(path)): kept as it stands, without a meaning of its own: \(list)"
  }

  static func text(for notice: ReadingNotice, path: String) -> String {
    let path = FailureMessage.name(path)
    switch notice {
    case .replacedBytes(let count, let encoding, let first):
      let bytes = count == 1 ? "1 damaged character" : "\(count) damaged characters"
      let place = "\(path):\(first.line):\(first.column)"
      return "\(place): \(bytes) of \(encoding) replaced by U+FFFD, the first at byte \(first.byte)"
    case .loneByte(let byte, let encoding, let place):
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      return
        "\(path):\(place.line):\(place.column): the only byte that is no UTF-8 (\(hexadecimal), byte \(place.byte)) was read by \(encoding); --encoding names another"
    case .unusedDate(let written, let fault, let place):
      return
        "\(place.map(FailureMessage.name) ?? path): the date ‘\(FailureMessage.name(written))’ is not used: \(text(for: fault))"
    case .onlyTitle: return "\(path): only a title was found in this page, no text"
    }
  }

  private static func text(for fault: DateFault) -> String {
    switch fault {
    case .noSuchDay: "the calendar has no such day"
    case .dayOrMonthFirst(let first, let second): "it may mean \(first) or \(second); write the year first"
    case .unreadable: "it is no day, month or year (2018-12-05, 5 December 2018, 2018-12, 2018)"
    }
  }

  private static let shown = 5

  static func text(for unmatched: UnmatchedRows) -> String {
    let rows = unmatched.rows
    let list = rows.prefix(shown).map { "‘\(FailureMessage.name($0.file))’ (line \($0.line))" }.joined(separator: ", ")
    let rest = rows.count > shown ? " and \(rows.count - shown) more" : ""
    let subject = rows.count == 1 ? "1 row speaks" : "\(rows.count) rows speak"
    return "\(FailureMessage.name(unmatched.table)): \(subject) of no document that was read: \(list)\(rest)"
  }
}
