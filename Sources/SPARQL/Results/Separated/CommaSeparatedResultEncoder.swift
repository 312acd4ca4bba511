import RDF
import Text

/// Writes solutions as CSV (SPARQL 1.1 Query Results CSV and TSV Formats, section 3): the texts of terms, quoted where
/// they hold quotes, commas or line breaks.
struct CommaSeparatedResultEncoder: ResultEncoder {
  mutating func begin(_ variables: [Variable], to output: inout ByteWriter) {
    for (index, variable) in variables.enumerated() {
      if index > 0 { output.write(UInt8(ascii: ",")) }
      Self.write(variable.name, to: &output)
    }
    output.write("\r\n")
  }

  mutating func add(_ row: [Term?], to output: inout ByteWriter) throws(RDFWritingFailure) {
    for (index, term) in row.enumerated() {
      if index > 0 { output.write(UInt8(ascii: ",")) }
      switch term {
      case nil: break
      case .iri(let iri)?: Self.write(iri.string, to: &output)
      case .literal(let literal)?: Self.write(literal.lexicalForm, to: &output)
      case .blankNode?, .triple?: Self.write(term?.description ?? "", to: &output)
      }
    }
    output.write("\r\n")
  }

  mutating func end(to output: inout ByteWriter) {}

  private static func write(_ text: String, to output: inout ByteWriter) {
    // At the start of a file U+FEFF, which may begin a variable's name, would be taken for a byte order mark.
    let needsQuotes =
      text.unicodeScalars.first == "\u{FEFF}"
      || text.utf8.contains { byte in
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      }
    guard needsQuotes else { return output.write(text) }
    output.write(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { output.write(byte) }
      output.write(byte)
    }
    output.write(UInt8(ascii: "\""))
  }
}
