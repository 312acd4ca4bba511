public import Text

/// Sorts any number of lines of bytes in bounded memory: what goes beyond it is sorted in runs, which are merged when they are read.
///
/// Equal lines become one.
public final class LineSorter {
  private let makeStorage: (@Sendable () throws -> any SpillStorage)?
  private var storage: (any SpillStorage)?
  private var held = LineBuffer()
  private var runs: [Range<Int>] = []
  private let runLength: Int

  /// - Parameters:
  ///   - runLength: how many bytes of lines are held and sorted at a time.
  ///   - makeStorage: makes the place for what memory shall not hold, where it is needed; nil holds everything in memory.
  public init(runLength: Int, spillingTo makeStorage: (@Sendable () throws -> any SpillStorage)?) {
    self.runLength = runLength
    self.makeStorage = makeStorage
  }

  /// Takes what the body writes as a line.
  ///
  /// - Throws: what the storage throws.
  public func add(_ write: (inout ByteWriter) -> Void) throws {
    held.append(write)
    try spillIfFull()
  }

  func add(_ lines: LineBuffer) throws {
    held.append(lines)
    try spillIfFull()
  }

  /// All lines that were taken so far, sorted, each once.
  ///
  /// - Throws: what the storage throws.
  public func sorted() throws -> SortedLines {
    if !runs.isEmpty, held.count > 0 { try spill() }
    return SortedLines(lines: held, positions: held.order(), storage: storage, runs: runs)
  }

  private func spillIfFull() throws {
    if makeStorage != nil, held.byteCount >= runLength { try spill() }
  }

  private func spill() throws {
    guard let storage = try storage ?? makeStorage?() else { return }
    self.storage = storage
    let begin = storage.count
    var piece = ByteWriter()
    for position in held.order() {
      held.withLine(position) { RunCursor.write($0, to: &piece) }
      if piece.count >= 1 << 18 {
        try storage.append(piece.bytes)
        piece.removeAll()
      }
    }
    try storage.append(piece.bytes)
    runs.append(begin..<storage.count)
    held.removeAll()
  }
}
