import Entente
import HTTPServing
import QuadStore
import RDF
import SPARQL
import Text

/// Turns what goes wrong while a request is answered into a status and a sentence.
public struct FailureSentences: Sendable {
  private let sentence: @Sendable (any Error, _ query: String) -> String

  /// - Parameter sentence: makes the sentence for an error; the query is shown in it, where there is one.
  public init(_ sentence: @escaping @Sendable (any Error, _ query: String) -> String) { self.sentence = sentence }

  /// The answer in place of the one that failed.
  func refusal(for error: any Error, query: String) -> any Error {
    switch error {
    case is HTTPRefusal, is HTTPFailure: return error
    default: break
    }
    let status = Self.status(of: error)
    let fields: HTTPFields = status == 503 ? ["Retry-After": "1"] : [:]
    return HTTPRefusal(status, sentence(error, query), fields: fields)
  }

  private static func status(of error: any Error) -> Int {
    switch error {
    case let failure as EvaluationFailure:
      switch failure {
      case .timeLimit, .memoryLimit, .interrupted: 503
      case .graphExists: 409
      case .graphMissing: 404
      case .sourceIsReadOnly, .loadUnsupported, .loadFailed: 403
      case .tooManySteps, .patternTooCostly, .serviceUnsupported, .unknownFunction: 400
      }
    case is SyntaxFailure: 400
    case is RDFWritingFailure: 406
    case StoreFailure.locked: 503
    case StoreFailure.tooManyWords: 400
    default: 500
    }
  }
}
