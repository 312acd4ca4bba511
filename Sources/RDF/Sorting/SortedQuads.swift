import Text

/// Quads in a fixed order, each once, to be read as often as one likes, by several threads too: in memory, or in sorted runs that reading merges.
public struct SortedQuads: Sendable {
  let order: QuadLine.Order
  private let lines: LineBuffer
  private let positions: [Int]
  private let storage: (any SpillStorage)?
  private let runs: [Range<Int>]
  /// A term that RDF does not allow in its place; nil where all are allowed.
  let malformedTerm: Term?
  /// Whether a statement says what a reifier reifies (RDF 1.2).
  let hasReifiers: Bool
  private let runLength: Int
  private let makeStorage: (@Sendable () throws -> any SpillStorage)?

  init(
    order: QuadLine.Order, lines: LineBuffer, positions: [Int], storage: (any SpillStorage)?, runs: [Range<Int>],
    malformedTerm: Term?, hasReifiers: Bool, runLength: Int, makeStorage: (@Sendable () throws -> any SpillStorage)?
  ) {
    self.order = order
    self.lines = lines
    self.positions = positions
    self.storage = storage
    self.runs = runs
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
  func forEachLine(_ take: (Span<UInt8>) throws -> Void) throws {
    guard let storage, !runs.isEmpty else {
      for position in positions { try lines.withLine(position, take) }
      return
    }
    var merge = try RunMerge(storage, runs)
    try merge.forEachLine(take)
  }

  /// The same quads graph by graph.
  ///
  /// - Throws: what the storage throws.
  func byGraph() throws -> SortedQuads {
    let sorter = QuadSorter(.graph, runLength: runLength, makeStorage)
    try forEachLine { try sorter.add($0) }
    return try sorter.sorted(malformedTerm: malformedTerm, hasReifiers: hasReifiers)
  }
}

/// Several sorted runs as one: the least of the lines that they stand on comes next, equal lines once.
private struct RunMerge {
  /// How many bytes all runs together have in memory.
  private static let memory = 1 << 24

  private var cursors: [RunCursor] = []
  /// A heap of the cursors that stand on a line, the least line first.
  private var heap: [Int] = []

  init(_ storage: any SpillStorage, _ runs: [Range<Int>]) throws {
    let pieceLength = min(max(Self.memory / runs.count, 1 << 12), 1 << 18)
    for run in runs {
      var cursor = RunCursor(storage, run, pieceLength: pieceLength)
      let hasLine = try cursor.advance()
      cursors.append(cursor)
      if hasLine { heap.append(cursors.count - 1) }
    }
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(from: place) }
  }

  mutating func forEachLine(_ take: (Span<UInt8>) throws -> Void) throws {
    var last: [UInt8] = []
    while let least = heap.first {
      let isNew = cursors[least].withLine { line in
        let isNew = last.withUnsafeBytes { !ByteOrder.areEqual($0, line) }
        if isNew {
          last.removeAll(keepingCapacity: true)
          last.append(contentsOf: line)
        }
        return isNew
      }
      if isNew { try take(last.span) }
      if try !cursors[least].advance() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      }
      siftDown(from: 0)
    }
  }

  private mutating func siftDown(from start: Int) {
    var place = start
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], heap[place]) else { return }
      heap.swapAt(child, place)
      place = child
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    cursors[left].withLine { left in cursors[right].withLine { ByteOrder.precedes(left, $0) } }
  }
}
