import DocumentModel
import Entente
import TestSupport
import Testing

@Suite("Two stores differ as all their documents do")
struct StoreDifferenceTests {
  /// The seeds in two editions each, which say much the same of the same things, the second under names of its own.
  private static func documents() throws -> [AnnotatedDocument] {
    try StoreHistory.seeds.get().flatMap { seed in
      var second = StoreHistory.edited(seed, 1)
      second.document.name = "a" + seed.document.name
      // What has no name is found by its label, which both have.
      for index in second.entities.indices
      where ![.known, .local].contains(EntityIdentifier.scope(of: second.entities[index].id)) {
        second.entities[index].label += " of old"
      }
      return [seed, second]
    }
  }

  private static func history(_ documents: [AnnotatedDocument]) throws -> StoreHistory {
    let history = try StoreHistory()
    for (number, document) in documents.enumerated() { try history.write([document], to: "\(number).jsonl") }
    _ = try history.editor().add([history.path("")])
    return history
  }

  /// Compares what indexes tell with what all documents tell; returns the latter.
  @discardableResult
  private static func compare(_ old: StoreHistory, _ new: StoreHistory) throws -> CorpusDifference {
    let found = try #require(try GraphOpening.storeDifference(from: old.storePath, to: new.storePath))
    let corpora = try [old, new].map { try StoredGraph(at: $0.storePath).corpus() }
    let expected = CorpusDifference(from: corpora[0], to: corpora[1])
    #expect(found.documents == expected.documents)
    #expect(found.entities == expected.entities)
    for (one, other) in zip(found.claims, expected.claims) { #expect(one == other) }
    for (one, other) in zip(found.stances, expected.stances) { #expect(one == other) }
    #expect([found.claims.count, found.stances.count] == [expected.claims.count, expected.stances.count])
    return expected
  }

  @Test("a store does not differ from one that was filled in another order")
  func same() throws {
    let documents = try Self.documents()
    #expect(try Self.compare(Self.history(documents), Self.history(documents.reversed())).isEmpty)
  }

  @Test("documents that come, go and change, with entities that are called otherwise")
  func documents() throws {
    let documents = try Self.documents()
    var others = documents
    others.remove(at: 2)
    others[0] = StoreHistory.edited(others[0], 2)
    var further = StoreHistory.edited(documents[5], 4)
    further.document.name = "0" + further.document.name
    others.append(further)
    let (old, new) = (try Self.history(documents), try Self.history(others))
    let difference = try Self.compare(old, new)
    #expect(Set(difference.documents.map(\.kind)) == [.added, .removed, .changed])
    #expect(!difference.entities.isEmpty)
    #expect(difference.claims.contains { !$0.isOnlyOfProposition })
    try Self.compare(new, old)
  }

  @Test("a stance that changes in one document, while others hold the same proposition")
  func stances() throws {
    let documents = try Self.documents()
    var others = documents
    for index in others[1].claims.indices {
      let isPositive = others[1].claims[index].polarity == .positive
      others[1].claims[index].polarity = isPositive ? .negative : .positive
    }
    let (old, new) = (try Self.history(documents), try Self.history(others))
    let difference = try Self.compare(old, new)
    #expect(difference.stances.contains { change in Set(change.claims.map(\.document)).count > 1 })
    try Self.compare(new, old)
  }
}
