import RDF
import Text

/// Writes solutions as TSV (SPARQL 1.1 Query Results CSV and TSV Formats, section 4): terms as Turtle writes them,
/// numbers without quotes.
struct TabSeparatedResultEncoder: ResultEncoder {
  mutating func begin(_ variables: [Variable], to output: inout ByteWriter) {
    for (index, variable) in variables.enumerated() {
      if index > 0 { output.write(UInt8(ascii: "\t")) }
      output.write(variable.description)
    }
    output.write(UInt8(ascii: "\n"))
  }

  mutating func add(_ row: [Term?], to output: inout ByteWriter) throws(RDFWritingFailure) {
    for (index, term) in row.enumerated() {
      if index > 0 { output.write(UInt8(ascii: "\t")) }
      guard let term else { continue }
      if let literal = term.literal, literal.isWrittenAsNumber {
        output.write(literal.lexicalForm)
      } else {
        output.writeNTriples(term)
      }
    }
    output.write(UInt8(ascii: "\n"))
  }

  mutating func end(to output: inout ByteWriter) {}
}

extension Literal {
  /// Whether Turtle and SPARQL read its lexical form without quotes as the same number.
  var isWrittenAsNumber: Bool {
    let expected: NumberForm
    switch datatype {
    case Vocabulary.xsd.integer: expected = .integer
    case Vocabulary.xsd.decimal: expected = .decimal
    case Vocabulary.xsd.double: expected = .double
    default: return false
    }
    let text = Array(lexicalForm.utf8)
    var window = ScanWindow(format: "number", sourceName: nil, text: text)
    guard let number = try? window.numberForm() else { return false }
    return number.form == expected && number.length == text.count
  }
}
