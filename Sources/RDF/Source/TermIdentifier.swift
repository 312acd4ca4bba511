/// The number under which a source of quads knows a term: equal numbers of one source stand for equal terms.
///
/// Joins, groupings and duplicates are decided on these eight bytes; the term itself is fetched late. Numbers of
/// different sources have nothing to do with each other.
public struct TermIdentifier: RawRepresentable, Hashable, Comparable, Sendable {
  /// 1 up to `sourceLimit` for terms of a source, 0 for `none`, above for terms that a query computes.
  public let rawValue: UInt64

  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// No term: the default graph where a graph is named, an unbound variable in a solution.
  public static let none = TermIdentifier(rawValue: 0)

  /// The greatest number that a source may give; fits SQLite's row numbers.
  public static let sourceLimit: UInt64 = 1 << 62

  @inlinable
  public static func == (left: TermIdentifier, right: TermIdentifier) -> Bool { left.rawValue == right.rawValue }

  /// Orders by number, which is the order of cursors and says nothing about the terms.
  @inlinable
  public static func < (left: TermIdentifier, right: TermIdentifier) -> Bool { left.rawValue < right.rawValue }
}

/// A quad by the identifiers of its terms; `graph` is `.none` in the default graph.
public struct QuadIdentifiers: Hashable, Sendable {
  public var subject: TermIdentifier
  public var predicate: TermIdentifier
  public var object: TermIdentifier
  public var graph: TermIdentifier

  @inlinable
  public init(
    _ subject: TermIdentifier, _ predicate: TermIdentifier, _ object: TermIdentifier,
    in graph: TermIdentifier = .none
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }
}
