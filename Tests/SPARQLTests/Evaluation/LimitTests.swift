import RDF
import SPARQL
import Testing
import Text

@Suite("Limits of running queries")
struct LimitTests {
  /// A thousand nodes, each with three values.
  private static func source() -> MemoryQuadSource {
    MemoryQuadSource(
      (0..<3000).map { Quad(IRI("e:s\($0 % 1000)"), IRI("e:p\($0 % 3)"), .literal(Literal("value \($0)"))) })
  }

  @Test(
    "a time limit stops every kind of work soon after it",
    arguments: [
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
      "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
      "SELECT ?c ?f ?i (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?c ?f ?i",
      "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(CONCAT(?c, ?f, ?i), '^(([a-z])+.)+[A-Z]$')) }",
      "SELECT * { ?a (!<e:x>|!^<e:x>)* ?b . ?c (!<e:x>|!^<e:x>)* ?d }",
      "ASK { ?a ?b ?c . ?d ?e ?f MINUS { ?g ?h ?c . ?i ?j ?f } FILTER(?c = 'none') }",
      "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?a <e:p0> ?x . ?d <e:p1> ?y . ?z ?w ?v } FILTER(CONCAT(?c, ?f) = 'none') }",
    ])
  func timeLimit(text: String) throws {
    let query = try SPARQLParser().query(text)
    let engine = SPARQLEngine(source: Self.source())
    let clock = ContinuousClock()
    let start = clock.now
    let limit = Duration.milliseconds(50)
    #expect(throws: EvaluationFailure.timeLimit(limit)) {
      switch try engine.evaluate(query, limits: EvaluationLimits(time: limit)) {
      case .solutions(let stream): while try stream.next() != nil {}
      default: break
      }
    }
    // A hundred milliseconds where the machine is free; a second leaves room for debug builds beside others.
    #expect(clock.now - start < .seconds(1))
  }

  @Test(
    "a memory limit stops what must hold all rows before it can give one",
    arguments: [
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
      "SELECT ?c ?f ?i (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?c ?f ?i",
      "SELECT DISTINCT ?c ?f ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    ])
  func memoryLimit(text: String) throws {
    let query = try SPARQLParser().query(text)
    let limit = 32 << 20
    #expect(throws: EvaluationFailure.memoryLimit(bytes: limit)) {
      guard
        case .solutions(let stream) = try SPARQLEngine(source: Self.source())
          .evaluate(query, limits: EvaluationLimits(memory: limit))
      else { return }
      while try stream.next() != nil {}
    }
  }

  @Test("a raised flag stops a query")
  func interrupt() throws {
    let flag = InterruptFlag()
    flag.raise()
    let query = try SPARQLParser().query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    let limits = EvaluationLimits(interrupt: flag)
    #expect(throws: EvaluationFailure.interrupted) {
      guard case .solutions(let stream) = try SPARQLEngine(source: Self.source()).evaluate(query, limits: limits) else {
        return
      }
      while try stream.next() != nil {}
    }
  }
}
