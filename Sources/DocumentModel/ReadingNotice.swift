public import Text

/// What a user should know about how a document was read; the document was taken all the same.
public enum ReadingNotice: Hashable, Sendable {
  /// Bytes that belong to no character were replaced by U+FFFD; the place of the first in the file.
  case replacedBytes(count: Int, encoding: String, first: TextPosition)
  /// A page gave no text but its title.
  case onlyTitle
}
