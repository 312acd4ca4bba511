/// Gives the quads that match a pattern, a batch at a time, in a known order.
///
/// A cursor is used by one thread, and no longer once its source has been changed.
public protocol QuadCursor: AnyObject {
  /// Replaces the batch's content with the next quads; false, and an empty batch, at the end.
  ///
  /// How many quads a batch has is the cursor's choice, from one to some thousands, so that a caller can look at its
  /// time limit between batches.
  func next(into batch: inout QuadBatch) throws -> Bool

  /// Starts again, with other terms in those places of the pattern where it gave terms.
  ///
  /// Joins ask for the matches of one row after the other by this, without making a cursor for each. Values in
  /// places where the pattern gave no term are not looked at, nor is the graph unless the pattern's scope is `.named`.
  func restart(with terms: QuadIdentifiers) throws
}

/// Some quads in columns; all columns that the cursor was asked for are equally long, the others are empty.
public struct QuadBatch: Sendable {
  public var subjects: [TermIdentifier] = []
  public var predicates: [TermIdentifier] = []
  public var objects: [TermIdentifier] = []
  public var graphs: [TermIdentifier] = []
  /// The number of quads, which the columns do not tell where none was asked for.
  public var count = 0

  @inlinable
  public init() {}

  /// Empties the columns and keeps their memory.
  @inlinable
  public mutating func removeAll() {
    subjects.removeAll(keepingCapacity: true)
    predicates.removeAll(keepingCapacity: true)
    objects.removeAll(keepingCapacity: true)
    graphs.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Appends one quad to the wanted columns.
  @inlinable
  public mutating func append(_ quad: QuadIdentifiers, wanted: QuadPositions) {
    if wanted.contains(.subject) { subjects.append(quad.subject) }
    if wanted.contains(.predicate) { predicates.append(quad.predicate) }
    if wanted.contains(.object) { objects.append(quad.object) }
    if wanted.contains(.graph) { graphs.append(quad.graph) }
    count += 1
  }
}
