import Text

/// Characters and names of XML 1.0.
public enum XMLCharacters {
  /// Whether a scalar may stand in a document (production 2).
  public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }

  /// Whether a text is a name without colon (Namespaces in XML, production 4).
  public static func isLocalName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, startsName(first) else { return false }
    return text.unicodeScalars.allSatisfy(continuesName)
  }

  private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x1_0000...0xE_FFFF:
      true
    default: false
    }
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: startsName(scalar)
    }
  }

  /// Appends text with its markup characters escaped, characters that XML 1.0 forbids left out.
  ///
  /// - Parameter inAttribute: escapes quotation marks, tabs and line breaks too, which attribute values would lose.
  /// - Returns: the number of scalars left out.
  static func write(_ text: String, inAttribute: Bool, to output: inout ByteWriter) -> Int {
    let bytes = text.utf8.span
    var dropped = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        dropped += 1
        index += 3
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "<"): output.write("&lt;")
      case UInt8(ascii: ">"): output.write("&gt;")
      case UInt8(ascii: "&"): output.write("&amp;")
      case UInt8(ascii: "\r"): output.write("&#13;")
      case UInt8(ascii: "\"") where inAttribute: output.write("&quot;")
      case UInt8(ascii: "\n") where inAttribute: output.write("&#10;")
      case UInt8(ascii: "\t") where inAttribute: output.write("&#9;")
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): output.write(byte)
      case 0x00..<0x20: dropped += 1
      default: output.write(byte)
      }
    }
    return dropped
  }
}
