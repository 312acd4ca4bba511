internal import DocumentModel
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
    case .onlyTitle: return "\(path): only a title was found in this page, no text"
    }
  }
}
