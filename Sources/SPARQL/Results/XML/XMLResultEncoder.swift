import RDF
import Text
import XML

/// Writes solutions as XML.
struct XMLResultEncoder: ResultEncoder {
  static let namespace = "http://www.w3.org/2005/sparql-results#"
  /// Of the attribute with a text's base direction.
  static let internationalization = "http://www.w3.org/2005/11/its"

  private var writer = XMLWriter()
  private var variables: [Variable] = []

  mutating func begin(_ variables: [Variable], to output: inout ByteWriter) {
    self.variables = variables
    writer.startResults()
    writer.start("head")
    for variable in variables { writer.element("variable", [("name", variable.name)]) }
    writer.end()
    writer.start("results")
    drain(to: &output)
  }

  mutating func add(_ row: [Term?], to output: inout ByteWriter) throws(RDFWritingFailure) {
    writer.start("result")
    for (variable, term) in zip(variables, row) {
      guard let term else { continue }
      writer.start("binding", [("name", variable.name)])
      try writer.write(term)
      writer.end()
    }
    writer.end()
    drain(to: &output)
  }

  mutating func end(to output: inout ByteWriter) {
    writer.finish()
    drain(to: &output)
  }

  static func write(_ answer: Bool, to output: inout ByteWriter) {
    var writer = XMLWriter()
    writer.startResults()
    writer.element("head")
    writer.element("boolean", text: answer ? "true" : "false")
    writer.finish()
    output.write(writer.output.bytes)
  }

  private mutating func drain(to output: inout ByteWriter) {
    output.write(writer.output.bytes)
    writer.output.removeAll()
  }
}

extension XMLWriter {
  fileprivate mutating func startResults() {
    writeDeclaration()
    start("sparql", namespaces: [NamespaceBinding(prefix: "", namespace: XMLResultEncoder.namespace)])
  }

  fileprivate mutating func write(_ term: Term) throws(RDFWritingFailure) {
    switch term {
    case .iri(let iri): element("uri", text: try checked(iri.string))
    case .blankNode(let node): element("bnode", text: node.label)
    case .literal(let literal): try write(literal)
    case .triple(let triple):
      start("triple")
      start("subject")
      try write(triple.subject)
      end()
      start("predicate")
      try write(.iri(triple.predicate))
      end()
      start("object")
      try write(triple.object)
      end()
      end()
    }
  }

  private mutating func write(_ literal: Literal) throws(RDFWritingFailure) {
    var attributes: [Attribute] = []
    var namespaces: [NamespaceBinding] = []
    if let language = literal.language {
      attributes.append(("xml:lang", language))
      if let direction = literal.direction {
        namespaces.append(NamespaceBinding(prefix: "its", namespace: XMLResultEncoder.internationalization))
        attributes += [("its:version", "2.0"), ("its:dir", direction.rawValue)]
      }
    } else if !literal.isPlainString {
      attributes.append(("datatype", try checked(literal.datatype.string)))
    }
    let content = try checked(literal.lexicalForm)
    start("literal", namespaces: namespaces, attributes)
    text(content)
    end()
  }

  /// A text that XML can hold whole.
  private func checked(_ text: String) throws(RDFWritingFailure) -> String {
    for scalar in text.unicodeScalars where !XMLCharacters.isAllowed(scalar) {
      throw RDFWritingFailure.character(scalar.value)
    }
    return text
  }
}
