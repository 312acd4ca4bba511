import DocumentModel
import Entente
import GraphAssembly
import JSON
import QuadStore
import StoreServer
import TestSupport
import Testing
import Text

@Suite("The index of claims after a change")
struct IndexUpdateTests {
  private static let document = "001_8886c2dc3eb900c3"

  /// All that the page tells of a store, but for how often its index changed.
  private static func answers(of store: ServedStore) throws -> [String: String] {
    var targets = ["entities?limit=200", "timeline?limit=200", "contested", "graph", "document?name=" + document]
    targets += ["search?q=russ", "search?q=federation", "search?q=belar", "claims?limit=200&view=in%20the%20view"]
    targets += ["time", "relation", "confidence"].map { "claims?limit=20&order=" + $0 }
    targets += stride(from: 0, to: 1000, by: 200).map { "claims?limit=200&offset=\($0)" }
    targets += ["state%2Frussia", "organization%2Fnato", "state%2Fbelarus", "place%2Fmoscow"].map { "entity?id=" + $0 }
    return Dictionary(uniqueKeysWithValues: targets.map { ($0, store.get("/api/" + $0).text) })
  }

  /// Changes a store whose index is there already, and looks whether it follows: it must answer as one that is made anew.
  private static func check(
    _ change: (ServedStore, StoreEditor) throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let store = try ServedStore { $0.isWritable = true }
    let before = try answers(of: store)
    try change(store, StoreEditor(QuadStore(path: store.path, access: .writing)))
    let expected = try answers(of: ServedStore(beside: store))
    #expect(before != expected, "the change shows", sourceLocation: sourceLocation)
    var found = before
    var generation: JSONValue?
    for _ in 0..<600 where found != expected {
      try await Task.sleep(for: .milliseconds(100))
      let next = store.get("/api/summary")["generation"]
      if next != generation { found = try answers(of: store) }
      generation = next
    }
    for (target, text) in expected where found[target] != text {
      Issue.record(
        "\(target): \(found[target]?.prefix(300) ?? "") instead of \(text.prefix(300))", sourceLocation: sourceLocation)
    }
  }

  private static func review(_ body: String, _ store: ServedStore) {
    #expect(store.post("/api/reviews", "application/json", body).status == 200, "\(body)")
  }

  private static func verdict(_ verdict: String, _ number: Int, _ more: String = "") -> String {
    let claim = document + "-c" + String("00\(number)".suffix(3))
    return "{\"review\":\"\(verdict)\",\"document\":\"\(document)\",\"claim\":\"\(claim)\"\(more)}"
  }

  @Test("claims that were marked as wrong, corrected, taken back", arguments: [1, 4])
  func reviews(number: Int) async throws {
    try await Self.check { store, _ in
      Self.review(Self.verdict("wrong", number), store)
      Self.review(
        Self.verdict("corrected", number + 1, ",\"becomes\":{\"polarity\":\"negative\",\"holder\":\"belarus\"}"), store)
      Self.review(Self.verdict("wrong", number + 2), store)
      Self.review(Self.verdict("undo", number), store)
    }
  }

  @Test(
    "things that are called otherwise, or are others",
    arguments: [
      "{\"review\":\"rename\",\"entity\":\"state/russia\",\"other\":\"The Federation\"}",
      "{\"review\":\"different\",\"entity\":\"Moscow\",\"other\":\"russia\"}",
      "{\"review\":\"same\",\"entity\":\"person/jens-stoltenberg\",\"other\":\"Somebody Else\"}",
    ])
  func things(body: String) async throws { try await Self.check { store, _ in Self.review(body, store) } }

  @Test("a document that is taken out, and comes back")
  func documents() async throws {
    try await Self.check { _, editor in _ = try editor.remove([Self.document]) }
    try await Self.check { store, editor in
      _ = try editor.remove([Self.document])
      _ = store.get("/api/summary")
      _ = try editor.add([SharedMaterial.checkout + "/exports/entente.jsonl"])
      _ = try editor.remove(["002_2fb340d81d9828f0"])
    }
  }

  @Test(
    "quads that were changed by hand",
    arguments: [
      "DELETE WHERE { GRAPH ?g { ?c ent:modality ent:modality-asserted } }",
      "INSERT DATA { <https://entente.example/id/state/russia> skos:altLabel \"Federation of old\"@en }",
    ])
  func hand(update: String) async throws {
    try await Self.check { store, _ in
      #expect(store.post("/update", "application/sparql-update", update).status == 200)
    }
  }

  @Test("claims of a file of quads")
  func quads() async throws {
    try await Self.check { store, editor in
      let claim = "<https://entente.example/id/claim/00>"
      let ent = EntenteVocabulary(GraphIdentifiers(base: editor.settings.base).namespace)
      let document = try StoredGraph(at: store.path).store.documents()[0].document.iri
      let text = """
        \(claim) \(ent.proposition) <https://entente.example/id/proposition/00> .
        \(claim) \(ent.inDocument) <\(document)> .

        """
      try FileSystem.write(Array(text.utf8), to: store.path + ".nt")
      _ = try editor.add([store.path + ".nt"])
    }
  }
}
