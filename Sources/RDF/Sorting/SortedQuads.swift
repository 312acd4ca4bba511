import Text

/// Quads in a fixed order, each once, to be read as often as one likes, by several threads too.
public struct SortedQuads: Sendable {
  let order: QuadLine.Order
  private let lines: SortedLines
  /// A term that RDF does not allow in its place; nil where all are allowed.
  let malformedTerm: Term?
  /// Whether a statement says what a reifier reifies (RDF 1.2).
  let hasReifiers: Bool
  private let runLength: Int
  private let makeStorage: (@Sendable () throws -> any SpillStorage)?

  init(
    order: QuadLine.Order, lines: SortedLines, malformedTerm: Term?, hasReifiers: Bool, runLength: Int,
    makeStorage: (@Sendable () throws -> any SpillStorage)?
  ) {
    self.order = order
    self.lines = lines
    self.malformedTerm = malformedTerm
    self.hasReifiers = hasReifiers
    self.runLength = runLength
    self.makeStorage = makeStorage
  }

  /// How many there are.
  ///
  /// - Complexity: O(n), as they are merged anew.
  public func count() throws -> Int {
    var count = 0
    try forEachLine { _ in count += 1 }
    return count
  }

  /// Hands the lines out in their order.
  func forEachLine(_ take: (Span<UInt8>) throws -> Void) throws { try lines.forEach(take) }

  /// The same quads graph by graph.
  ///
  /// - Throws: what the storage throws.
  func byGraph() throws -> SortedQuads {
    let sorter = QuadSorter(.graph, runLength: runLength, makeStorage)
    try forEachLine { try sorter.add($0) }
    return try sorter.sorted(malformedTerm: malformedTerm, hasReifiers: hasReifiers)
  }
}
