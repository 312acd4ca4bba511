import JSON
import RDF
import Text

/// Writes solutions as JSON, one a line.
struct JSONResultEncoder: ResultEncoder {
  private var variables: [Variable] = []
  private var isFirst = true

  mutating func begin(_ variables: [Variable], to output: inout ByteWriter) {
    self.variables = variables
    output.write("{\"head\":{\"vars\":[")
    for (index, variable) in variables.enumerated() {
      if index > 0 { output.write(UInt8(ascii: ",")) }
      JSONWriter.write(variable.name, to: &output)
    }
    output.write("]},\"results\":{\"bindings\":[")
  }

  mutating func add(_ row: [Term?], to output: inout ByteWriter) throws(RDFWritingFailure) {
    output.write(isFirst ? "\n{" : ",\n{" as StaticString)
    isFirst = false
    var separates = false
    for (variable, term) in zip(variables, row) {
      guard let term else { continue }
      if separates { output.write(UInt8(ascii: ",")) }
      separates = true
      JSONWriter.write(variable.name, to: &output)
      output.write(UInt8(ascii: ":"))
      Self.write(term, to: &output)
    }
    output.write(UInt8(ascii: "}"))
  }

  mutating func end(to output: inout ByteWriter) { output.write("\n]}}\n") }

  static func write(_ answer: Bool, to output: inout ByteWriter) {
    output.write("{\"head\":{},\"boolean\":")
    output.write(answer ? "true}\n" : "false}\n" as StaticString)
  }

  private static func write(_ term: Term, to output: inout ByteWriter) {
    switch term {
    case .iri(let iri): write("{\"type\":\"uri\",\"value\":", iri.string, to: &output)
    case .blankNode(let node): write("{\"type\":\"bnode\",\"value\":", node.label, to: &output)
    case .literal(let literal): write(literal, to: &output)
    case .triple(let triple):
      output.write("{\"type\":\"triple\",\"value\":{\"subject\":")
      write(triple.subject, to: &output)
      output.write(",\"predicate\":")
      write(.iri(triple.predicate), to: &output)
      output.write(",\"object\":")
      write(triple.object, to: &output)
      output.write(UInt8(ascii: "}"))
    }
    output.write(UInt8(ascii: "}"))
  }

  private static func write(_ literal: Literal, to output: inout ByteWriter) {
    write("{\"type\":\"literal\",\"value\":", literal.lexicalForm, to: &output)
    if let language = literal.language {
      write(",\"xml:lang\":", language, to: &output)
      if let direction = literal.direction { write(",\"its:dir\":", direction.rawValue, to: &output) }
    } else if !literal.isPlainString {
      write(",\"datatype\":", literal.datatype.string, to: &output)
    }
  }

  private static func write(_ key: StaticString, _ value: String, to output: inout ByteWriter) {
    output.write(key)
    JSONWriter.write(value, to: &output)
  }
}
