import JSON
import RDF
import Text

/// Writes each solution as a plain object on a line of its own: texts of terms as CSV has them, whole numbers as numbers, and null
/// where there is no value.
struct JSONLinesResultEncoder: ResultEncoder {
  private var names: [String] = []

  mutating func begin(_ variables: [Variable], to output: inout ByteWriter) { names = variables.map(\.name) }

  mutating func add(_ row: [Term?], to output: inout ByteWriter) throws(RDFWritingFailure) {
    let members = zip(names, row).map { JSONObject.Member(key: $0, value: Self.value(of: $1)) }
    JSONWriter(.spaced).write(JSONObject(members), to: &output)
    output.write(UInt8(ascii: "\n"))
  }

  mutating func end(to output: inout ByteWriter) {}

  private static func value(of term: Term?) -> JSONValue {
    switch term {
    case nil: .null
    case .iri(let iri)?: .string(iri.string)
    case .literal(let literal)?:
      literal.datatype == Vocabulary.xsd.integer
        ? Int(literal.lexicalForm).map(JSONValue.integer) ?? .string(literal.lexicalForm) : .string(literal.lexicalForm)
    case .blankNode?, .triple?: .string(term?.description ?? "")
    }
  }
}
