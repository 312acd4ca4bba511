import RDF
import SPARQL
import Testing

@Suite("The tree of a query")
struct SyntaxTreeTests {
  @Test("constructs are equal by what they say, wherever they stand")
  func equality() {
    let term = TermPattern.term(.iri(IRI("http://example.org/a")))
    let first = TriplePattern(term, term, .variable(Variable("x")), range: SourceRange(0..<5))
    let second = TriplePattern(term, term, .variable(Variable("x")), range: SourceRange(7..<12))
    #expect(first == second)
  }

  @Test("a blank node of a pattern is a variable that no variable of the text equals")
  func blankNodes() {
    #expect(Variable(blankNode: "x") != Variable("x"))
    #expect(Variable(blankNode: "x").isBlankNode)
    #expect(!Variable("x").isBlankNode)
  }
}
