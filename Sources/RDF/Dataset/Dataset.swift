/// A set of quads: a default graph and any number of named graphs (RDF 1.1 Concepts, section 4).
///
/// The quads are only to be had in sorted order, so that nothing written from a dataset depends on hashing.
public struct Dataset: Hashable, Sendable {
  private var quads: Set<Quad> = []

  public init() {}

  public init(_ quads: some Sequence<Quad>) { self.quads = Set(quads) }

  public var count: Int { quads.count }

  public var isEmpty: Bool { quads.isEmpty }

  /// - Complexity: O(1) on average.
  public func contains(_ quad: Quad) -> Bool { quads.contains(quad) }

  /// Adds a quad and says whether it was new.
  @discardableResult
  public mutating func insert(_ quad: Quad) -> Bool { quads.insert(quad).inserted }

  /// Takes a quad away and says whether it was there.
  @discardableResult
  public mutating func remove(_ quad: Quad) -> Bool { quads.remove(quad) != nil }

  /// Adds all quads of another dataset; blank nodes with equal labels become one node.
  public mutating func formUnion(_ other: Dataset) { quads.formUnion(other.quads) }

  /// All quads in the order of their N-Quads lines' bytes.
  ///
  /// - Complexity: O(n log n).
  public var sortedQuads: [Quad] { quads.inLineOrder() }

  /// The quads of one graph, sorted as `sortedQuads`.
  public func sortedQuads(in graph: GraphName) -> [Quad] {
    Dataset(quads.filter { $0.graph == graph }).sortedQuads
  }

  /// The graphs that hold a quad, the default graph first.
  public var sortedGraphNames: [GraphName] { Set(quads.map(\.graph)).sorted() }

  /// The quads as documents are written from them.
  ///
  /// - Complexity: O(n log n).
  public func sorted() throws -> SortedQuads {
    let sorter = QuadSorter()
    for quad in quads { try sorter.add(quad) }
    return try sorter.sorted()
  }
}

extension Dataset: CustomStringConvertible {
  /// The sorted N-Quads lines.
  public var description: String { sortedQuads.map { $0.description + "\n" }.joined() }
}
