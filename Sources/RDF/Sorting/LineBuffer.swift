import Text

/// Lines one behind the other in one buffer, of which only the positions are sorted: no hashing, and no array for each line.
struct LineBuffer: Sendable {
  private(set) var writer = ByteWriter()
  private var begins = [0]

  var count: Int { begins.count - 1 }
  var byteCount: Int { writer.count }

  /// Appends what the body writes as a line.
  @inline(__always)
  mutating func append(_ write: (inout ByteWriter) -> Void) {
    write(&writer)
    begins.append(writer.count)
  }

  /// Appends a quad in the order of statements.
  mutating func append(_ quad: Quad) { append { QuadLine.write(quad, to: &$0) } }

  /// Appends the lines of another buffer behind those that are here.
  mutating func append(_ other: LineBuffer) {
    let begin = writer.count
    writer.write(other.writer.bytes.span)
    for end in other.begins.dropFirst() { begins.append(begin + end) }
  }

  mutating func removeAll() {
    writer.removeAll()
    begins.removeAll(keepingCapacity: true)
    begins.append(0)
  }

  /// Lends a line to a body.
  @inline(__always)
  func withLine<Result>(_ position: Int, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    try body(writer.bytes.span.extracting(begins[position]..<begins[position + 1]))
  }

  /// The positions of the lines in the order of their bytes, of equal lines only one.
  ///
  /// - Complexity: O(n log n).
  func order() -> [Int] {
    writer.bytes.withUnsafeBytes { bytes in
      func line(_ position: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[begins[position]..<begins[position + 1]])
      }
      let common = commonPrefixLength(line)
      var entries = (0..<count).map { Entry(word: Self.word(of: line($0), at: common), position: $0) }
      entries.sort { left, right in
        if left.word != right.word { return left.word < right.word }
        return ByteOrder.precedes(line(left.position), line(right.position))
      }
      var order: [Int] = []
      order.reserveCapacity(count)
      for entry in entries {
        if let last = order.last, ByteOrder.areEqual(line(last), line(entry.position)) { continue }
        order.append(entry.position)
      }
      return order
    }
  }

  /// A line with the bytes that mostly decide its place, so that few comparisons look at the lines themselves.
  private struct Entry {
    var word: UInt64
    var position: Int
  }

  /// How many bytes all lines begin with alike; most IRIs of a graph have one base.
  private func commonPrefixLength(_ line: (Int) -> UnsafeRawBufferPointer) -> Int {
    guard count > 0 else { return 0 }
    let first = line(0)
    var length = first.count
    for position in 1..<max(count, 1) {
      let other = line(position)
      var equal = 0
      while equal < min(length, other.count), first[equal] == other[equal] { equal += 1 }
      length = equal
    }
    return length
  }

  /// The eight bytes from an offset on, zeros behind the end.
  private static func word(of line: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    if offset + 8 <= line.count { return ByteOrder.word(line, offset) }
    return (0..<8).reduce(0) { $0 << 8 | (offset + $1 < line.count ? UInt64(line[offset + $1]) : 0) }
  }
}

extension Sequence<Quad> {
  /// The quads in the order of their N-Quads lines, each once.
  ///
  /// - Complexity: O(n log n).
  public func inLineOrder() -> [Quad] {
    var lines = LineBuffer()
    var quads: [Quad] = []
    for quad in self {
      lines.append(quad)
      quads.append(quad)
    }
    return lines.order().map { quads[$0] }
  }
}
