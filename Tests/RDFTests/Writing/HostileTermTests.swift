import RDF
import Testing

@Suite("Hostile terms in every position")
struct HostileTermTests {
  /// Terms that RDF allows and that writers stumble over.
  private static let resources: [Term] =
    [
      "http://e/é?q='a'&b=(c)*;,!$#f:@~.", "urn:x", "http://e/a/../b/./c", "http://e/a//", "http://e/%20%3E",
      "http://e/\u{E000}",
      "http://e/\u{10FFFF}\u{80}", "mailto:a@b", "http://e/1-.", "http://e#-", "HTTP://E/",
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#Description", "a+b-c.1:",
    ].map { .iri(IRI($0)) } + ["a", "0", "a.b", "_", "g0", "gg12", "é·b", "a-"].map { .blankNode(BlankNode($0)) }

  private static let literals: [Term] =
    [
      Literal("\" . <http://e/forged> <http://e/p> <http://e/o> .\n"), Literal("'''\\\"\"\"\"\\"),
      Literal("\u{FEFF}<b>&amp;]]>"),
      Literal("x", language: "en-US-x-a1"), Literal("x", language: "ar", direction: .rightToLeft), Literal(""),
      Literal("01", datatype: Vocabulary.xsd.integer), Literal("1.", datatype: Vocabulary.xsd.decimal),
      Literal("x", datatype: IRI("http://e/t#(a)")), Literal("e\u{301} \r\n\t"),
    ].map { .literal($0) }

  /// Terms that are none: written as they are, they would break a text or forge statements.
  static let malformed: [Term] = [
    .iri(IRI("http://a/s> <http://a/p> <http://a/o> .\n<http://a/x")), .iri(IRI("a b")), .iri(IRI("")),
    .iri(IRI("relative")),
    .iri(IRI("http://e/\"")), .iri(IRI("http://e/{x}")), .iri(IRI("http://e/\u{0}")), .iri(IRI("http://e/\\u003E")),
    .blankNode(BlankNode("")), .blankNode(BlankNode("a b")), .blankNode(BlankNode("a.")),
    .blankNode(BlankNode("a <http://e/p>")),
    .literal(Literal("x", language: "en . <e>")), .literal(Literal("x", language: "")),
    .literal(Literal("x", language: "en-")),
    .literal(Literal("x", language: "1")), .literal(Literal("x", datatype: IRI("a> ."))),
    .literal(Literal("x", datatype: Vocabulary.rdf.langString)), .literal(Literal("x", datatype: IRI("integer"))),
    .triple(Triple(.iri(IRI("e:s")), IRI("a b"), .iri(IRI("e:o")))),
    .triple(Triple(.literal(Literal("x")), IRI("e:p"), .iri(IRI("e:o")))),
  ]

  /// A term in every place of a quad that may hold it.
  private static func quads(with term: Term) -> [Quad] {
    let (node, property) = (IRI("http://e/s"), IRI("http://e/p"))
    var quads = [Quad(node, property, term), Quad(node, property, .triple(Triple(.iri(node), property, term)))]
    if term.isResource {
      quads.append(Quad(term, property, .iri(node)))
      quads.append(Quad(node, property, .triple(Triple(term, property, .iri(node)))))
      if let name = GraphName(term) { quads.append(Quad(node, property, .iri(node), in: name)) }
    }
    if let iri = term.iri {
      quads.append(Quad(node, iri, .iri(node)))
      quads.append(Quad(node, property, .literal(Literal("x", datatype: iri))))
    }
    return quads
  }

  /// A dataset in a format and read back; nil where the format says that it cannot hold it.
  private static func readBack(_ dataset: Dataset, _ format: RDFFormat) throws -> Dataset? {
    let bytes: [UInt8]
    do {
      bytes = try RDFDocumentWriter(format).bytes(of: dataset)
    } catch RDFWritingFailure.namedGraph, RDFWritingFailure.predicate, RDFWritingFailure.character,
      RDFWritingFailure.tripleTerm
    {
      return nil
    }
    return try RDFReader(format, options: RDFReadingOptions(version: .rdf12)).dataset(of: bytes)
  }

  @Test("what is written is read back", arguments: RDFFormat.allCases.filter(\.isReadable))
  func roundTrip(format: RDFFormat) throws {
    for term in Self.resources + Self.literals {
      for quad in Self.quads(with: term) where quad.malformedTerm == nil {
        let dataset = Dataset([quad])
        guard let read = try Self.readBack(dataset, format) else { continue }
        #expect(read.isIsomorphic(to: dataset), "\(format.rawValue): \(quad)\nbecame \(read)")
      }
    }
  }

  @Test("a term that is none is refused in every position and format", arguments: RDFFormat.allCases)
  func refusal(format: RDFFormat) {
    for term in Self.malformed {
      for quad in Self.quads(with: term) {
        var writing = RDFWritingOptions(format)
        writing.mergesGraphs = true
        #expect(throws: RDFWritingFailure.self, "\(format.rawValue): \(quad)") {
          try RDFDocumentWriter(writing).bytes(of: Dataset([quad]))
        }
        #expect(throws: RDFWritingFailure.self, "\(format.rawValue), streamed: \(quad)") {
          let sink = writing.sink { _ in }
          try sink.take(Statement(quad))
          try sink.finish()
        }
      }
    }
  }

  @Test(
    "RDF/XML whose attributes hold no terms is refused",
    arguments: [
      "<e:p xml:lang='en . &lt;e>'>x</e:p>", "<e:p rdf:datatype='a b'>x</e:p>", "<e:p rdf:nodeID='a.'/>",
      "<e:p rdf:resource='http://e/ '/>", "<e:p xmlns:e='a b'>x</e:p>",
      "<e:p rdf:datatype='http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'>x</e:p>",
    ])
  func markup(property: String) {
    let text = """
      <rdf:RDF xmlns:rdf='\(Namespace.rdf.iri)' xmlns:e='http://e/'>
      <rdf:Description rdf:about='http://e/s'>\(property)</rdf:Description></rdf:RDF>
      """
    #expect(throws: (any Error).self) { try RDFReader(.rdfXML).quads(in: Array(text.utf8)) }
  }

  @Test("labels of other programs stay apart and become labels")
  func foreignLabels() {
    let labels = ["nodeID://b1", "nodeID://b2", "a", "x-a", "", "a b", "é", "a.", "x-6e"]
    let nodes = labels.map(BlankNode.init(foreignLabel:))
    #expect(nodes.allSatisfy { $0.isWellFormed })
    #expect(Set(nodes).count == labels.count)
    #expect(nodes[2].label == "a")
  }
}
