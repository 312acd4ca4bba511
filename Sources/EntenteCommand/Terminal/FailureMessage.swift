internal import Entente
internal import KnowledgeBase
internal import Text

/// The one place where failures become sentences for people.
enum FailureMessage {
  /// One or more lines: where, what was expected, what was found.
  static func text(for error: any Error) -> String {
    switch error {
    case let failure as SyntaxFailure: text(for: failure)
    case let failure as FileFailure: "\(failure.path): \(verb(failure.action)): \(failure.reason)"
    case let failure as KnowledgeFailure: "\(failure.file):\(failure.line): \(failure.reason)"
    default: "\(error)"
    }
  }

  private static func text(for failure: SyntaxFailure) -> String {
    let place = "\(failure.source ?? "input"):\(failure.position.line):\(failure.position.column)"
    let found = failure.found.isEmpty ? "the end" : "‘\(failure.found)’"
    return "\(place): \(failure.format): expected \(failure.expected), found \(found) (byte \(failure.position.byte))"
  }

  private static func verb(_ action: FileFailure.Action) -> String {
    switch action {
    case .read: "cannot be read"
    case .write: "cannot be written"
    case .makeFolder: "cannot be made"
    case .list: "cannot be listed"
    }
  }
}
