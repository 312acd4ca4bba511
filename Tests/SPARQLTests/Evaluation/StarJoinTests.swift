import QuadStore
import RDF
import SPARQL
import Testing

@Suite("Joins of stars that meet in frequent things")
struct StarJoinTests {
  /// Claims by agents about targets and treaties, a third of each by, about or against the same few.
  private static func quads(_ claims: Int, seed: UInt64) -> [Quad] {
    var numbers = SeededGenerator(seed: seed)
    func skewed(_ name: String, _ count: Int) -> Term {
      let most = Int.random(in: 0..<3, using: &numbers) == 0 ? 2 : count
      return .iri(IRI("e:\(name)\(Int.random(in: 0..<most, using: &numbers))"))
    }
    return (0..<claims).flatMap { index in
      let claim = IRI("e:c\(index)")
      let kind = Int.random(in: 0..<10, using: &numbers)
      return [
        Quad(claim, Vocabulary.rdf.type, .iri(IRI("e:K\(kind)"))),
        Quad(claim, IRI("e:agent"), skewed("a", claims / 4)), Quad(claim, IRI("e:target"), skewed("a", claims / 4)),
        Quad(claim, IRI("e:about"), skewed("t", claims / 10)),
        Quad(claim, IRI("e:day"), .literal(Literal(Int.random(in: 0..<50, using: &numbers)))),
      ]
    }
  }

  /// A query made by chance: two or three stars of two to five patterns each, each with something of another, conditions
  /// within and between them, more than ten patterns at times.
  private static func query(seed: UInt64) -> String {
    var numbers = SeededGenerator(seed: seed)
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }
    let stars = 2 + pick(2)
    var parts: [String] = []
    for star in 0..<stars {
      let meeting = "?b\(max(0, star - 1))"
      parts.append("?c\(star) :target ?b\(star) .")
      if star > 0 { parts.append("?c\(star) :\(["agent", "target"][pick(2)]) \(meeting) .") }
      if pick(3) > 0 { parts.append("?c\(star) a :K\(pick(10)) .") }
      if pick(2) == 0 { parts.append("?c\(star) :about \(pick(3) == 0 ? "?t\(star)" : "?t") .") }
      if pick(2) == 0 { parts.append("?c\(star) :day ?d\(star) . FILTER(?d\(star) < \(5 + pick(20)))") }
      if pick(4) == 0 { parts.append("?c\(star) :agent :a\(pick(3)) .") }
      if pick(4) == 0 { parts.append("OPTIONAL { ?c\(star) :about ?o\(star) FILTER(?o\(star) != ?b\(star)) }") }
    }
    if pick(3) == 0 { parts.append("FILTER(?b0 != ?b1)") }
    return "PREFIX : <e:> SELECT * { \(parts.shuffled(using: &numbers).joined(separator: " ")) }"
  }

  @Test("every plan gives the answers of the plain one, in memory and from a store", arguments: 0..<80)
  func answers(seed: Int) throws {
    let quads = Self.quads(40, seed: UInt64(seed))
    let query = try SPARQLParser().query(Self.query(seed: UInt64(seed)))
    let memory = MemoryQuadSource(quads)
    guard let plain = try rows(query, memory, []) else { return }
    try ScratchStore.withStore { store in
      try store.transaction { for quad in quads { try store.insert(quad) } }
      for source in [memory, store] as [any QuadSource] {
        for optimizations in [Optimizations.joinOrdering, .all] {
          guard let found = try rows(query, source, optimizations) else { continue }
          #expect(found == plain, "\(Self.query(seed: UInt64(seed)))")
        }
      }
    }
  }

  /// Nil where there are too many.
  private func rows(_ query: Query, _ source: any QuadSource, _ optimizations: Optimizations) throws -> [String]? {
    let engine = SPARQLEngine(source: source, options: EngineOptions(optimizations: optimizations))
    do {
      guard case .solutions(let stream) = try engine.evaluate(query, limits: EvaluationLimits(time: .seconds(1))) else {
        return nil
      }
      let order = stream.variables.indices.sorted {
        stream.variables[$0].description < stream.variables[$1].description
      }
      return try stream.rows().map { row in order.map { row[$0]?.description ?? "-" }.joined(separator: " ") }.sorted()
    } catch EvaluationFailure.timeLimit {
      return nil
    }
  }

  private static let pair = """
    PREFIX : <e:> SELECT * { ?v a :K1 ; :about ?t ; :target ?b ; :day ?d1 . ?w a :K2 ; :about ?t ; :agent ?b ; :day ?d2 .
      FILTER(?d1 < 3 && ?d2 > ?d1) }
    """

  @Test("two stars that meet twice are joined as two, by all that they share")
  func plan() throws {
    let engine = SPARQLEngine(source: MemoryQuadSource(Self.quads(4000, seed: 1)))
    let plan = try engine.explanation(of: try SPARQLParser().query(Self.pair))
    #expect(plan.contains("hash join on ?t ?b") || plan.contains("hash join on ?b ?t"), "\(plan)")
  }

  @Test(
    "the size of a join on skewed terms is foreseen within a factor of two",
    arguments: [
      "?v :target ?b . ?w :agent ?b", "?v :about ?t . ?w :about ?t", "?v :target ?b . ?w :target ?b . ?x :agent ?b",
    ])
  func size(patterns: String) throws {
    let engine = SPARQLEngine(source: MemoryQuadSource(Self.quads(400, seed: 2)))
    let query = try SPARQLParser().query("PREFIX : <e:> SELECT (COUNT(*) AS ?n) { \(patterns) }")
    guard case .solutions(let stream) = try engine.evaluate(query) else { return }
    guard case .literal(let literal)? = try stream.rows()[0][0] else { return }
    let actual = try #require(Double(literal.lexicalForm))
    let plan = try engine.explanation(of: query)
    let join = try #require(plan.split(separator: "\n").first { $0.contains(" join on ") || $0.contains("look up") })
    let expected = try #require(join.firstMatch(of: /about ([0-9]+) rows/).flatMap { Double($0.output.1) })
    #expect((actual / 2)...(actual * 2) ~= expected, "\(expected) instead of \(actual)\n\(plan)")
  }
}
