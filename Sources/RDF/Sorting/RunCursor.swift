import Text

/// Reads a sorted run from its storage, a piece at a time.
struct RunCursor {
  private let storage: any SpillStorage
  private let pieceLength: Int
  private var rest: Range<Int>
  private var buffer: [UInt8] = []
  /// Where the current line stands in the buffer.
  private var line = 0..<0

  /// - Parameter pieceLength: how many bytes are read at a time.
  init(_ storage: any SpillStorage, _ run: Range<Int>, pieceLength: Int) {
    self.storage = storage
    self.pieceLength = pieceLength
    rest = run
  }

  /// Writes a line as runs hold it: its length in four bytes, and its bytes.
  static func write(_ line: Span<UInt8>, to writer: inout ByteWriter) {
    for shift in [0, 8, 16, 24] { writer.write(UInt8(truncatingIfNeeded: line.count >> shift)) }
    writer.write(line)
  }

  /// Lends the line that the cursor stands on, after an `advance` that gave true, to a body.
  @inline(__always)
  func withLine<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try buffer.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[line])) }
  }

  /// Goes to the next line; false at the end.
  mutating func advance() throws -> Bool {
    let begin = line.upperBound
    guard try holds(4, from: begin) else { return false }
    let start = line.upperBound
    let length = (0..<4).reduce(0) { $0 | Int(buffer[start + $1]) << (8 * $1) }
    guard try holds(4 + length, from: start) else { return false }
    line = (line.upperBound + 4)..<(line.upperBound + 4 + length)
    return true
  }

  /// Sees to it that the buffer holds so many bytes behind the current line; false where the run has no more.
  private mutating func holds(_ count: Int, from begin: Int) throws -> Bool {
    if begin + count <= buffer.count { return true }
    guard !rest.isEmpty else { return false }
    buffer.removeSubrange(..<begin)
    line = 0..<0
    while buffer.count < count, !rest.isEmpty {
      let end = min(rest.lowerBound + max(pieceLength, count - buffer.count), rest.upperBound)
      buffer += try storage.bytes(in: rest.lowerBound..<end)
      rest = end..<rest.upperBound
    }
    return buffer.count >= count
  }
}
