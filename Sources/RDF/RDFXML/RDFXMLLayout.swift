import Text

/// The arrangement of triples as RDF/XML.
struct RDFXMLLayout {
  private var names = RDFXMLElementNames()
  private var subject = RememberedTerm()
  private var hasBegun = false
  /// The IRI of the predicate being written, namespace and local name in one.
  private var predicate: [UInt8] = []

  /// Declares a prefix at the root, if that is still to be written.
  mutating func define(label: [UInt8], namespace: [UInt8]) {
    if !hasBegun { names.define(label: label, namespace: namespace) }
  }

  /// Writes a triple behind those before it.
  mutating func write(_ statement: borrowing Statement, to writer: inout ByteWriter) throws(RDFWritingFailure) {
    begin(to: &writer)
    if !subject.matches(statement.subject, statement) {
      closeSubject(to: &writer)
      subject.remember(statement.subject, statement)
      writer.write("  <rdf:Description")
      try writeReference(statement.subject, "about", of: statement, to: &writer)
      writer.write(">\n")
    }
    writer.write("    ")
    try writeProperty(statement.predicate, statement.object, of: statement, to: &writer)
    writer.write(UInt8(ascii: "\n"))
  }

  mutating func finish(to writer: inout ByteWriter) {
    begin(to: &writer)
    closeSubject(to: &writer)
    writer.write("</rdf:RDF>\n")
  }

  private mutating func begin(to writer: inout ByteWriter) {
    guard !hasBegun else { return }
    hasBegun = true
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF")
    names.writeDeclarations(to: &writer)
    writer.write(">\n")
  }

  private mutating func closeSubject(to writer: inout ByteWriter) {
    if !subject.isEmpty { writer.write("  </rdf:Description>\n") }
    subject.forget()
  }

  private mutating func writeProperty(
    _ view: TermView, _ object: TermView, of statement: borrowing Statement, to writer: inout ByteWriter
  ) throws(RDFWritingFailure) {
    predicate.removeAll(keepingCapacity: true)
    if let prefix = view.prefix { predicate += statement.prefixes.bytes[statement.prefixes.namespace(prefix)] }
    predicate += statement.bytes[view.text]
    let name = try names.name(of: predicate)
    writer.write(UInt8(ascii: "<"))
    names.write(name, of: predicate, to: &writer)
    if name.definition == nil {
      writer.write(" xmlns=\"")
      try writer.writeXML(predicate.span.extracting(0..<name.localStart))
      writer.write(UInt8(ascii: "\""))
    }
    let isEmpty = object.kind == .iri || object.kind == .blankNode
    guard !isEmpty else {
      try writeReference(object, "resource", of: statement, to: &writer)
      return writer.write("/>")
    }
    if object.kind == .tripleTerm {
      let predicate = predicate
      try writeTripleTerm(object, of: statement, to: &writer)
      self.predicate = predicate
    } else {
      try writeLiteral(object, of: statement, to: &writer)
    }
    writer.write("</")
    names.write(name, of: predicate, to: &writer)
    writer.write(UInt8(ascii: ">"))
  }

  private func writeLiteral(
    _ literal: TermView, of statement: borrowing Statement, to writer: inout ByteWriter
  ) throws(RDFWritingFailure) {
    if literal.kind == .typedLiteral {
      writer.write(" rdf:datatype=\"")
      try writeIRI(literal.datatype, of: statement, to: &writer)
      writer.write(UInt8(ascii: "\""))
    } else if literal.kind == .languageTaggedLiteral {
      writer.write(" xml:lang=\"")
      writer.write(statement.bytes.span.extracting(literal.annotation))
      writer.write(UInt8(ascii: "\""))
      if let direction = literal.direction {
        writer.write(" xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\" rdf:version=\"1.2\" its:dir=\"")
        writer.write(direction.rawValue)
        writer.write(UInt8(ascii: "\""))
      }
    }
    writer.write(UInt8(ascii: ">"))
    try writer.writeXML(statement.bytes.span.extracting(literal.text))
  }

  /// Writes the rest of a property's start tag and its node with the one property (RDF 1.2 XML).
  private mutating func writeTripleTerm(
    _ term: TermView, of statement: borrowing Statement, to writer: inout ByteWriter
  ) throws(RDFWritingFailure) {
    let triple = statement.triples[term.text.lowerBound]
    writer.write(" rdf:parseType=\"Triple\" rdf:version=\"1.2\"><rdf:Description")
    try writeReference(triple.subject, "about", of: statement, to: &writer)
    writer.write(UInt8(ascii: ">"))
    try writeProperty(triple.predicate, triple.object, of: statement, to: &writer)
    writer.write("</rdf:Description>")
  }

  /// Writes the attribute that names a node.
  ///
  /// - Parameter attribute: `about` or `resource`, for IRIs.
  private func writeReference(
    _ view: TermView, _ attribute: StaticString, of statement: borrowing Statement, to writer: inout ByteWriter
  ) throws(RDFWritingFailure) {
    if view.kind == .blankNode {
      writer.write(" rdf:nodeID=\"")
      let label = statement.bytes.span.extracting(view.text)
      // XML names begin with no digit; what begins like a changed label is changed too, so that none meet.
      if label[0].isASCIIDigit || label[0] == UInt8(ascii: "_") { writer.write(UInt8(ascii: "_")) }
      writer.write(label)
    } else {
      writer.write(" rdf:")
      writer.write(attribute)
      writer.write("=\"")
      try writeIRI(view, of: statement, to: &writer)
    }
    writer.write(UInt8(ascii: "\""))
  }

  private func writeIRI(
    _ view: TermView, of statement: borrowing Statement, to writer: inout ByteWriter
  ) throws(RDFWritingFailure) {
    if let prefix = view.prefix {
      try writer.writeXML(statement.prefixes.bytes.span.extracting(statement.prefixes.namespace(prefix)))
    }
    try writer.writeXML(statement.bytes.span.extracting(view.text))
  }
}
