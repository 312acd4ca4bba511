internal import GraphAssembly
internal import QuadStore
internal import RDF

/// A graph follows a newer model than this program knows, which would misread it.
public struct NewerModelFailure: Error, Hashable, Sendable {
  /// The file or store.
  public let path: String
  public let version: Int
  /// The version that this program knows.
  public let known: Int
}

/// Hands quads on until one says that their graph follows a newer model.
final class ModelVersionCheck: QuadSink {
  private static let name = Array("modelVersion".utf8)

  private let sink: any QuadSink
  private let path: String

  init(_ sink: any QuadSink, path: String) {
    self.sink = sink
    self.path = path
  }

  func define(_ prefix: PrefixTable.Identifier, of prefixes: borrowing PrefixTable) throws {
    try sink.define(prefix, of: prefixes)
  }

  /// - Throws: `NewerModelFailure`, or what the sink throws.
  func take(_ statement: borrowing Statement) throws {
    let predicate = statement.predicate.text
    // Few predicates end like this, so that quads are made of few statements.
    if predicate.count >= Self.name.count, statement.bytes[predicate].suffix(Self.name.count).elementsEqual(Self.name),
      let version = GraphAssembly.modelVersion(statedBy: statement.quad)
    {
      try Self.check(version, path)
    }
    try sink.take(statement)
  }

  func finish() throws { try sink.finish() }

  /// - Throws: `NewerModelFailure` where a store holds quads of a newer model.
  static func check(_ store: QuadStore, base: String) throws {
    let property = EntenteVocabulary(GraphIdentifiers(base: base).namespace).modelVersion
    for version in try store.distinctObjects(ofPredicate: property) {
      try check(version.literal.flatMap { Int($0.lexicalForm) } ?? 0, store.path)
    }
  }

  private static func check(_ version: Int, _ path: String) throws {
    guard version > GraphAssembly.modelVersion else { return }
    throw NewerModelFailure(path: path, version: version, known: GraphAssembly.modelVersion)
  }
}
