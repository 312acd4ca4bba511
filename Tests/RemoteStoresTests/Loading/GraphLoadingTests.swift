import RDF
import RemoteStores
import Testing

@Suite("Loading graphs into a store")
struct GraphLoadingTests {
  private static let manifest = LoadManifest(base: "x:m", property: IRI("x:p"))

  /// Graphs by name with their objects: `["a": "xyz"]` has three triples in one graph.
  private func loading(_ graphs: [String: String], _ store: MemoryStore) throws -> GraphLoading {
    let quads = graphs.flatMap { name, objects in
      objects.map { Quad(IRI("x:s"), IRI("x:p"), .literal(Literal(String($0))), in: .iri(IRI("x:" + name))) }
    }
    return GraphLoading(try GraphCollection(MemoryQuadSource(quads)), to: store, manifest: Self.manifest)
  }

  @discardableResult
  private func load(
    _ graphs: [String: String], into store: MemoryStore, all: Bool = false, drops: Bool = true
  ) throws -> LoadSummary {
    let loading = try loading(graphs, store)
    return try loading.run(try loading.plan(sendsAll: all, drops: drops))
  }

  private func content(_ store: MemoryStore) -> [String: String] {
    var content: [String: String] = [:]
    for (graph, quads) in store.graphs where !Self.manifest.graphs.contains(graph) {
      content[String(graph.string.dropFirst(2))] = quads.compactMap { $0.object.literal?.lexicalForm }.sorted().joined()
    }
    return content
  }

  @Test("a first load sends every graph in pieces")
  func first() throws {
    let store = MemoryStore()
    let summary = try load(["a": "xyz", "b": "x"], into: store)
    #expect(content(store) == ["a": "xyz", "b": "x"])
    #expect(summary.graphsSent == 2)
    #expect(summary.triplesSent == 4)
    #expect(
      store.changes == [
        "replace m", "replace m", "replace a", "append a", "append m", "replace b", "append m", "replace m",
        "replace m",
      ])
  }

  @Test("a second load sends what changed, drops what is gone, and leaves the rest and other people's graphs alone")
  func second() throws {
    let store = MemoryStore()
    try store.replace(IRI("x:theirs"), by: Array("<x:s> <x:p> \"t\" .\n".utf8)[...])
    try load(["a": "xyz", "b": "x", "c": "x"], into: store)
    store.forgetChanges()
    let summary = try load(["a": "xyz", "b": "y"], into: store)
    #expect(content(store).filter { $0.key != "theirs" } == ["a": "xyz", "b": "y"])
    #expect(summary.graphsUnchanged == 1)
    #expect(summary.graphsDropped == 1)
    #expect(!store.changes.contains { $0.hasSuffix(" a") || $0.hasSuffix(" theirs") })
    store.forgetChanges()
    try load(["a": "xyz", "b": "y"], into: store)
    #expect(store.changes.isEmpty)
  }

  @Test("everything is sent anew where that is asked for; removed graphs may be kept, and are still known")
  func options() throws {
    let store = MemoryStore()
    try load(["a": "x", "b": "y"], into: store)
    #expect(try load(["a": "x", "b": "y"], into: store, all: true).graphsSent == 2)
    #expect(try load(["a": "x"], into: store, drops: false).graphsDropped == 0)
    #expect(content(store) == ["a": "x", "b": "y"])
    #expect(try load(["a": "x"], into: store).graphsDropped == 1)
    #expect(try load([:], into: store).graphsDropped == 1)
    #expect(store.graphs.isEmpty)
  }

  @Test("wherever a load is cut off, the next one ends in the same store", arguments: 0..<18)
  func cutOff(changes: Int) throws {
    let store = MemoryStore()
    try load(["a": "x", "gone": "x", "same": "xyz"], into: store)
    store.changesLeft = changes
    let wanted = ["a": "yz", "same": "xyz", "new": "abcde", "other": "a"]
    let wasCut = (try? load(wanted, into: store)) == nil
    store.changesLeft = .max
    store.forgetChanges()
    try load(wanted, into: store)
    #expect(content(store) == wanted)
    // Once its digest stands in the store, a graph is not sent again.
    #expect(wasCut || store.changes.isEmpty)
    #expect(!store.changes.contains("replace same"))
  }

  @Test("what was cut off in one graph is redone for that graph only")
  func redone() throws {
    let store = MemoryStore()
    // Three graphs of the manifest, all of a with its digest, the first piece of b.
    store.changesLeft = 7
    #expect(throws: MemoryStore.failure) { try load(["a": "xyz", "b": "vwxyz", "c": "x"], into: store) }
    #expect(content(store) == ["a": "xyz", "b": "vw"])
    store.changesLeft = .max
    store.forgetChanges()
    #expect(try load(["a": "xyz", "b": "vwxyz", "c": "x"], into: store).graphsSent == 2)
    #expect(!store.changes.contains { $0.hasSuffix(" a") })
  }

  @Test("a store that was emptied is loaded anew")
  func emptied() throws {
    try load(["a": "x"], into: MemoryStore())
    #expect(try load(["a": "x"], into: MemoryStore()).graphsSent == 1)
  }
}
