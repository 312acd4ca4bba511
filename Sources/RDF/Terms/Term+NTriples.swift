public import Text

extension ByteWriter {
  /// Writes a term in its canonical N-Triples form: only the escapes that must be, `xsd:string` left out.
  public mutating func writeNTriples(_ term: Term) {
    switch term {
    case .iri(let iri): writeNTriples(iri)
    case .blankNode(let node):
      write("_:")
      write(node.label)
    case .literal(let literal): writeNTriples(literal)
    case .triple(let triple):
      write("<<( ")
      writeNTriples(triple.subject)
      write(UInt8(ascii: " "))
      writeNTriples(triple.predicate)
      write(UInt8(ascii: " "))
      writeNTriples(triple.object)
      write(" )>>")
    }
  }

  /// Writes `<iri>`.
  public mutating func writeNTriples(_ iri: IRI) {
    write(UInt8(ascii: "<"))
    writeEscapedIRI(iri.string)
    write(UInt8(ascii: ">"))
  }

  /// Writes a statement as a line of N-Quads, with its line feed; in the default graph it is a line of N-Triples.
  public mutating func writeNQuads(_ quad: Quad) {
    writeNTriples(quad.subject)
    write(UInt8(ascii: " "))
    writeNTriples(quad.predicate)
    write(UInt8(ascii: " "))
    writeNTriples(quad.object)
    if let graph = quad.graph.term {
      write(UInt8(ascii: " "))
      writeNTriples(graph)
    }
    write(" .\n")
  }

  private mutating func writeNTriples(_ literal: Literal) {
    write(UInt8(ascii: "\""))
    writeEscaped(literal.lexicalForm.utf8.span)
    write(UInt8(ascii: "\""))
    if let language = literal.language {
      write(UInt8(ascii: "@"))
      write(language)
      if let direction = literal.direction {
        write("--")
        write(direction.rawValue)
      }
    } else if !literal.isPlainString {
      write("^^")
      writeNTriples(literal.datatype)
    }
  }
}

extension Term: CustomStringConvertible {
  /// The canonical N-Triples form.
  public var description: String {
    var writer = ByteWriter()
    writer.writeNTriples(self)
    return writer.string
  }
}

extension Quad: CustomStringConvertible {
  /// The N-Quads line, without its line feed.
  public var description: String {
    var writer = ByteWriter()
    writer.writeNQuads(self)
    return String(writer.string.dropLast())
  }
}
