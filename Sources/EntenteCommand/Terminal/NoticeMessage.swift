internal import DocumentModel
internal import Text

/// What was remarkable in reading an input, as sentences for people.
enum NoticeMessage {
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
