import Entente
import KnowledgeBase
import RDF
import SPARQL
import TestSupport
import Testing

@Suite("Answers to the ready questions")
struct ReadyAnswerTests {
  /// The graph of the seeds, asked as the program asks it: all graphs are one.
  private let engine: SPARQLEngine

  init() throws {
    let text = SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/exports/entente.trig") ?? []
    let source = MemoryQuadSource(try RDFReader(.triG).quads(in: text))
    engine = SPARQLEngine(source: source, options: EngineOptions(defaultGraphIsUnion: true))
  }

  @Test("the seeds answer each, with no line twice")
  func seeds() throws {
    for question in try ReadyQuestion.embedded() {
      let rows = try rows(of: SPARQLParser().query(question.sparql()))
      #expect(!rows.isEmpty, "\(question.name) has no answer")
      #expect(rows.allSatisfy { $0[0] != nil }, "\(question.name) has a line that begins with nothing")
      #expect(Set(rows).count == rows.count, "\(question.name) has a line twice")
    }
  }

  @Test("narrowed to a thing, a question has the lines about that thing and no others")
  func narrowed() throws {
    for question in try ReadyQuestion.embedded() {
      for parameter in question.parameters {
        var query = try SPARQLParser().query(question.sparql())
        query.form = .select(Selection([Selection.Item(Variable(parameter.name))]))
        query.modifiers.order = []
        let things = try rows(of: query).compactMap { $0[0]?.iri }
        let thing = try #require(things.first, "\(question.name): no \(parameter.name)")
        let narrowed = try SPARQLParser().query(question.sparql(narrowedTo: [parameter: thing]))
        #expect(try rows(of: narrowed).count == things.count { $0 == thing }, "\(question.name): \(parameter.name)")
      }
    }
  }

  private func rows(of query: Query) throws -> [[Term?]] {
    guard case .solutions(let stream) = try engine.evaluate(query) else { return [] }
    return try stream.rows()
  }

  /// The same questions of the same graph, in words of the program's own.
  @Test("what is contested is what `contested` lists, opposites included")
  func contested() throws {
    let corpus = try AnnotationFiles.corpus(at: SharedMaterial.checkout + "/exports")
    let relations = try KnowledgeBase.builtIn().relations
    let listed = corpus.contested(relations).map { "\($0.subject) \($0.relation) \($0.object)" }
    #expect(try Set(answers("contested").map { "\($0[0]) \($0[1]) \($0[2])" }) == Set(listed))
    #expect(listed.contains { $0.contains(" compliesWith ") } && listed.contains { $0.contains(" violates ") })
    let text = try #require(try ReadyQuestion.embedded().first { $0.name == "contested" }).sparql()
    for (relation, opposite) in relations.opposites { #expect(text.contains("(ent:\(relation) ent:\(opposite))")) }
  }

  @Test("accusations say of what, where the text does")
  func accusations() throws {
    let told = try answers("accusations").filter { $0[1] == "accuses" }.map { "\($0[0]): \($0[3])" }
    #expect(
      told.contains("United States: Russia violates Intermediate-Range Nuclear Forces Treaty"), "\(told)")
    #expect(told.contains { $0.contains(" not ") })
  }

  private func answers(_ name: String) throws -> [[String]] {
    let question = try #require(try ReadyQuestion.embedded().first { $0.name == name })
    return try rows(of: SPARQLParser().query(question.sparql())).map { $0.map { $0?.literal?.lexicalForm ?? "" } }
  }
}
