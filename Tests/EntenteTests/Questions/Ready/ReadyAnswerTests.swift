import GraphAssembly
import KnowledgeBase
import RDF
import SPARQL
import TestSupport
import Testing

@testable import Entente

@Suite("Answers to the ready questions")
struct ReadyAnswerTests {
  /// The graph of the seeds, and a delivery, of which they know none.
  private let quads: [Quad]
  private let engine: SPARQLEngine

  init() throws {
    let text = SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/exports/entente.trig") ?? []
    quads = try RDFReader(.triG).quads(in: text) + RDFReader(.turtle).quads(in: Array(Self.delivery.utf8))
    engine = Self.engine(over: quads)
  }

  private static let delivery = """
    @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix ent: <https://entente.example/ns#> .
    @prefix prov: <http://www.w3.org/ns/prov#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix t: <https://entente.example/id/test/> .
    t:claim ent:proposition t:proposition ; ent:modality ent:modality-denied ; ent:polarity ent:polarity-negative ;
      prov:wasAttributedTo t:oslo ; ent:inDocument t:document ; ent:section ent:section-body ;
      ent:qualifier-goods t:jets, t:tanks ; ent:qualifier-amount t:six .
    t:six ent:value 6 ; ent:unit "jet" .
    t:proposition rdf:subject t:oslo ; rdf:predicate ent:suppliesWeaponTo ; rdf:object t:riga .
    t:document a ent:SourceDocument ; dcterms:identifier "delivery" .
    t:oslo a ent:State ; rdfs:label "Norland" . t:riga a ent:State ; rdfs:label "Sudland" .
    t:jets rdfs:label "jets" . t:tanks rdfs:label "tanks" .
    """

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

  @Test("deliveries have their goods, how many they are and who says so")
  func deliveries() throws {
    #expect(
      try answers("deliveries").map { $0.dropLast() }
        == [["Norland", "not supplies", "jets, tanks", "6", "Sudland", "", "denied", "Norland", "delivery"]])
  }

  @Test("an accusation of denying something says in words what is denied")
  func accusationsOfDenying() throws {
    let relation = IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate")
    let denials = Set(
      quads.filter { $0.predicate == relation && $0.object == .iri(IRI("https://entente.example/ns#denies")) }.map(
        \.subject))
    let proposition = IRI("https://entente.example/ns#proposition")
    let denying = try #require(quads.first { $0.predicate == proposition && denials.contains($0.object) }?.subject)
    let contents = quads.filter { $0.predicate == IRI("https://entente.example/ns#content") }
    let changed = contents.map { Quad($0.subject, $0.predicate, denying) }
    let engine = Self.engine(over: quads.filter { !contents.contains($0) } + changed)
    let question = try #require(try ReadyQuestion.embedded().first { $0.name == "accusations" })
    let told = try rows(of: SPARQLParser().query(question.sparql()), engine).map { $0[3]?.literal?.lexicalForm ?? "" }
    #expect(told.contains { $0.contains(" denies that ") }, "\(told)")
    #expect(!told.contains { $0.contains("https://") }, "\(told)")
  }

  private func answers(_ name: String) throws -> [[String]] {
    let question = try #require(try ReadyQuestion.embedded().first { $0.name == name })
    return try rows(of: SPARQLParser().query(question.sparql())).map { $0.map { $0?.literal?.lexicalForm ?? "" } }
  }
}
