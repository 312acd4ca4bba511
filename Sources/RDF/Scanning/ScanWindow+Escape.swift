import Text

extension ScanWindow {
  /// Reads `\uXXXX` or `\UXXXXXXXX` at a distance, without taking it.
  mutating func readNumericEscape(_ distance: Int) throws -> (scalar: Unicode.Scalar, length: Int) {
    let digits: Int
    switch try peek(distance + 1) {
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: throw failure(at: distance, length: 2, expected: "an escape \\uXXXX or \\UXXXXXXXX")
    }
    var value: UInt32 = 0
    for index in 0..<digits {
      guard let digit = try peek(distance + 2 + index)?.hexadecimalValue else {
        throw failure(at: distance, length: 2 + index, expected: "\(digits) hexadecimal digits in the escape")
      }
      value = value << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw failure(at: distance, length: 2 + digits, expected: "the number of a Unicode character, not of a surrogate")
    }
    return (scalar, 2 + digits)
  }

  /// Reads the escape of a string at a distance, appends what it stands for and returns its length.
  ///
  /// ECHAR and UCHAR of Turtle, section 6.4.
  mutating func readStringEscape(_ distance: Int, appendingTo output: inout [UInt8]) throws -> Int {
    guard let byte = try peek(distance + 1) else {
      throw failure(at: distance, length: 1, expected: "an escape sequence")
    }
    let character: UInt8
    switch byte {
    case UInt8(ascii: "t"): character = 0x09
    case UInt8(ascii: "b"): character = 0x08
    case UInt8(ascii: "n"): character = 0x0A
    case UInt8(ascii: "r"): character = 0x0D
    case UInt8(ascii: "f"): character = 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): character = byte
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let escape = try readNumericEscape(distance)
      output.append(utf8Of: escape.scalar)
      return escape.length
    default: throw failure(at: distance, length: 2, expected: "an escape sequence such as \\n, \\\" or \\u00E9")
    }
    output.append(character)
    return 2
  }
}

extension [UInt8] {
  /// Appends the UTF-8 bytes of a scalar.
  mutating func append(utf8Of scalar: Unicode.Scalar) {
    for byte in scalar.utf8 { append(byte) }
  }
}
