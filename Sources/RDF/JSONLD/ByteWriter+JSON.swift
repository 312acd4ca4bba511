import Text

extension ByteWriter {
  /// Writes an IRI or a blank node as a JSON string.
  mutating func writeJSONName(_ view: TermView, of statement: borrowing Statement) {
    write(UInt8(ascii: "\""))
    if view.kind == .blankNode { write("_:") }
    if let prefix = view.prefix {
      writeJSONCharacters(statement.prefixes.bytes.span.extracting(statement.prefixes.namespace(prefix)))
    }
    writeJSONCharacters(statement.bytes.span.extracting(view.text))
    write(UInt8(ascii: "\""))
  }

  /// Writes the characters of a JSON string with the escapes it needs (RFC 8259, section 7).
  mutating func writeJSONCharacters(_ bytes: Span<UInt8>) {
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      write(bytes.extracting(start..<index))
      switch byte {
      case 0x0A: write("\\n")
      case 0x09: write("\\t")
      case 0x0D: write("\\r")
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        write(UInt8(ascii: "\\"))
        write(byte)
      default: writeNumericEscape(byte)
      }
      start = index + 1
    }
    write(bytes.extracting(start..<bytes.count))
  }
}
