import RDF
import SPARQL
import Testing
import Text

/// A query made of many parts.
struct RepeatedQuery: Sendable, CustomTestStringConvertible {
  let name: String
  let rows: Int
  let text: @Sendable () -> String

  init(_ name: String, rows: Int = 0, _ text: @escaping @Sendable () -> String) {
    self.name = name
    self.rows = rows
    self.text = text
  }

  var testDescription: String { name }
}

@Suite("Wide queries")
struct WideQueryTests {
  private static func repeated(_ part: (Int) -> String, _ count: Int, _ separator: String = " ") -> String {
    (0..<count).map(part).joined(separator: separator)
  }

  private static func source() -> MemoryQuadSource {
    MemoryQuadSource([Quad(IRI("e:s"), IRI("e:p"), .iri(IRI("e:s")))])
  }

  private func rows(_ text: String, _ limits: EvaluationLimits = EvaluationLimits()) throws -> Int {
    let query = try SPARQLParser().query(Array(text.utf8), limits: limits)
    switch try SPARQLEngine(source: Self.source()).evaluate(query, limits: limits) {
    case .solutions(let stream): return try stream.rows().count
    case .boolean(let truth): return truth ? 1 : 0
    case .graph(let stream): return try stream.quads().count
    }
  }

  /// Queries that are too wide, by what repeats in them.
  private static let excessive: [RepeatedQuery] = [
    RepeatedQuery("path") { "SELECT * { ?a " + repeated({ _ in "<e:p>" }, 20_000, "/") + " ?b }" },
    RepeatedQuery("triples") { "SELECT * { " + repeated({ "?v\($0) <e:p> ?v\($0 + 1) ." }, 3000) + " }" },
    RepeatedQuery("objects") { "ASK { ?s ?p ?o , " + repeated({ "?o\($0)" }, 5000, ", ") + " }" },
    RepeatedQuery("OPTIONAL") {
      "SELECT * { ?s ?p ?o " + repeated({ "OPTIONAL { ?s <e:p\($0)> ?v\($0) }" }, 5000) + " }"
    },
    RepeatedQuery("MINUS") { "SELECT * { ?s ?p ?o " + repeated({ _ in "MINUS { ?s <e:x> ?o }" }, 5000) + " }" },
    RepeatedQuery("BIND") { "SELECT * { " + repeated({ "BIND(\($0) AS ?v\($0))" }, 5000) + " }" },
    RepeatedQuery("groups") { "SELECT * { " + repeated({ "{ ?s ?p ?v\($0) }" }, 5000) + " }" },
    RepeatedQuery("VALUES") { "SELECT * { " + repeated({ "VALUES ?v\($0) { 1 }" }, 5000) + " }" },
    RepeatedQuery("depth and width") {
      "SELECT * { { { \(repeated({ _ in "?s <e:p> ?s ." }, 600)) } } \(repeated({ _ in "?s <e:p> ?s ." }, 600)) }"
    },
    RepeatedQuery("path in EXISTS") {
      "ASK { FILTER EXISTS { ?a (" + repeated({ _ in "<e:p>" }, 20_000, "/") + ")* ?b } }"
    },
  ]

  @Test("more steps in one pattern than can nest are refused at once, however they are written", arguments: excessive)
  func tooWide(query: RepeatedQuery) throws {
    let text = query.text()
    let start = ContinuousClock.now
    #expect(throws: EvaluationFailure.tooManySteps(limit: 1000)) { _ = try rows(text) }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  /// Wide queries, and how many rows they have.
  private static let allowed: [RepeatedQuery] = [
    RepeatedQuery("path", rows: 1) { "SELECT * { ?a " + repeated({ _ in "<e:p>" }, 990, "/") + " ?b }" },
    RepeatedQuery("triples", rows: 1) { "SELECT * { ?s <e:p> ?s . " + repeated({ "?s <e:p> ?v\($0) ." }, 990) + " }" },
    RepeatedQuery("OPTIONAL", rows: 1) {
      "SELECT * { ?s ?p ?o " + repeated({ "OPTIONAL { ?s <e:p\($0)> ?v\($0) }" }, 990) + " }"
    },
    RepeatedQuery("MINUS", rows: 1) { "SELECT * { ?s ?p ?o " + repeated({ _ in "MINUS { ?s <e:x> ?o }" }, 990) + " }" },
    RepeatedQuery("BIND", rows: 1) { "SELECT * { ?s ?p ?o " + repeated({ "BIND(\($0) AS ?v\($0))" }, 990) + " }" },
    RepeatedQuery("&&", rows: 1) {
      "SELECT * { ?s ?p ?o FILTER(" + repeated({ "?s != <e:n\($0)>" }, 20_000, " && ") + ") }"
    },
    RepeatedQuery("||", rows: 0) {
      "SELECT * { ?s ?p ?o FILTER(" + repeated({ "?s = <e:n\($0)>" }, 20_000, " || ") + ") }"
    },
    RepeatedQuery("FILTER", rows: 1) { "SELECT * { ?s ?p ?o " + repeated({ "FILTER(?s != <e:n\($0)>)" }, 5000) + " }" },
    RepeatedQuery("UNION", rows: 1000) { "SELECT * { " + repeated({ _ in "{ ?s ?p ?o }" }, 1000, " UNION ") + " }" },
    RepeatedQuery("alternatives", rows: 1) {
      "SELECT * { ?s (" + repeated({ "<e:p\($0)>" }, 900, "|") + "|<e:p>) ?o }"
    },
    RepeatedQuery("IN", rows: 1) {
      "SELECT * { ?s ?p ?o FILTER(?o IN (<e:s>, " + repeated({ "<e:n\($0)>" }, 5000, ", ") + ")) }"
    },
  ]

  @Test("as many as are allowed are answered", arguments: allowed)
  func wide(query: RepeatedQuery) throws {
    #expect(try rows(query.text()) == query.rows)
  }

  /// Queries that take long to plan.
  private static let slow: [RepeatedQuery] = [
    RepeatedQuery("&&") { "SELECT * { ?s ?p ?o FILTER(" + repeated({ "?s != ?v\($0)" }, 100_000, " && ") + ") }" },
    RepeatedQuery("joins") {
      "SELECT * { ?s <e:p> ?s . "
        + repeated({ "?s <e:p> ?v\($0 % 60) . ?v\($0 % 59) <e:q\($0)> ?v\($0 % 61) ." }, 490) + " }"
    },
    RepeatedQuery("UNION") {
      "SELECT * { " + repeated({ "{ ?a <e:p> ?v\($0) . ?v\($0) <e:p> ?b }" }, 20_000, " UNION ") + " }"
    },
  ]

  @Test("a time limit holds while a query is read and planned", arguments: slow)
  func timeLimit(query: RepeatedQuery) throws {
    let text = query.text()
    let limit = Duration.milliseconds(1)
    let start = ContinuousClock.now
    #expect(throws: EvaluationFailure.timeLimit(limit)) {
      _ = try rows(text, EvaluationLimits(time: limit, start: start))
    }
    #expect(ContinuousClock.now - start < .seconds(3))
  }

  /// Queries that double a text until no memory holds it.
  private static let large: [RepeatedQuery] = [
    RepeatedQuery("CONCAT") {
      "SELECT ?z { BIND('0123456789' AS ?v0) " + repeated({ "BIND(CONCAT(?v\($0), ?v\($0)) AS ?v\($0 + 1))" }, 60)
        + " BIND(STRLEN(?v60) AS ?z) }"
    },
    RepeatedQuery("REPLACE") {
      "SELECT ?z { BIND('0123456789' AS ?v0) "
        + repeated({ "BIND(REPLACE(?v\($0), '.', '$0$0$0$0$0$0$0$0') AS ?v\($0 + 1))" }, 40)
        + " BIND(STRLEN(?v40) AS ?z) }"
    },
  ]

  @Test("what is too large for the memory allowed is not made", arguments: large)
  func memoryLimit(query: RepeatedQuery) throws {
    let text = query.text()
    #expect(throws: EvaluationFailure.memoryLimit(bytes: 1 << 24)) {
      _ = try rows(text, EvaluationLimits(memory: 1 << 24))
    }
  }
}

@Suite("Back-references in regular expressions")
struct BackReferenceTests {
  @Test(
    "loops whose rounds may take nothing end, and the answer is right",
    arguments: [
      ("bb", "^(a*)*(b)\\\\2$", "true"), ("abab", "^(a|b)*(ab)\\\\2$", "true"),
      ("ababab", "^((a|b)*)*(ab)\\\\3$", "true"),
      ("xyxy", "^(x?y?)+$", "true"), ("cc", "^(a*b*)+(c)\\\\2$", "true"), ("cd", "^(a*b*)+(c)\\\\2$", "false"),
      ("aa", "^()*(a)\\\\2$", "true"), ("aa", "^(^)*(a)\\\\2$", "true"), ("abcabc", "^(a*(b*)*c)\\\\1$", "true"),
      ("zz", "^((a*)*|b*)*(z)\\\\3$", "true"), ("aa", "^(a*?)*?(a)\\\\2$", "true"),
    ])
  func emptyRounds(text: String, pattern: String, expected: String) throws {
    #expect(try TestGraph.value("REGEX('\(text)', '\(pattern)')") == expected, "\(pattern)")
  }

  @Test("a pattern that tries too many ways ends the query instead of not matching")
  func tooCostly() {
    let text = String(repeating: "a", count: 40) + "b"
    #expect(throws: EvaluationFailure.patternTooCostly) {
      try TestGraph.value("REGEX('\(text)', '^(a+)+(c)\\\\2$')")
    }
  }

  @Test("repeated nothing does not take for ever to compile")
  func repeatedNothing() throws {
    #expect(try TestGraph.value("REGEX('a', '((?:(?:(?:){1000}){1000}){1000}){1000}')") == "error")
  }
}

@Suite("Names of graphs within GRAPH")
struct GraphNameScopeTests {
  private static let graph = "<e:g1> { <e:s> <e:p> 1 } <e:g2> { <e:s> <e:p> 2 }"

  @Test(
    "a group that looks into no graph sees no name of one",
    arguments: [
      ("SELECT * { GRAPH ?g { FILTER(BOUND(?g)) } }", []),
      ("SELECT * { GRAPH ?g { FILTER(!BOUND(?g)) } }", [":g1", ":g2"]),
      ("SELECT ?g { GRAPH ?g { BIND(1 AS ?x) FILTER(BOUND(?g)) } }", []),
      ("SELECT ?g { GRAPH ?g { BIND(<e:g2> AS ?g) } }", [":g2"]),
      ("SELECT ?g { GRAPH ?g { VALUES ?g { <e:g1> <e:x> } } }", [":g1"]),
      ("SELECT ?g { GRAPH ?g { ?s ?p ?o FILTER(?g = <e:g2>) } }", [":g2"]),
      ("SELECT ?g { GRAPH ?g { FILTER EXISTS { ?s ?p 2 } } }", [":g2"]), ("SELECT * { GRAPH ?g {} }", [":g1", ":g2"]),
    ])
  func names(query: String, expected: [String]) throws {
    #expect(try TestGraph(Self.graph).rows(query).sorted() == expected)
  }
}
