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
  static func write(_ text: Span<UInt8>, inAttribute: Bool, to output: inout ByteWriter) -> Int {
    var dropped = 0
    var start = 0
    var index = 0
    while index < text.count {
      guard needsAttention(text[index]) else {
        index += 1
        continue
      }
      let length = length(ofNoncharacter: text, at: index)
      let escape = length == 1 ? escape(of: text[index], inAttribute: inAttribute) : nil
      if escape == nil, length == 1, isAllowed(text[index]) {
        index += 1
        continue
      }
      output.write(text.extracting(start..<index))
      if let escape { output.write(escape) } else { dropped += 1 }
      index += length
      start = index
    }
    output.write(text.extracting(start..<text.count))
    return dropped
  }

  /// Whether a byte is markup, a control character or the first of one that is no character.
  @inline(__always)
  private static func needsAttention(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == 0xEF
  }

  /// Three for U+FFFE and U+FFFF, else one.
  private static func length(ofNoncharacter text: Span<UInt8>, at index: Int) -> Int {
    guard text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF else { return 1 }
    return text[index + 2] >= 0xBE ? 3 : 1
  }

  private static func isAllowed(_ byte: UInt8) -> Bool { byte >= 0x20 || byte == 0x09 || byte == 0x0A }

  /// What stands for a byte; nil where it stands for itself or for nothing.
  private static func escape(of byte: UInt8, inAttribute: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\r"): "&#13;"
    case UInt8(ascii: "\"") where inAttribute: "&quot;"
    case UInt8(ascii: "\n") where inAttribute: "&#10;"
    case UInt8(ascii: "\t") where inAttribute: "&#9;"
    default: nil
    }
  }
}
