import Text

/// Sorts any number of quads in bounded memory, as a `LineSorter` of their lines.
///
/// Equal quads become one.
public final class QuadSorter {
  /// How many bytes of lines are sorted at a time.
  private static let runLength = 1 << 25

  private let order: QuadLine.Order
  private let makeStorage: (@Sendable () throws -> any SpillStorage)?
  private let lines: LineSorter
  /// What was found in the quads; it holds no lines between calls.
  private var found = QuadLines()
  private let runLength: Int

  /// - Parameters:
  ///   - runLength: how many bytes of lines are held and sorted at a time.
  ///   - makeStorage: makes the place for what memory shall not hold, where it is needed; nil holds everything in memory.
  public convenience init(
    runLength: Int? = nil, spillingTo makeStorage: (@Sendable () throws -> any SpillStorage)? = nil
  ) {
    self.init(.statement, runLength: runLength ?? Self.runLength, makeStorage)
  }

  init(_ order: QuadLine.Order, runLength: Int, _ makeStorage: (@Sendable () throws -> any SpillStorage)?) {
    self.order = order
    self.runLength = runLength
    self.makeStorage = makeStorage
    lines = LineSorter(runLength: runLength, spillingTo: makeStorage)
  }

  /// Takes a quad.
  ///
  /// - Throws: what the storage throws.
  public func add(_ quad: Quad) throws {
    found.note(quad)
    try lines.add { QuadLine.write(quad, to: &$0) }
  }

  /// Takes quads that another thread may have made into lines.
  ///
  /// - Throws: what the storage throws.
  public func add(_ quads: QuadLines) throws {
    found.note(quads)
    try lines.add(quads.lines)
  }

  /// Takes a line of the order of statements into that of graphs.
  func add(_ line: Span<UInt8>) throws { try lines.add { QuadLine.writeInGraphOrder(line, to: &$0) } }

  /// All quads that were taken so far, sorted, each once.
  ///
  /// - Throws: what the storage throws.
  public func sorted() throws -> SortedQuads {
    try sorted(malformedTerm: found.malformedTerm, hasReifiers: found.hasReifiers)
  }

  func sorted(malformedTerm: Term?, hasReifiers: Bool) throws -> SortedQuads {
    SortedQuads(
      order: order, lines: try lines.sorted(), malformedTerm: malformedTerm, hasReifiers: hasReifiers,
      runLength: runLength, makeStorage: makeStorage)
  }
}

extension QuadSorter: QuadSink {
  public func take(_ statement: borrowing Statement) throws { try add(statement.quad) }
}
