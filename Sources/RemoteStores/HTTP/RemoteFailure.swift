public import Text

/// Why another store did not do what it was asked.
public enum RemoteFailure: Error, Hashable, Sendable {
  case transfer(TransferFailure)
  /// The time that the caller allows has passed.
  case timeLimit(url: String)
  /// The store answered with a status that is no success.
  case refused(url: String, status: Int, message: String)
  /// The store's answer is not in a form that was asked for.
  case unreadableAnswer(url: String, mediaType: String)
  /// The store's answer breaks the grammar of the form that it says it is in.
  case malformedAnswer(SyntaxFailure)

  /// The store's refusal, with the first line of what it says; some stores repeat the whole request after it.
  init(_ response: HTTPResponse, to request: HTTPRequest) {
    let text = String(decoding: response.body.prefix(1000), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    self = .refused(url: request.url, status: response.status, message: String(line.prefix(300)))
  }
}
