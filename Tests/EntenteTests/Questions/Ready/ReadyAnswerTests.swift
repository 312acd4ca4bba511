import GraphAssembly
import KnowledgeBase
import RDF
import SPARQL
import TestSupport
import Testing

@testable import Entente

@Suite("Answers to the ready questions")
struct ReadyAnswerTests {
  /// The graph of the seeds.
  private let quads: [Quad]
  private let engine: SPARQLEngine

  init() throws {
    let text = SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/exports/entente.trig") ?? []
    quads = try RDFReader(.triG).quads(in: text)
    engine = Self.engine(over: quads)
  }

  /// Asks as the program does: all graphs are one.
  private static func engine(over quads: [Quad]) -> SPARQLEngine {
    SPARQLEngine(source: MemoryQuadSource(quads), options: EngineOptions(defaultGraphIsUnion: true))
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

  @Test("whoever reads a line of a claim sees whether it says that something is so or that it is not")
  func polarity() throws {
    let contrary = Self.engine(over: polarities { $0 == positive ? negative : positive })
    for question in try ReadyQuestion.embedded() {
      let query = try SPARQLParser().query(question.sparql())
      guard case .select(let selection) = query.form, selection.items.last?.variable.name == "claim" else { continue }
      let lines = Set(try rows(of: query)).intersection(try rows(of: query, contrary))
      #expect(lines.isEmpty, "\(question.name): \(lines.first ?? [])")
    }
  }

  @Test("offices and meetings have nobody of whom it is only denied", arguments: ["offices", "meetings"])
  func denied(name: String) throws {
    let denying = Self.engine(over: polarities { _ in negative })
    let question = try #require(try ReadyQuestion.embedded().first { $0.name == name })
    #expect(try rows(of: SPARQLParser().query(question.sparql()), denying).isEmpty)
  }

  @Test("of a thing's names the longest is shown, whichever others it has")
  func names() throws {
    let label = IRI("http://www.w3.org/2000/01/rdf-schema#label")
    let further = quads.filter { $0.predicate == label }.map { quad in
      var quad = quad
      quad.object = .literal(Literal("!"))
      return quad
    }
    let engine = Self.engine(over: quads + further)
    for question in try ReadyQuestion.embedded() {
      let query = try SPARQLParser().query(question.sparql())
      #expect(try rows(of: query, engine) == rows(of: query), "\(question.name)")
    }
  }

  private let positive = Term.iri(IRI("https://entente.example/ns#polarity-positive"))
  private let negative = Term.iri(IRI("https://entente.example/ns#polarity-negative"))

  /// The graph with other polarities of its claims.
  private func polarities(_ change: (Term) -> Term) -> [Quad] {
    quads.map { quad in
      var quad = quad
      if [positive, negative].contains(quad.object) { quad.object = change(quad.object) }
      return quad
    }
  }

  private func rows(of query: Query, _ engine: SPARQLEngine? = nil) throws -> [[Term?]] {
    guard case .solutions(let stream) = try (engine ?? self.engine).evaluate(query) else { return [] }
    return try stream.rows()
  }

  @Test("what is contested is what the command lists, with as many claims on either side")
  func contested() throws {
    let documents = try SeedExtraction.documents.get()
    let assembly = try SeedExtraction.extraction.get().assembly
    let relations = try KnowledgeBase.builtIn().relations
    let listed = Corpus(documents: documents).contested(relations).map { dispute in
      let sides = [true, false].map { side in dispute.stances.count { $0.affirms == side } }
      return [dispute.subject, dispute.relation, dispute.object, "\(sides[0])", "\(sides[1])"]
    }
    let question = try #require(try ReadyQuestion.embedded().first { $0.name == "contested" })
    let engine = Self.engine(over: documents.flatMap { assembly.quads(for: $0) })
    let answered = try rows(of: SPARQLParser().query(question.sparql()), engine).map { row in
      [0, 1, 2, 3, 5].map { row[$0]?.literal?.lexicalForm ?? "" }
    }
    #expect(Set(answered) == Set(listed))
    #expect(answered.count == listed.count && !listed.isEmpty)
  }

  @Test("the question of what is contested knows every pair of opposites of the catalogue")
  func opposites() throws {
    let question = try #require(try ReadyQuestion.embedded().first { $0.name == "contested" })
    for (relation, opposite) in try KnowledgeBase.builtIn().relations.opposites {
      #expect(
        question.sparql().contains("ent:\(relation), ent:\(opposite),")
          || question.sparql().contains("ent:\(opposite), ent:\(relation),"), "\(relation)")
    }
  }

  @Test("accusations say of what, where the text does")
  func accusations() throws {
    let told = try answers("accusations").filter { $0[1].hasSuffix("accuses") }.map { "\($0[0]): \($0[3])" }
    #expect(
      told.contains("United States: Russia violates Intermediate-Range Nuclear Forces Treaty"), "\(told)")
    #expect(told.contains { $0.contains(" not ") })
  }

  private func answers(_ name: String) throws -> [[String]] {
    let question = try #require(try ReadyQuestion.embedded().first { $0.name == name })
    return try rows(of: SPARQLParser().query(question.sparql())).map { $0.map { $0?.literal?.lexicalForm ?? "" } }
  }
}
