public import Text

/// Why an input gives no document; values only, the command line makes the sentences.
public enum ReadingFailure: Error, Hashable, Sendable {
  /// There is no such file or folder.
  case missing(path: String)
  /// It exists and cannot be read: permissions, a device, a folder where a file is wanted.
  case unreadable(path: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// No bytes, or nothing but space.
  case empty(path: String)
  /// The first byte that does not belong to well-formed UTF-8.
  case malformedUTF8(path: String, position: TextPosition, byte: UInt8)
  /// A NUL byte: the file is no text.
  case nulByte(path: String, position: TextPosition)
  /// A page, record, sidecar or table that breaks the grammar of its form.
  case malformed(SyntaxFailure)
  /// A page in another language than English; the language that it names, as in `de-DE`.
  case otherLanguage(path: String, declared: String?)
  /// A page in which no text was found.
  case noText(path: String)
}
