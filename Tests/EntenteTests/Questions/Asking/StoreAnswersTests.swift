import DocumentModel
import Entente
import GraphAssembly
import KnowledgeBase
import QuadStore
import RDF
import TestSupport
import Testing

@Suite("What concerns many documents is answered from a store's indexes as from a folder")
struct StoreAnswersTests {
  private let knowledge: KnowledgeBase

  init() throws { knowledge = try KnowledgeBase.builtIn() }

  /// The seeds, and of each an edition in which others deny some claims, and claim what excludes some.
  private func documents() throws -> [AnnotatedDocument] {
    try StoreHistory.seeds.get().flatMap { seed in
      var second = StoreHistory.edited(seed, 1)
      second.document.name = "b" + seed.document.name
      for index in second.claims.indices {
        second.claims[index].id = "b" + second.claims[index].id
        second.claims[index].subject = renamed(second.claims[index].subject)
        second.claims[index].object = renamed(second.claims[index].object)
        if index % 5 == 0 {
          second.claims[index].polarity = second.claims[index].polarity == .positive ? .negative : .positive
          second.claims[index].holderChain = ["iran"]
        } else if let opposite = knowledge.relations.opposites[second.claims[index].relation] {
          second.claims[index].relation = opposite
        }
      }
      return [seed, second]
    }
  }

  /// Claims in claims are called as they are.
  private func renamed(_ argument: ClaimArgument) -> ClaimArgument {
    if case .claim(let identifier) = argument { .claim("b" + identifier) } else { argument }
  }

  private func history(_ documents: [AnnotatedDocument], decisions: String? = nil) throws -> StoreHistory {
    let history = try StoreHistory()
    for (number, document) in documents.enumerated() { try history.write([document], to: "\(number).jsonl") }
    let editor = try history.editor()
    _ = try editor.add([history.path("")])
    if let decisions {
      try editor.setDecisions(Array(decisions.utf8), source: "decisions.tsv")
      _ = try editor.update(dropsMissing: false)
    }
    return history
  }

  private func graphs(_ history: StoreHistory) throws -> (store: any AskedGraph, whole: CorpusGraph) {
    let graph = try StoredGraph(at: history.storePath)
    let corpus = try graph.corpus()
    let store = try GraphOpening.asked(at: history.storePath, knowledge) {
      Issue.record("all annotations were read")
      return corpus
    }
    return (store, CorpusGraph(corpus, knowledge))
  }

  private func disputes(_ graph: any AskedGraph) throws -> [String] {
    try graph.corpus(for: ClaimScope(disputedBy: knowledge.relations)).contested(knowledge.relations).map {
      proposition in
      "\(proposition.subject) \(proposition.relation) \(proposition.object): "
        + proposition.stances.map { "\($0.affirms) \($0.row)" }.joined(separator: "; ")
    }
  }

  @Test("propositions on which holders disagree")
  func contested() throws {
    let (store, whole) = try graphs(history(documents()))
    let expected = try disputes(whole)
    #expect(expected.count > 10)
    #expect(try disputes(store) == expected)
  }

  @Test("where nobody denies anything, no document is read for it")
  func undisputed() throws {
    var seed = try #require(try StoreHistory.seeds.get().first)
    seed.claims = seed.claims.filter { claim in
      claim.polarity == .positive && knowledge.relations.opposites[claim.relation] == nil
    }
    let (store, _) = try graphs(history([seed]))
    #expect(try store.corpus(for: ClaimScope(disputedBy: knowledge.relations)).documents.isEmpty)
  }

  @Test("a thing that documents give different classes is one, and so is a time that only words tell")
  func alike() throws {
    func document(_ name: String, _ type: MentionType, _ polarity: Polarity, holder: String) -> AnnotatedDocument {
      var claim = SampleCorpus.claim("\(name)-c001", "n-1", "hasDate", "x", holder: holder, polarity)
      claim.object = .date(nil)
      return AnnotatedDocument(
        document: DocumentRecord(name: name, file: name, length: 100, digest: String(repeating: name, count: 64)),
        claims: [claim], entities: [Entity(id: "n-1", type: type, label: "summit")])
    }
    let history = try history([
      document("a", .meeting, .positive, holder: "iran"), document("b", .event, .negative, holder: "nato"),
    ])
    let (store, whole) = try graphs(history)
    #expect(try disputes(whole).count == 1)
    #expect(try disputes(store) == disputes(whole))
  }

  @Test("different values of one thing")
  func conflicts() throws {
    let (store, whole) = try graphs(history(documents()))
    func conflicts(_ graph: any AskedGraph) throws -> [String] {
      try graph.corpus(for: ClaimScope(functional: knowledge.relations)).functionalConflicts(knowledge.relations)
        .map { "\($0.subject) \($0.relation) \($0.rows)" }
    }
    #expect(try conflicts(store) == conflicts(whole))
  }

  @Test("ways from one thing to another: shortest ones, and all of some steps", arguments: [false, true])
  func paths(joinsHolders: Bool) throws {
    let (store, whole) = try graphs(history(documents()))
    let entities = whole.corpus(for: .all).entities.keys.sorted()
    var options = ClaimNetwork.Options()
    options.joinsHolders = joinsHolders
    func shortest(_ start: String, _ end: String, _ graph: any AskedGraph) throws -> String {
      let around = try NetworkAround(shortestFrom: start, to: end, upTo: .max, in: graph, options)
      return described(around.network.shortestPath(from: start, to: end), around.corpus)
    }
    func all(_ start: String, _ end: String, _ graph: any AskedGraph) throws -> [String] {
      let around = try NetworkAround(allFrom: start, to: end, upTo: 2, in: graph, options)
      var paths: [String] = []
      around.network.simplePaths(from: start, to: end, upTo: 2) { path in
        paths.append(described(path, around.corpus))
        return true
      }
      return paths
    }
    var found = 0
    for (start, end) in zip(entities, entities.reversed()).prefix(24) {
      let expected = try shortest(start, end, whole)
      if !expected.isEmpty { found += 1 }
      #expect(try shortest(start, end, store) == expected, "\(start) \(end)")
      #expect(try all(start, end, store) == all(start, end, whole), "\(start) \(end)")
    }
    #expect(try !shortest("russia", "inf-treaty", whole).isEmpty)
    #expect(try shortest("russia", "inf-treaty", store) == shortest("russia", "inf-treaty", whole))
    #expect(try all("russia", "inf-treaty", store) == all("russia", "inf-treaty", whole))
    #expect(found > 0)
  }

  private func described(_ path: ClaimPath?, _ corpus: Corpus) -> String {
    (path?.steps ?? []).map { step in
      "\(corpus.label(of: step.from)) \(corpus.label(of: step.to)) \(step.links.map(\.row))"
    }.joined(separator: " | ")
  }

  @Test(
    "claims about all things of a kind or a class, and about words",
    arguments: ["nuclear weapons", "treaties", "missiles", "treaty", "weapon", "peace", "withdraw", "the"])
  func choices(name: String) throws {
    let (store, whole) = try graphs(history(documents()))
    func failure(_ graph: any AskedGraph) -> NameFailure? {
      do {
        _ = try graph.choice(named: name)
        return nil
      } catch { return error as? NameFailure }
    }
    #expect(failure(store) == failure(whole))
    guard let expected = try? whole.choice(named: name) else { return }
    #expect(try store.choice(named: name) == expected)
    var filters = [ClaimFilter(), ClaimFilter(), ClaimFilter()]
    filters[0].subjects = expected
    filters[1].objects = expected
    filters[2].about = [expected]
    for filter in filters {
      #expect(try store.corpus(for: ClaimScope(filter)).rows(filter) == whole.corpus(for: .all).rows(filter))
    }
  }

  @Test("claims called by the beginning of their digits, by their place in a document, and by their proposition")
  func names() throws {
    let (store, whole) = try graphs(history(documents()))
    let corpus = whole.corpus(for: .all)
    let assembly = ExtractionSettings().assembly(knowledge)
    func found(_ name: String, _ corpus: Corpus) -> [String] {
      do {
        return try corpus.claims(named: name) { assembly }.map { "\($0.document.document.name) \($0.claim)" }
      } catch { return ["\(error)"] }
    }
    for document in corpus.documents {
      let nodes = assembly.nodes(of: document).claims
      for node in [nodes.first, nodes.last].compactMap({ $0 }) {
        let key = String(node.iri.string.suffix(32))
        let proposition = "prop." + node.proposition.string.suffix(32)
        for name in [String(key.prefix(6)), node.claim.id, node.iri.string, proposition] {
          let part = try store.corpus(for: ClaimScope(claim: name))
          #expect(found(name, part) == found(name, corpus))
          // Every document may say the same.
          #expect(part.documents.count < corpus.documents.count || name == proposition)
        }
      }
    }
    for name in ["abcdefab", "prop.0123", "no-c001"] {
      #expect(try found(name, store.corpus(for: ClaimScope(claim: name))) == found(name, corpus))
    }
  }

  @Test("all of it after people's decisions")
  func decided() throws {
    let decisions =
      "decision\tentity\tother\tdocument\treason\tauthor\tdate\nsame\tUnited States\tUnited Kingdom\t\tas a test\t\t\n"
    let (store, whole) = try graphs(history(documents(), decisions: decisions))
    let corpus = whole.corpus(for: .all)
    for name in ["United States", "Russia", "treaties"] {
      let choice = try whole.choice(named: name)
      #expect(try store.choice(named: name) == choice)
      var filter = ClaimFilter()
      filter.about = [choice]
      #expect(try store.corpus(for: ClaimScope(filter)).rows(filter) == corpus.rows(filter))
    }
    #expect(try disputes(store) == disputes(whole))
  }
}
