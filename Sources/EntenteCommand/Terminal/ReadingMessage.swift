internal import DocumentReading
internal import Text

/// The sentences for inputs that could not be read, in whole or in part.
enum ReadingMessage {
  static func text(for failure: ReadingFailure) -> String {
    switch failure {
    case .missing(let path): "\(FailureMessage.name(path)): there is no such file or folder"
    case .unreadable(let path): "\(FailureMessage.name(path)): cannot be read"
    case .unreadableName(let path): "\(FailureMessage.name(path)): its name is not UTF-8; rename it to have it read"
    case .brokenLink(let path): "\(FailureMessage.name(path)): is a link to nothing"
    case .tooLarge(let path, let bytes, let limit):
      "\(FailureMessage.name(path)): \(bytes) bytes are more than the limit of \(limit)"
    case .empty(let path): "\(FailureMessage.name(path)): holds no text"
    case .nulByte(let path, let position):
      "\(FailureMessage.name(path)):\(position.line):\(position.column): a NUL byte at offset \(position.byte): not a text"
    case .malformed(let failure): FailureMessage.text(for: failure)
    case .otherLanguage(let path, let declared):
      "\(FailureMessage.name(path)): not in English\(declared.map { " (it says \(FailureMessage.name($0)))" } ?? ""); --any-language reads it all the same"
    case .noText(let path): "\(FailureMessage.name(path)): no text was found in this file"
    case .notADocument(let path, let kind): "\(FailureMessage.name(path)): is \(kind), not a document"
    case .ownOutput(let path, let form): "\(FailureMessage.name(path)): is \(form.rawValue), \(advice(form))"
    case .damaged(let path, let reason): "\(FailureMessage.name(path)): damaged: \(reason)"
    case .encrypted(let path): "\(FailureMessage.name(path)): only a password opens it"
    case .needs(let need, let path): "\(FailureMessage.name(path)): \(text(for: need))"
    case .beyond(let limit, let path): "\(FailureMessage.name(path)): \(text(for: limit))"
    case .programFailed(let path, let program, let reason):
      "\(FailureMessage.name(path)): \(program) could not read it: \(reason)"
    }
  }

  private static func advice(_ form: OwnForm) -> String {
    switch form {
    case .annotations:
      "not a document: ask it by `relations` and the like, take it into a store by `add`, or write other forms of it by `export`"
    case .page: "made to be looked at and not read back: give the .jsonl, .xml or store that it shows"
    }
  }

  private static func text(for need: ReadingFailure.Need) -> String {
    switch need {
    case .archiveLibrary:
      "reading archives, DOCX and EPUB needs libarchive (Debian and Ubuntu: apt install libarchive13)"
    case .pdfToText: "reading PDF needs pdftotext (Debian and Ubuntu: apt install poppler-utils)"
    }
  }

  private static func text(for limit: ReadingFailure.Limit) -> String {
    switch limit {
    case .nesting(let depth): "files are packed in each other more than \(depth) deep; the rest is not opened"
    case .members(let count): "has more than \(count) members; the rest is not read"
    case .growth(let ratio): "unpacks to more than \(ratio) times its size; the rest is not read"
    case .seconds(let count): "takes longer than \(count) seconds"
    }
  }

  static func text(for parts: PassedOver) -> String {
    let times = parts.count == 1 ? "" : " \(parts.count) times"
    return "\(FailureMessage.name(parts.path)): passed over\(times): \(FailureMessage.name(parts.kind))"
  }

  /// How many inputs could not be read, by reason: `3 inputs could not be read: 2 are no documents, 1 is damaged`.
  static func summary(of failures: [any Error]) -> String {
    var counts: [(reason: (one: String, many: String), count: Int)] = []
    for failure in failures {
      let reason = reason(of: failure)
      if let index = counts.firstIndex(where: { $0.reason.one == reason.one }) {
        counts[index].count += 1
      } else {
        counts.append((reason, 1))
      }
    }
    let parts = counts.map { "\($0.count) \($0.count == 1 ? $0.reason.one : $0.reason.many)" }
    return "\(failures.count) inputs could not be read: " + parts.joined(separator: ", ")
  }

  private static func reason(of failure: any Error) -> (one: String, many: String) {
    guard let failure = failure as? ReadingFailure else { return ("is damaged", "are damaged") }
    switch failure {
    case .missing, .brokenLink: return ("is not there", "are not there")
    case .unreadable, .unreadableName, .encrypted: return ("may not be opened", "may not be opened")
    case .notADocument, .ownOutput: return ("is no document", "are no documents")
    case .otherLanguage: return ("is not in English", "are not in English")
    case .empty, .noText: return ("has no text", "have no text")
    case .tooLarge, .beyond: return ("is too large", "are too large")
    case .needs: return ("needs a program that is missing", "need a program that is missing")
    case .nulByte, .malformed, .damaged, .programFailed: return ("is damaged", "are damaged")
    }
  }
}
