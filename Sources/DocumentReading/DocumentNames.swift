/// Gives documents their names: each its own, and the same bytes only once.
///
/// Names depend on the order in which documents come, so that callers put their paths in order first.
public struct DocumentNames: Sendable {
  /// What a document is called.
  public enum Placement: Hashable, Sendable {
    case named(String)
    /// The same bytes as a document that came from this path before.
    case duplicate(of: String)
  }

  /// The path that first had the bytes, by digest.
  private var pathsByDigest: [String: String] = [:]
  private var names: Set<String> = []

  public init() {}

  /// The name of the next document: its stem, with digits of its digest where another has the stem already.
  ///
  /// - Parameter digest: hexadecimal digits that only documents of the same bytes share.
  public mutating func place(stem: String, digest: String, path: String) -> Placement {
    if let first = pathsByDigest[digest] { return .duplicate(of: first) }
    pathsByDigest[digest] = path
    if names.insert(stem).inserted { return .named(stem) }
    let name = stem + "-" + digest.prefix(8)
    names.insert(name)
    return .named(name)
  }

  /// Takes account of a document whose name is given; says the path that had its bytes before, nil where none had.
  public mutating func place(name: String, digest: String, path: String) -> String? {
    if let first = pathsByDigest[digest] { return first }
    pathsByDigest[digest] = path
    names.insert(name)
    return nil
  }
}
