import Text

/// Collects output and passes it on in large pieces.
struct OutputBuffer {
  var writer = ByteWriter(minimumCapacity: limit + 4096)
  private let output: ([UInt8]) throws -> Void
  private static let limit = 1 << 16

  init(_ output: @escaping ([UInt8]) throws -> Void) { self.output = output }

  /// Passes on what there is if it is much.
  @inline(__always)
  mutating func flushIfFull() throws {
    if writer.count >= Self.limit { try flush() }
  }

  mutating func flush() throws {
    guard writer.count > 0 else { return }
    try output(writer.bytes)
    writer.removeAll()
  }
}
