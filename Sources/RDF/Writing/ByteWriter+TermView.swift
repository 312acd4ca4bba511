import Text

extension ByteWriter {
  /// Writes a term in canonical N-Triples form.
  mutating func writeNTriples(_ view: TermView, of statement: borrowing Statement) {
    switch view.kind {
    case .iri: writeFullIRI(view, of: statement)
    case .blankNode: writeBlankNode(view, of: statement)
    case .plainLiteral: writeQuoted(view, of: statement)
    case .typedLiteral:
      writeQuoted(view, of: statement)
      write("^^")
      writeFullIRI(view.datatype, of: statement)
    case .languageTaggedLiteral:
      writeQuoted(view, of: statement)
      writeLanguage(view, of: statement)
    case .tripleTerm:
      let triple = statement.triples[view.text.lowerBound]
      write("<<( ")
      writeNTriples(triple.subject, of: statement)
      write(UInt8(ascii: " "))
      writeNTriples(triple.predicate, of: statement)
      write(UInt8(ascii: " "))
      writeNTriples(triple.object, of: statement)
      write(" )>>")
    }
  }

  /// Writes `<iri>`, the namespace of its prefix spelled out.
  @inline(__always)
  mutating func writeFullIRI(_ view: TermView, of statement: borrowing Statement) {
    write(UInt8(ascii: "<"))
    if let prefix = view.prefix {
      write(statement.prefixes.bytes.span.extracting(statement.prefixes.namespace(prefix)))
    }
    write(statement.bytes.span.extracting(view.text))
    write(UInt8(ascii: ">"))
  }

  @inline(__always)
  mutating func writeBlankNode(_ view: TermView, of statement: borrowing Statement) {
    write("_:")
    write(statement.bytes.span.extracting(view.text))
  }

  /// Writes the text of a literal between double quotes.
  @inline(__always)
  mutating func writeQuoted(_ view: TermView, of statement: borrowing Statement) {
    write(UInt8(ascii: "\""))
    if view.isVerbatim {
      write(statement.bytes.span.extracting(view.text))
    } else {
      writeEscaped(statement.bytes.span.extracting(view.text))
    }
    write(UInt8(ascii: "\""))
  }

  mutating func writeLanguage(_ view: TermView, of statement: borrowing Statement) {
    write(UInt8(ascii: "@"))
    write(statement.bytes.span.extracting(view.annotation))
    if let direction = view.direction {
      write("--")
      write(direction.rawValue)
    }
  }
}
