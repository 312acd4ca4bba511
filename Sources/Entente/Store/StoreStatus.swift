internal import GraphAssembly
public import JSON
public import QuadStore

/// What a store holds, and whether it is up to date.
public struct StoreStatus: Sendable {
  /// A source that differs from what the store knows.
  public struct Change: Hashable, Sendable {
    /// What became of a source since the store read it.
    public enum Kind: String, Hashable, Sendable {
      /// Its file has other bytes now.
      case changed
      /// Its file is not there.
      case gone
      /// It was read by another program or with other knowledge.
      case outdated
      /// It was interrupted while it was taken in.
      case unfinished
    }

    public var path: String
    public var kind: Kind
  }

  public let path: String
  public let base: String
  public let view: String
  public let sources: Int
  public let documents: Int
  public let duplicates: Int
  public let removed: Int
  public let quads: Int
  public let graphs: Int
  public let changes: [Change]

  /// Looks at the store, and at the files that its sources came from.
  ///
  /// - Throws: `StoreFailure`, or `FileFailure` where knowledge that the store names cannot be read.
  public init(of store: QuadStore) throws {
    let settings = try StoreSettings(of: store)
    let producer = try settings.producer()
    let sources = try store.sources()
    let rows = try store.documents().map(\.document)
    path = store.path
    base = settings.base
    view = settings.policy.rawValue
    self.sources = sources.count
    documents = rows.filter { $0.state == .ready }.count
    duplicates = rows.filter { $0.state == .duplicate }.count
    removed = rows.filter { $0.state == .removed }.count
    quads = try store.quadCount()
    graphs = try store.graphNames().count
    let outdated = Set(rows.filter { $0.state == .ready && $0.producer != producer }.map(\.source))
    changes = try sources.compactMap { source in
      let isOutdated = outdated.contains(source.number) && source.kind != .rdf
      return try Self.kind(of: source, isOutdated: isOutdated).map { Change(path: source.path, kind: $0) }
    }
  }

  private static func kind(of source: StoredSource, isOutdated: Bool) throws -> Change.Kind? {
    if source.digest == nil { return .unfinished }
    guard FileSystem.exists(source.path) else { return .gone }
    if try InputFile.digest(ofFileAt: source.path) != source.digest { return .changed }
    return isOutdated ? .outdated : nil
  }

  /// The status as a JSON object.
  public var json: JSONValue {
    .object([
      "path": .string(path), "base": .string(base), "view": .string(view), "sources": .integer(sources),
      "documents": .integer(documents), "duplicates": .integer(duplicates), "removed": .integer(removed),
      "quads": .integer(quads), "graphs": .integer(graphs),
      "changes": .array(
        changes.map { .object(["path": .string($0.path), "kind": .string($0.kind.rawValue)]) }),
    ])
  }
}
