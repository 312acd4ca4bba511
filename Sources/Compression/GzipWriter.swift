internal import CZlib

/// Packs bytes as one gzip member (RFC 1952), piece by piece.
///
/// The header names neither file nor time nor system, so that equal bytes give equal bytes with the same zlib.
public final class GzipWriter {
  private let output: ([UInt8]) throws -> Void
  private let stream: CompressionStream
  private let header: UnsafeMutablePointer<gz_header>

  /// - Parameters:
  ///   - level: 1, fast, to 9, small.
  ///   - output: takes the next compressed bytes.
  public init(level: Int = 6, to output: @escaping ([UInt8]) throws -> Void) {
    self.output = output
    stream = CompressionStream(
      start: { entente_deflate_init_gzip($0, Int32(min(max(level, 1), 9))) }, end: deflateEnd)
    header = .allocate(capacity: 1)
    header.initialize(to: gz_header())
    header.pointee.os = 255
    deflateSetHeader(stream.state, header)
  }

  deinit { header.deallocate() }

  /// Packs the next bytes.
  ///
  /// - Throws: what the output throws.
  public func write(_ bytes: [UInt8]) throws { try pack(bytes, Z_NO_FLUSH) }

  /// Packs what zlib still holds back and ends the member.
  public func finish() throws { try pack([], Z_FINISH) }

  private func pack(_ bytes: [UInt8], _ flush: Int32) throws {
    var rest = bytes[...]
    while true {
      let step = stream.step(rest, limit: 1 << 16) { deflate($0, flush) }
      rest = rest.dropFirst(step.used)
      if !step.output.isEmpty { try output(step.output) }
      // A step that leaves room in its output has nothing more to give.
      if step.output.count < 1 << 16 { return }
    }
  }
}
