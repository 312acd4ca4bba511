/// Several sorted runs as one: the least of the lines that they stand on comes next, equal lines once.
struct RunMerge {
  /// How many bytes all runs together have in memory.
  private static let memory = 1 << 24

  private var cursors: [RunCursor] = []
  /// A heap of the cursors that stand on a line, the least line first.
  private var heap: [Int] = []
  /// The line that `advance` went to.
  private(set) var line: [UInt8] = []
  private var hasBegun = false

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

  /// Goes to the next line; false at the end.
  mutating func advance() throws -> Bool {
    var last = line
    line = []
    defer { line = last }
    while let least = heap.first {
      let isNew = cursors[least].withLine { next in
        let isNew = !hasBegun || last.withUnsafeBytes { !ByteOrder.areEqual($0, next) }
        if isNew {
          last.removeAll(keepingCapacity: true)
          last.append(contentsOf: next)
        }
        return isNew
      }
      if try !cursors[least].advance() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      }
      siftDown(from: 0)
      if isNew {
        hasBegun = true
        return true
      }
    }
    return false
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
