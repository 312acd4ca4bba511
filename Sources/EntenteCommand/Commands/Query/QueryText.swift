internal import Entente
internal import GraphAssembly
internal import RDF
internal import SPARQL
internal import Text

/// A query or update as it was given.
struct QueryText {
  /// The prefixes that need not be declared, and with which tables show IRIs.
  static let prefixes =
    Namespace.all + GraphIdentifiers(base: AssemblySettings.defaultBase).namespaces

  let name: String
  let bytes: [UInt8]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// - Parameter path: a file; `-` for standard input.
  init(file path: String) throws {
    name = path == "-" ? "standard input" : path
    bytes = path == "-" ? StandardStreams.readAll() : try FileSystem.bytes(of: path)
  }

  var parser: SPARQLParser {
    SPARQLParser(
      prefixes: Self.prefixes.map { Prologue.Prefix($0.prefix, IRI($0.iri)) }, sourceName: name)
  }

  /// The text with the prefixes that it did not have to declare, for others.
  var selfContained: String {
    let prefixes = Self.prefixes.map { "PREFIX \($0.prefix): <\($0.iri)>\n" }
    return prefixes.joined() + String(decoding: bytes, as: UTF8.self)
  }

  /// Runs something with the query and lets its failures know the text, so that they can show it.
  func explainingFailures(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as SyntaxFailure where failure.source == name {
      throw QueryFailure(text: self, reason: .syntax(failure))
    } catch let failure as EvaluationFailure {
      throw QueryFailure(text: self, reason: .evaluation(failure))
    }
  }
}

/// Why a query has no answer, with its text.
struct QueryFailure: Error {
  /// What went wrong.
  enum Reason {
    case syntax(SyntaxFailure)
    case evaluation(EvaluationFailure)
  }

  let text: QueryText
  let reason: Reason
}
