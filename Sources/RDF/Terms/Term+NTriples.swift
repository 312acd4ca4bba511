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
    for byte in iri.string.utf8 {
      if TermBytes.mustBeEscapedInIRI(byte) { writeNumericEscape(byte) } else { write(byte) }
    }
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
    for byte in literal.lexicalForm.utf8 { writeEscapedInString(byte) }
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

  /// Writes a byte of a lexical form as canonical N-Triples demands (RDF 1.2 N-Triples, section 4).
  private mutating func writeEscapedInString(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): write("\\\"")
    case UInt8(ascii: "\\"): write("\\\\")
    case 0x08: write("\\b")
    case 0x09: write("\\t")
    case 0x0A: write("\\n")
    case 0x0C: write("\\f")
    case 0x0D: write("\\r")
    case 0x00...0x1F, 0x7F: writeNumericEscape(byte)
    default: write(byte)
    }
  }

  private mutating func writeNumericEscape(_ byte: UInt8) {
    write("\\u00")
    write(TermBytes.hexadecimalDigit(byte >> 4))
    write(TermBytes.hexadecimalDigit(byte & 15))
  }
}

/// Which bytes of terms need an escape in every text form of RDF.
enum TermBytes {
  /// Bytes that an IRI may not hold as they are: controls, space and `<>"{}|^` `` ` `` `\`.
  static func mustBeEscapedInIRI(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// The upper-case digit of a value below 16.
  static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
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
