import Text

extension ByteWriter {
  /// Writes the characters of a string with the escapes of canonical N-Triples (RDF 1.2 N-Triples, section 4).
  mutating func writeEscaped(_ bytes: Span<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = lengthToEscape(bytes, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      write(bytes.extracting(start..<index))
      if length == 3 {
        write(bytes[index + 2] == 0xBE ? "\\uFFFE" : "\\uFFFF")
      } else {
        writeEscape(bytes[index])
      }
      index += length
      start = index
    }
    write(bytes.extracting(start..<bytes.count))
  }

  /// Writes the characters of an IRI; those that the grammar forbids become numeric escapes.
  mutating func writeEscapedIRI(_ iri: String) {
    let bytes = iri.utf8.span
    let isPlain = bytes.withUnsafeBufferPointer { !$0.contains(where: ByteSet.forbiddenInIRI.contains) }
    if isPlain { return write(bytes) }
    for byte in iri.utf8 {
      if ByteSet.forbiddenInIRI.contains(byte) { writeNumericEscape(byte) } else { write(byte) }
    }
  }

  /// The length of the character at an index if it needs an escape, else 0: controls, quote and backslash, and the two
  /// that are no characters, U+FFFE and U+FFFF.
  @inline(__always)
  private func lengthToEscape(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F { return 1 }
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return 0 }
    return 3
  }

  private mutating func writeEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write("\\\"")
    case UInt8(ascii: "\\"): write("\\\\")
    case 0x08: write("\\b")
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0C: write("\\f")
    case 0x0D: write("\\r")
    default: writeNumericEscape(byte)
    }
  }

  /// Writes a byte below 128 as `\u00XX`.
  mutating func writeNumericEscape(_ byte: UInt8) {
    write("\\u00")
    for digit in [byte >> 4, byte & 15] {
      write(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
