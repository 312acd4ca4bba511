/// Lines in the order of their bytes, each once, to be read as often as one likes, by several threads too: in memory, or in sorted runs
/// that reading merges.
public struct SortedLines: Sendable {
  private let lines: LineBuffer
  private let positions: [Int]
  private let storage: (any SpillStorage)?
  private let runs: [Range<Int>]

  init(
    lines: LineBuffer = LineBuffer(), positions: [Int] = [], storage: (any SpillStorage)?, runs: [Range<Int>]
  ) {
    self.lines = lines
    self.positions = positions
    self.storage = storage
    self.runs = runs
  }

  /// Hands the lines out in their order.
  func forEach(_ take: (Span<UInt8>) throws -> Void) throws {
    guard let storage, !runs.isEmpty else {
      for position in positions { try lines.withLine(position, take) }
      return
    }
    var merge = try RunMerge(storage, runs)
    while try merge.advance() { try take(merge.line.span) }
  }

  /// A reader that asks for one line after the other, so that several sorted files can be read side by side.
  ///
  /// - Throws: what the storage throws.
  public func cursor() throws -> LineCursor {
    guard let storage, !runs.isEmpty else { return LineCursor(lines, positions) }
    return LineCursor(try RunMerge(storage, runs))
  }
}

/// Reads sorted lines one after the other.
public struct LineCursor {
  private enum Source {
    case held(LineBuffer, ArraySlice<Int>)
    case merged(RunMerge)
  }

  private var source: Source

  init(_ lines: LineBuffer, _ positions: [Int]) { source = .held(lines, positions[...]) }

  init(_ merge: RunMerge) { source = .merged(merge) }

  /// The next line; nil at the end.
  ///
  /// - Throws: what the storage throws.
  public mutating func next() throws -> [UInt8]? {
    switch source {
    case .held(let lines, var positions):
      guard let position = positions.popFirst() else { return nil }
      source = .held(lines, positions)
      return lines.withLine(position) { line in line.withUnsafeBufferPointer { Array($0) } }
    case .merged(var merge):
      // Taken out while it changes, so that nothing of it is copied.
      source = .held(LineBuffer(), [])
      let hasLine = try merge.advance()
      source = .merged(merge)
      return hasLine ? merge.line : nil
    }
  }
}
