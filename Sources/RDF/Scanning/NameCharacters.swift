import Text

/// The characters of names in the Turtle family (Turtle, section 6.5).
package enum NameCharacters {
  /// PN_CHARS_BASE beyond ASCII.
  package static func isBase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// PN_CHARS beyond ASCII.
  package static func isInner(_ scalar: UInt32) -> Bool {
    isBase(scalar) || scalar == 0xB7 || (0x300...0x36F).contains(scalar) || (0x203F...0x2040).contains(scalar)
  }

  /// Whether a byte is an ASCII character of PN_CHARS.
  @inline(__always)
  static func isInner(ascii byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// The characters that a backslash may precede in a local name (PN_LOCAL_ESC).
  static let escapable = ByteSet("_~.-!$&'()*+,;=/?#@%")
}
