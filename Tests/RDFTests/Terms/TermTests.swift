import RDF
import Testing

@Suite("Terms")
struct TermTests {
  @Test("terms are equal byte for byte, not by canonical equivalence")
  func exactEquality() {
    #expect(IRI("http://a/\u{E9}") != IRI("http://a/e\u{301}"))
    #expect(Literal("\u{1E0B}\u{323}") != Literal("\u{1E0D}\u{307}"))
    #expect(Literal("a").datatype == Vocabulary.xsd.string)
    #expect(Literal("a") == Literal("a", datatype: Vocabulary.xsd.string))
    #expect(Literal("a", language: "en-GB") == Literal("a", language: "EN-gb"))
    #expect(Literal("1", datatype: Vocabulary.xsd.integer) != Literal("01", datatype: Vocabulary.xsd.integer))
  }

  @Test("terms have the canonical N-Triples form")
  func nTriplesForm() {
    #expect(Term.iri(IRI("http://a/b c")).description == "<http://a/b\\u0020c>")
    #expect(Term.blankNode(BlankNode("x")).description == "_:x")
    #expect(Term.literal(Literal("a\"\\\n\t\u{1}é")).description == #""a\"\\\n\t\u0001é""#)
    #expect(Literal("a", language: "en").description == "\"a\"@en")
    #expect(Literal("a", language: "ar", direction: .rightToLeft).description == "\"a\"@ar--rtl")
    #expect(Literal(12).description == "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>")
    let triple = Triple(.iri(IRI("a:s")), IRI("a:p"), .literal(Literal("o")))
    #expect(Term.triple(triple).description == "<<( <a:s> <a:p> \"o\" )>>")
  }

  @Test("quads are ordered as sort orders their lines")
  func order() {
    let subject = IRI("a:s")
    let quads = ["a b", "a", "a/b", "é", "\n"].map { Quad(subject, IRI("a:p"), .literal(Literal($0))) }
    let lines = Dataset(quads).sortedQuads.map(\.description)
    #expect(
      lines
        == [#""\n""#, #""a b""#, #""a""#, #""a/b""#, #""é""#].map { "<a:s> <a:p> \($0) ." }.sorted {
          $0.utf8.lexicographicallyPrecedes($1.utf8)
        })
    #expect(lines == quads.sorted().map(\.description))
  }
}
