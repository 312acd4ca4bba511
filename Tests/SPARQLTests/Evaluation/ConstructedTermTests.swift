import RDF
import SPARQL
import Testing
import Text

@Suite("Terms that queries make")
struct ConstructedTermTests {
  @Test(
    "what is no term is an error",
    arguments: [
      "IRI('http://a/s> <http://a/p> <http://a/o')", "IRI('a b')", "IRI('relative')", "IRI('')",
      "URI('http://e/\\u0000')",
      "STRLANG('x', 'en . <e>')", "STRLANG('x', '')", "STRLANG('x', 'en-')", "STRLANG('x', 'abcdefghi')",
      "STRLANGDIR('x', 'e n', 'ltr')", "STRDT('x', rdf:langString)", "STRDT('x', rdf:dirLangString)",
    ])
  func errors(expression: String) throws { #expect(try TestGraph.value(expression) == "error") }

  @Test("a base makes relative ones whole, and is checked with them")
  func base() throws {
    let graph = try TestGraph("")
    #expect(try graph.rows("BASE <http://e/a/> SELECT (IRI('b') AS ?v) {}") == ["<http://e/a/b>"])
    #expect(try graph.rows("BASE <http://e/a/> SELECT (IRI('b>') AS ?v) {}") == ["-"])
  }

  @Test("a literal of a datatype that only language tags give is refused where it stands")
  func datatype() {
    #expect(throws: SyntaxFailure.self) {
      try SPARQLParser().query("SELECT * { ?s ?p 'x'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> }")
    }
  }

  @Test("nothing forged gets into a store by an update")
  func update() throws {
    let source = MemoryQuadSource()
    let text = """
      INSERT { <e:s> <e:p> ?v . ?i <e:p> 1 } WHERE {
        BIND(STRLANG('x', 'en . <e:x>') AS ?v) BIND(IRI('e:a> <e:b> <e:c') AS ?i) }
      """
    try SPARQLEngine(source: source).update(try SPARQLParser().update(text))
    #expect(source.graphNames().isEmpty)
    #expect(source.statistics(ofPredicate: nil).quads == 0)
  }

  @Test(
    "answers of other servers that hold no terms are refused",
    arguments: [
      #"{"type": "uri", "value": "http://a/s> <http://a/p"}"#, #"{"type": "uri", "value": "relative"}"#,
      #"{"type": "literal", "value": "x", "xml:lang": "en . <e>"}"#,
      #"{"type": "literal", "value": "x", "datatype": "a b"}"#,
      #"{"type": "triple", "value": {"subject": {"type": "literal", "value": "x"}, "predicate": {"type": "uri", "value": "e:p"}, "object": {"type": "uri", "value": "e:o"}}}"#,
    ])
  func answersInJSON(term: String) {
    let text = #"{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": \#(term)}]}}"#
    #expect(throws: SyntaxFailure.self) { try ResultFormat.json.answer(in: Array(text.utf8)) }
  }

  @Test(
    "answers in XML too",
    arguments: [
      "<uri>http://a/s> &lt;http://a/p</uri>", "<uri/>", "<literal xml:lang='en . &lt;e>'>x</literal>",
      "<literal datatype='a b'>x</literal>",
    ])
  func answersInXML(term: String) {
    let text = """
      <sparql xmlns='http://www.w3.org/2005/sparql-results#'><head><variable name='x'/></head>
      <results><result><binding name='x'>\(term)</binding></result></results></sparql>
      """
    #expect(throws: SyntaxFailure.self) { try ResultFormat.xml.answer(in: Array(text.utf8)) }
  }

  @Test("labels of other servers' blank nodes become labels")
  func labels() throws {
    let text =
      #"{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "bnode", "value": "nodeID://b1"}}]}}"#
    guard case .solutions(let table) = try ResultFormat.json.answer(in: Array(text.utf8)) else { return }
    #expect(table.rows[0][0]?.isWellFormed == true)
  }

  @Test("solutions with something that is no term are not written", arguments: ResultFormat.allCases)
  func writing(format: ResultFormat) {
    let terms: [Term] = [
      .iri(IRI("http://a/s> <http://a/p> <http://a/o")), .literal(Literal("x", language: "en . <e>")),
    ]
    for term in terms {
      var table = SolutionTable([Variable("x")])
      table.rows = [[term]]
      #expect(throws: RDFWritingFailure.self) { try format.bytes(of: table) }
    }
  }
}
