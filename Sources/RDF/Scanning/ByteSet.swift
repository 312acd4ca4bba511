/// A set of ASCII bytes as two masks, so that a test is a shift and needs no memory.
struct ByteSet: Sendable {
  /// What IRIs may not hold (IRIREF of Turtle).
  static let forbiddenInIRI = ByteSet("<>\"{}|^`\\", below: 0x21)

  private let low: UInt64
  private let high: UInt64

  /// The set of the given ASCII characters and of all bytes below a bound.
  init(_ characters: StaticString, below bound: UInt8 = 0) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    characters.withUTF8Buffer { buffer in
      for byte in buffer {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
      }
    }
    for byte in 0..<bound { if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) } }
    self.low = low
    self.high = high
  }

  /// Whether the set holds an ASCII byte; false for all others.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
  }
}
