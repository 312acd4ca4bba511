internal import RDF
internal import SPARQL
internal import Text

/// The sentences for queries that have no answer, with the place in their text.
enum QueryMessage {
  static func text(for failure: QueryFailure) -> String {
    switch failure.reason {
    case .syntax(let reason):
      FailureMessage.text(for: reason) + excerpt(of: failure.text, at: reason.position, length: reason.length)
    case .evaluation(let reason): text(for: reason, in: failure.text)
    }
  }

  private static func text(for failure: EvaluationFailure, in text: QueryText) -> String {
    let (sentence, range) = parts(of: failure)
    guard let range, !range.bytes.isEmpty else { return "\(text.name): \(sentence)" }
    let position = LineMap(text.bytes).position(ofByte: range.bytes.lowerBound)
    return "\(text.name):\(position.line):\(position.column): \(sentence)"
      + excerpt(of: text, at: position, length: range.bytes.count)
  }

  private static func parts(of failure: EvaluationFailure) -> (String, SourceRange?) {
    switch failure {
    case .timeLimit(let limit): ("stopped after \(seconds(limit)) s, the time limit", nil)
    case .memoryLimit(let bytes):
      ("stopped: it takes more than \(bytes >> 20) MiB; narrow it, or allow more with --memory", nil)
    case .tooManySteps(let limit):
      ("more than \(limit) triples, steps of paths, OPTIONAL and the like in one pattern", nil)
    case .patternTooCostly:
      ("a regular expression with back-references tried too many ways to match one text; make it simpler", nil)
    case .interrupted: ("interrupted", nil)
    case .sourceIsReadOnly: ("only stores can be changed", nil)
    case .serviceUnsupported(let endpoint, let range):
      ("SERVICE is not called: \(endpoint?.description ?? "its endpoint is a variable")", range)
    case .unknownFunction(let name, let range): ("no function is called \(name)", range)
    case .graphExists(let graph, let range): ("the graph \(graph) is there already", range)
    case .graphMissing(let graph, let range): ("there is no graph \(graph)", range)
    case .loadUnsupported(let source, let range): ("\(source) is no local file, and others are not loaded", range)
    case .loadFailed(let source, let reason, let range): ("\(source) cannot be loaded: \(reason)", range)
    }
  }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = duration.components.attoseconds / 1_000_000_000_000_000
    let fraction = milliseconds == 0 ? "" : "." + String(1000 + milliseconds).dropFirst()
    return "\(duration.components.seconds)\(fraction)"
  }

  /// The line of a place, and carets under what is meant.
  private static func excerpt(of text: QueryText, at position: TextPosition, length: Int) -> String {
    let line = String(decoding: LineMap(text.bytes).line(position.line), as: UTF8.self)
    let scalars = line.unicodeScalars
    let before = scalars.prefix(position.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let left = max(1, scalars.count - position.column + 1)
    return "\n  \(line)\n  \(before)\(String(repeating: "^", count: min(max(1, length), left)))"
  }
}
