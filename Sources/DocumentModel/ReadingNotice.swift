public import Text

/// What a user should know about how a document was read; the document was taken all the same.
public enum ReadingNotice: Hashable, Sendable {
  /// Bytes that belong to no character were replaced by U+FFFD; the place of the first in the file.
  case replacedBytes(count: Int, encoding: String, first: TextPosition)
  /// One single byte of the text is no UTF-8, and was read by an encoding that nobody named.
  case loneByte(UInt8, encoding: String, place: TextPosition)
  /// A date that was given is not used.
  ///
  /// - Parameter place: the file and line that give it; the document itself if nil.
  case unusedDate(String, fault: DateFault, place: String?)
  /// A page gave no text but its title.
  case onlyTitle

  /// Whether something that was given was lost: who reads strictly does not put up with it.
  public var isLoss: Bool {
    switch self {
    case .replacedBytes, .unusedDate: true
    case .loneByte, .onlyTitle: false
    }
  }
}

/// Why a date that was written down is not used.
public enum DateFault: Hashable, Sendable {
  /// The calendar has no such day or month: 30 February, month 13.
  case noSuchDay
  /// Digits that are one of two days, by the order of day and month.
  case dayOrMonthFirst(String, String)
  /// No date was recognised in the words, or more than a date.
  case unreadable
}
