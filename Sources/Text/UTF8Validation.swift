/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
public enum UTF8Validation {
  /// Whether a byte continues a scalar, so that it starts no character.
  @inlinable
  public static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The offset of the first byte that does not belong to well-formed UTF-8; nil for a good text.
  ///
  /// - Complexity: O(n).
  public static func firstInvalidByte(in bytes: Span<UInt8>) -> Int? {
    let count = bytes.count
    var index = 0
    while index < count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = scalarLength(in: bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The number of bytes of the well-formed scalar that starts at an offset, 0 where there is none.
  ///
  /// The ranges are those of Unicode's table 3-7, "Well-Formed UTF-8 Byte Sequences".
  public static func scalarLength(in bytes: Span<UInt8>, at index: Int) -> Int {
    func byte(_ distance: Int, in range: ClosedRange<UInt8>) -> Bool {
      index + distance < bytes.count && range.contains(bytes[index + distance])
    }
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return byte(1, in: 0x80...0xBF) ? 2 : 0
    case 0xE0: return byte(1, in: 0xA0...0xBF) && byte(2, in: 0x80...0xBF) ? 3 : 0
    case 0xED: return byte(1, in: 0x80...0x9F) && byte(2, in: 0x80...0xBF) ? 3 : 0
    case 0xE1...0xEF: return byte(1, in: 0x80...0xBF) && byte(2, in: 0x80...0xBF) ? 3 : 0
    case 0xF0:
      return byte(1, in: 0x90...0xBF) && byte(2, in: 0x80...0xBF) && byte(3, in: 0x80...0xBF) ? 4 : 0
    case 0xF1...0xF3:
      return byte(1, in: 0x80...0xBF) && byte(2, in: 0x80...0xBF) && byte(3, in: 0x80...0xBF) ? 4 : 0
    case 0xF4:
      return byte(1, in: 0x80...0x8F) && byte(2, in: 0x80...0xBF) && byte(3, in: 0x80...0xBF) ? 4 : 0
    default: return 0
    }
  }
}
