import DocumentModel
import Entente
import KnowledgeBase
import QuadStore
import RDF
import TestSupport
import Testing

@Suite("Documents into a store, up to date, and out of it")
struct StoreEditorTests {
  @Test("a store gives what an extraction wrote, byte for byte")
  func sameAsExtraction() throws {
    let history = try StoreHistory()
    let editor = try history.editor()
    let summary = try editor.add([SharedMaterial.checkout + "/exports/entente.jsonl"])
    #expect(summary.documents == 5)
    let files = try StoredGraph(editor.store).files()
    for format in [GraphFiles.Format.jsonLines, .turtle, .triG, .xml] {
      let written = try FileSystem.bytes(of: SharedMaterial.checkout + "/exports/entente." + format.rawValue)
      #expect(try files.bytes(format) == written, "\(format)")
    }
    let quads = try editor.store.quads().map(\.description).sorted().joined(separator: "\n") + "\n"
    let written = try FileSystem.bytes(of: SharedMaterial.checkout + "/exports/entente.nq")
    #expect(quads == String(decoding: written, as: UTF8.self))
  }

  @Test("what is known by content is passed over")
  func unchanged() throws {
    let history = try StoreHistory()
    let seeds = try StoreHistory.seeds.get()
    for (number, document) in seeds.enumerated() { try history.write([document], to: "\(number).jsonl") }
    #expect(try history.editor().add([history.path("")]).documents == 5)
    try history.write([StoreHistory.edited(seeds[2], 1)], to: "2.jsonl")
    let again = try history.editor().add([history.path("")])
    #expect(again.documents == 1)
    #expect(again.unchanged == 4)
  }

  @Test("the same document from an earlier path takes the other's place, and leaves it again")
  func duplicates() throws {
    let history = try StoreHistory()
    let seed = try StoreHistory.seeds.get()[0]
    try history.write([seed], to: "b.jsonl")
    _ = try history.editor().add([history.path("b.jsonl")])
    let alone = try StoreOutputs(history.storePath)
    try history.write([seed], to: "a.jsonl")
    let second = try history.editor().add([history.path("a.jsonl")])
    #expect(second.documents == 1)
    #expect(try history.editor().store.documents().map(\.document.state) == [.ready, .duplicate])
    #expect(try StoreOutputs(history.storePath) == alone)
    _ = try history.editor().remove([history.path("a.jsonl")])
    #expect(try history.editor().store.documents().map(\.document.state) == [.ready])
    #expect(try StoreOutputs(history.storePath) == alone)
  }

  @Test("quads of RDF files stand in a graph of the file, with blank nodes of its own, and go with it")
  func quads() throws {
    let history = try StoreHistory()
    try history.write("<http://e/a> <http://e/p> _:x, <#here> .", to: "one.ttl")
    try history.write("_:x <http://e/p> _:x .\n", to: "two.nt")
    #expect(try history.editor().add([history.path("one.ttl"), history.path("two.nt")]).quads == 3)
    let graph = "<file://" + history.path("one.ttl") + ">"
    let lines = try history.editor().store.quads().map(\.description)
    #expect(lines.filter { $0.hasSuffix(" \(graph) .") }.count == 2)
    #expect(lines.contains { $0.contains(" <file://" + history.path("one.ttl") + "#here> ") })
    #expect(Set(lines.flatMap { $0.split(separator: " ").filter { $0.hasPrefix("_:") } }).count == 2)
    try history.write("<http://e/b> <http://e/p> 1 .", to: "one.ttl")
    _ = try history.editor().update(dropsMissing: false)
    #expect(try history.editor().store.quadCount() == 2)
    try history.delete("one.ttl")
    #expect(try history.editor().update(dropsMissing: false).gone == [history.path("one.ttl")])
    #expect(try history.editor().store.quadCount() == 2)
    #expect(try history.editor().update(dropsMissing: true).removedDocuments == 1)
    #expect(try history.editor().store.quadCount() == 1)
  }

  @Test("an input that cannot be read is reported, and the store keeps what it had of it")
  func failures() throws {
    let history = try StoreHistory()
    try history.write("<http://e/a> <http://e/p> 1 .", to: "one.ttl")
    _ = try history.editor().add([history.path("one.ttl")])
    try history.write("<http://e/a> <http://e/p> 2 . oops", to: "one.ttl")
    try history.write("{\"kind\": \"document\"}\n", to: "two.jsonl")
    #expect(try history.editor().update(dropsMissing: false).failures.count == 1)
    #expect(try history.editor().store.quads().map(\.description).first?.contains("\"1\"") == true)
    let summary = try history.editor().add([history.path("two.jsonl"), history.path("none.txt")])
    #expect(summary.failures.count == 2)
    #expect(summary.documents == 0)
  }

  @Test("names follow from the order of the paths, whenever the files came")
  func names() throws {
    let history = try StoreHistory()
    try FileSystem.makeFolder(history.path("a"))
    try FileSystem.makeFolder(history.path("b"))
    try history.write("Russia violates the INF Treaty, NATO said.", to: "b/x.txt")
    _ = try history.editor().add([history.path("b")])
    #expect(try history.editor().store.documents().map(\.document.name) == ["x"])
    let alone = try StoreOutputs(history.storePath)
    try history.write("NATO said Russia violates the INF Treaty.", to: "a/x.txt")
    _ = try history.editor().add([history.path("a")])
    let names = try history.editor().store.documents().map(\.document.name)
    #expect(names.first == "x")
    #expect(names.last?.hasPrefix("x-") == true)
    let fresh = try StoreHistory()
    let editor = try fresh.editor()
    _ = try editor.add([history.path("b"), history.path("a")])
    #expect(try StoreOutputs(fresh.storePath) == StoreOutputs(history.storePath))
    let extracted = GraphFiles(
      assembly: try editor.assembly(), relations: try SeedExtraction.extraction.get().knowledge.relations)
    _ = try SeedExtraction.extraction.get().run(over: [history.path("b"), history.path("a")]) { document, _ in
      try extracted.add(document)
    }
    #expect(try StoredGraph(editor.store).files().bytes(.nQuads) == extracted.bytes(.nQuads))
    _ = try history.editor().remove([history.path("a/x.txt")])
    #expect(try StoreOutputs(history.storePath) == alone)
  }

  @Test("the base is chosen once for a store")
  func settings() throws {
    let history = try StoreHistory()
    var wishes = StoreSettings.Wishes()
    wishes.base = "https://one.example/"
    let editor = try StoreEditor(QuadStore(path: history.storePath, access: .making), wishes: wishes)
    try history.write([try StoreHistory.seeds.get()[0]], to: "a.jsonl")
    _ = try editor.add([history.path("a.jsonl")])
    #expect(try history.editor().settings.base == "https://one.example/")
    wishes.base = "https://two.example/"
    #expect(
      throws: StoreEditFailure.settingDiffers(
        name: "base", stored: "https://one.example/", wanted: "https://two.example/")
    ) {
      _ = try StoreEditor(QuadStore(path: history.storePath, access: .writing), wishes: wishes)
    }
  }

  @Test("the status tells what has changed on the disk")
  func status() throws {
    let history = try StoreHistory()
    let seeds = try StoreHistory.seeds.get()
    for (number, document) in seeds.prefix(3).enumerated() { try history.write([document], to: "\(number).jsonl") }
    _ = try history.editor().add([history.path("")])
    try history.write([seeds[4]], to: "0.jsonl")
    try history.delete("2.jsonl")
    let status = try StoreStatus(of: QuadStore(path: history.storePath, access: .reading))
    #expect(status.documents == 3)
    #expect(status.changes.map(\.kind) == [.changed, .gone])
    #expect(status.changes.map(\.path) == [history.path("0.jsonl"), history.path("2.jsonl")])
  }
}

@Suite("A store after any history")
struct StoreHistoryTests {
  /// Changes at random, each as one call; then the same files into a fresh store.
  @Test("holds what a fresh run over the same files gives", arguments: 0..<2)
  func randomHistory(seed: Int) throws {
    let seeds = try StoreHistory.seeds.get()
    let history = try StoreHistory()
    var numbers = StoreRandomNumbers(UInt64(seed + 1))
    var present: Set<String> = []
    for _ in 0..<7 {
      let name = "\(Int.random(in: 0..<5, using: &numbers)).jsonl"
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0 where present.contains(name):
        _ = try history.editor().remove([history.path(name)])
        try history.delete(name)
        present.remove(name)
      case 1 where present.contains(name):
        try history.delete(name)
        present.remove(name)
        _ = try history.editor().update(dropsMissing: true)
      default:
        // Some files hold two documents, and some documents come in two files.
        let count = Int.random(in: 1...2, using: &numbers)
        try history.write(
          (0..<count).map { _ in
            StoreHistory.edited(
              seeds[Int.random(in: 0..<seeds.count, using: &numbers)], Int.random(in: 0..<2, using: &numbers))
          }, to: name)
        present.insert(name)
        _ = try history.editor().add([history.path(name)])
      }
    }
    let fresh = try StoreHistory()
    _ = try fresh.editor().add(present.sorted().map { history.path($0) })
    #expect(try StoreOutputs(history.storePath) == StoreOutputs(fresh.storePath))
  }
}

/// Numbers that look random and are the same in every run.
private struct StoreRandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
