import Text

/// Which parts of IRIs can stand after a prefix.
enum TurtleLocalName {
  /// The length of an IRI up to its last `#` or `/`, or `:` where it has neither.
  static func namespaceLength(_ iri: Span<UInt8>) -> Int {
    var colon = 0
    for index in iri.indices.reversed() {
      switch iri[index] {
      case UInt8(ascii: "#"), UInt8(ascii: "/"): return index + 1
      case UInt8(ascii: ":") where colon == 0: colon = index + 1
      default: continue
      }
    }
    return colon
  }

  /// Whether a local name needs no escapes (PN_LOCAL without PLX): names that do are left as full IRIs.
  static func isPlain(_ name: Span<UInt8>) -> Bool {
    var index = 0
    while index < name.count {
      let byte = name[index]
      let isInside = index > 0 && index < name.count - 1
      if byte >= 0x80 {
        guard let scalar = scalar(name, at: index) else { return false }
        let isPart = index == 0 ? NameCharacters.isBase(scalar.value) : NameCharacters.isInner(scalar.value)
        guard isPart else { return false }
        index += scalar.length
        continue
      }
      let isPart =
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") && index > 0
        || byte == UInt8(ascii: ".") && isInside
      guard isPart else { return false }
      index += 1
    }
    return true
  }

  private static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
    let length = UTF8Validation.scalarLength(in: bytes, at: index)
    guard length > 1 else { return nil }
    var value = UInt32(bytes[index]) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }
}

extension ByteWriter {
  /// Writes a local name that was read with escapes, with the escapes it needs.
  mutating func writeLocalName(_ name: Span<UInt8>) {
    for index in name.indices {
      let byte = name[index]
      if needsEscape(byte, at: index, of: name) { write(UInt8(ascii: "\\")) }
      write(byte)
    }
  }

  private func needsEscape(_ byte: UInt8, at index: Int, of name: Span<UInt8>) -> Bool {
    let isEdge = index == 0 || index == name.count - 1
    switch byte {
    case UInt8(ascii: "_"): return false
    case UInt8(ascii: "-"): return index == 0
    case UInt8(ascii: "."): return isEdge
    case UInt8(ascii: "%"):
      let isPercentEscape =
        index + 2 < name.count && name[index + 1].isHexadecimalDigit && name[index + 2].isHexadecimalDigit
      return !isPercentEscape
    default: return NameCharacters.escapable.contains(byte)
    }
  }
}
