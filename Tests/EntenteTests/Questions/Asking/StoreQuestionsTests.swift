import DocumentModel
import Entente
import KnowledgeBase
import QuadStore
import TestSupport
import Testing

@Suite("Questions to a store are answered as questions to all its documents")
struct StoreQuestionsTests {
  /// The seeds in two editions each, the second with other names for what has no key.
  private static func documents() throws -> [AnnotatedDocument] {
    try StoreHistory.seeds.get().flatMap { seed in
      var second = StoreHistory.edited(seed, 1)
      second.document.name = "a" + seed.document.name
      for index in second.entities.indices where EntityIdentifier.scope(of: second.entities[index].id) != .known {
        second.entities[index].aliases.append(second.entities[index].label)
        second.entities[index].label += " of old"
      }
      return [seed, second]
    }
  }

  private static func history() throws -> StoreHistory {
    let history = try StoreHistory()
    for (number, document) in try documents().enumerated() { try history.write([document], to: "\(number).jsonl") }
    _ = try history.editor().add([history.path("")])
    return history
  }

  /// The two ways to ask; the first must not read everything.
  private static func graphs(_ history: StoreHistory) throws -> (store: any AskedGraph, whole: CorpusGraph) {
    let corpus = try StoredGraph(at: history.storePath).corpus()
    let store = try GraphOpening.asked(at: history.storePath) {
      Issue.record("all annotations were read")
      return corpus
    }
    return (store, CorpusGraph(corpus))
  }

  private static func compare(_ history: StoreHistory) throws {
    let (store, whole) = try graphs(history)
    let corpus = whole.corpus(for: .all)
    let entities = corpus.entities.values.sorted { $0.id < $1.id }
    #expect(entities.count > 50)
    // Every one would take minutes without optimization.
    for entity in every(12, of: entities) {
      try compareClaims(about: entity.id, store, whole)
      try compareNames(of: entity, store, whole)
    }
    for claim in every(20, of: corpus.documents.flatMap(\.claims)) {
      let name = claim.name
      #expect(try explained(name, store.corpus(for: ClaimScope(claim: name))) == explained(name, corpus))
    }
  }

  private static func explained(_ name: String, _ corpus: Corpus) throws -> [String] {
    let found = try corpus.claims(named: name) { ExtractionSettings().assembly(try KnowledgeBase.builtIn()) }
    return found.map { ClaimExplanation($0, in: corpus).text }
  }

  private static func every<Element>(_ step: Int, of all: [Element]) -> [Element] {
    stride(from: 0, to: all.count, by: step).map { all[$0] }
  }

  private static func compareClaims(about id: String, _ store: any AskedGraph, _ whole: CorpusGraph) throws {
    let corpus = whole.corpus(for: .all)
    var filters = [ClaimFilter(), ClaimFilter(), ClaimFilter(), ClaimFilter()]
    filters[0].subjects = [id]
    filters[1].objects = [id]
    filters[2].about = [[id]]
    filters[3].holders = [id]
    for filter in filters {
      #expect(try store.corpus(for: ClaimScope(filter)).rows(filter) == corpus.rows(filter), "\(id)")
    }
    let entity = try #require(corpus.entities[id])
    let card = try EntityCard(entity, of: store)
    let expected = EntityCard(entity, in: corpus)
    #expect(card.mentions == expected.mentions)
    #expect(
      [card.asSubject, card.asObject, card.asHolder] == [expected.asSubject, expected.asObject, expected.asHolder])
    let dated = try store.corpus(for: ClaimScope(about: id, as: [.subject, .object])).timeline(of: id)
    #expect(dated == corpus.timeline(of: id))
    func neighbours(_ corpus: Corpus) -> [String] {
      var options = ClaimNetwork.Options()
      options.joinsHolders = true
      return ClaimNetwork(corpus, options: options).neighbours(of: id).map {
        "\($0.entity) \($0.relation) \($0.isForward) \(corpus.label(of: $0.entity)) \($0.links.map(\.row))"
      }
    }
    #expect(try neighbours(store.corpus(for: ClaimScope(about: id))) == neighbours(corpus))
  }

  /// By identifier, label, its beginning, a word's beginning and a misspelling: the same entity, or the same failure.
  private static func compareNames(of entity: Entity, _ store: any AskedGraph, _ whole: CorpusGraph) throws {
    let label = entity.label
    let names = [entity.id, label, String(label.prefix(4)), String(label.suffix(6)), "x" + label, label.uppercased()]
    for name in names + entity.aliases {
      func answer(_ graph: any AskedGraph) -> Result<Entity, NameFailure> {
        do {
          return .success(try graph.entity(named: name))
        } catch let failure as NameFailure {
          return .failure(failure)
        } catch {
          Issue.record(error)
          return .failure(.unknown(name: name, near: []))
        }
      }
      #expect(answer(store) == answer(whole), "‘\(name)’")
    }
  }

  @Test("after all documents were added")
  func added() throws { try Self.compare(Self.history()) }

  @Test("after some were changed and taken out, whose names and descriptions are forgotten")
  func changed() throws {
    let history = try Self.history()
    let documents = try Self.documents()
    _ = try history.editor().remove([documents[1].document.name, documents[2].document.name])
    try history.write([StoreHistory.edited(documents[4], 3)], to: "4.jsonl")
    _ = try history.editor().add([history.path("4.jsonl")])
    try Self.compare(history)
  }

  @Test("also about relations and documents, and where names are not there")
  func filters() throws {
    let (store, whole) = try Self.graphs(Self.history())
    let corpus = whole.corpus(for: .all)
    for relation in Self.every(4, of: Set(corpus.documents.flatMap(\.claims).map(\.relation)).sorted()) {
      var filter = ClaimFilter()
      filter.relations = [relation]
      #expect(try store.relations(named: relation) == [relation])
      #expect(try store.corpus(for: ClaimScope(filter)).rows(filter) == corpus.rows(filter))
      filter.documents = [corpus.documents[0].document.name]
      #expect(try store.corpus(for: ClaimScope(filter)).rows(filter) == corpus.rows(filter))
    }
    #expect(
      #expect(throws: NameFailure.self) { try store.relations(named: "violats") }
        == #expect(throws: NameFailure.self) { try whole.relations(named: "violats") })
    let record = corpus.documents[0].document
    for name in [record.name, record.file, "articles/" + record.file] {
      #expect(try store.document(named: name) == record.name)
      #expect(try whole.document(named: name) == record.name)
    }
    for name in ["nothing", "another/" + record.name + ".docx"] {
      #expect(
        #expect(throws: NameFailure.self) { try store.document(named: name) }
          == #expect(throws: NameFailure.self) { try whole.document(named: name) })
    }
    for name in ["Russia", "treaties", "agreements", "states", "persons", "places", "nuclear weapons", "no such thing"]
    {
      let (here, there) = (try? store.choice(named: name), try? whole.choice(named: name))
      #expect(here == there, "\(name)")
      #expect((here == nil) == (name == "no such thing"))
    }
  }

  @Test("a store that an older program made is read whole, until its next change notes the things of its documents")
  func older() throws {
    let history = try Self.history()
    let store = try QuadStore(path: history.storePath, access: .writing)
    try store.transaction {
      for (number, _) in try store.documents() { try store.forgetThings(of: number) }
      try store.removeSetting("things")
    }
    let corpus = try StoredGraph(at: history.storePath).corpus()
    var wholes = 0
    _ = try GraphOpening.asked(at: history.storePath) {
      wholes += 1
      return corpus
    }
    #expect(wholes == 1)
    _ = try history.editor().update(dropsMissing: false)
    try Self.compare(history)
  }
}
