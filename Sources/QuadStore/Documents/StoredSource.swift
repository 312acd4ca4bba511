/// The row of a source in a store.
public struct SourceNumber: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static func < (left: SourceNumber, right: SourceNumber) -> Bool { left.rawValue < right.rawValue }
}

/// A file that documents came from.
public struct StoredSource: Hashable, Sendable {
  /// What a file holds.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Texts, pages or records, which are read by the program.
    case documents
    /// What was found in documents elsewhere.
    case annotations
    /// Quads.
    case rdf
  }

  public var number: SourceNumber
  /// Absolute.
  public var path: String
  public var kind: Kind
  /// SHA-256 of the file's bytes; nil where not all of it has been taken in.
  public var digest: String?
  /// What is known beside the file, as JSON; only the writer knows what it means.
  public var metadata: String
}
