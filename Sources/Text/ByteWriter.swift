/// Collects output bytes; every writer of a text form appends to one.
///
/// No interpolation, no intermediate strings: numbers and text go straight into the buffer.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  public init(minimumCapacity: Int = 0) { bytes.reserveCapacity(minimumCapacity) }

  public var count: Int { bytes.count }

  /// Appends a byte.
  public mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// Writes a literal; preferred over the method for strings, which would make a string of it first.
  public mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  @_disfavoredOverload

  /// Appends a text's UTF-8.
  public mutating func write(_ text: String) { write(text.utf8.span) }

  /// Appends bytes.
  public mutating func write(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  /// Appends bytes.
  public mutating func write(_ array: [UInt8]) { bytes.append(contentsOf: array) }

  /// Writes a part of other bytes without making a slice of them.
  public mutating func write(_ span: Span<UInt8>) {
    span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Writes an integer in decimal digits.
  public mutating func write(_ number: Int) {
    var rest = number.magnitude
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let begin = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[begin...].reverse()
  }

  /// Empties the buffer but keeps its storage, for writers that flush.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// What was written, as text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
