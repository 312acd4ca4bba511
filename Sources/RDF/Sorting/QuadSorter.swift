import Text

/// Sorts any number of quads in bounded memory: what goes beyond it is sorted in runs, which are merged when they are read.
///
/// Equal quads become one.
public final class QuadSorter {
  /// How many bytes of lines are sorted at a time.
  private static let runLength = 1 << 25

  private let order: QuadLine.Order
  private let makeStorage: (@Sendable () throws -> any SpillStorage)?
  private var storage: (any SpillStorage)?
  private var held = QuadLines()
  private var runs: [Range<Int>] = []
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
  }

  /// Takes a quad.
  ///
  /// - Throws: what the storage throws.
  public func add(_ quad: Quad) throws {
    held.append(quad)
    try spillIfFull()
  }

  /// Takes quads that another thread may have made into lines.
  ///
  /// - Throws: what the storage throws.
  public func add(_ quads: QuadLines) throws {
    held.append(quads)
    try spillIfFull()
  }

  /// Takes a line of the order of statements.
  func add(_ line: Span<UInt8>) throws {
    held.appendInGraphOrder(line)
    try spillIfFull()
  }

  /// All quads that were taken so far, sorted, each once.
  ///
  /// - Throws: what the storage throws.
  public func sorted() throws -> SortedQuads {
    try sorted(malformedTerm: held.malformedTerm, hasReifiers: held.hasReifiers)
  }

  func sorted(malformedTerm: Term?, hasReifiers: Bool) throws -> SortedQuads {
    if !runs.isEmpty, held.lines.count > 0 { try spill() }
    let lines = held.lines
    return SortedQuads(
      order: order, lines: lines, positions: lines.order(), storage: storage, runs: runs, malformedTerm: malformedTerm,
      hasReifiers: hasReifiers, runLength: runLength, makeStorage: makeStorage)
  }

  private func spillIfFull() throws {
    if makeStorage != nil, held.lines.byteCount >= runLength { try spill() }
  }

  private func spill() throws {
    guard let storage = try storage ?? makeStorage?() else { return }
    self.storage = storage
    let begin = storage.count
    var piece = ByteWriter()
    for position in held.lines.order() {
      held.lines.withLine(position) { RunCursor.write($0, to: &piece) }
      if piece.count >= 1 << 18 {
        try storage.append(piece.bytes)
        piece.removeAll()
      }
    }
    try storage.append(piece.bytes)
    runs.append(begin..<storage.count)
    held.removeLines()
  }
}

extension QuadSorter: QuadSink {
  public func take(_ statement: borrowing Statement) throws { try add(statement.quad) }
}
