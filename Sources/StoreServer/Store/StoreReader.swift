import Entente
import KnowledgeBase
import QuadStore
import SPARQL

/// A store opened to be read, with the engine that queries it.
///
/// Handed from thread to thread and used by one at a time; `StoreReaders` sees to it.
final class StoreReader: @unchecked Sendable {
  let store: QuadStore
  let engine: SPARQLEngine
  private let knowledge: KnowledgeBase
  private(set) var graph: StoredGraph
  private var state: Int64

  /// What each of a dozen readers may keep of the file: some 60 MB, since the system keeps what is read often.
  private static var cache: StoreCache {
    var cache = StoreCache()
    (cache.pageBytes, cache.blocksOfAnOrder, cache.terms) = (16 << 20, 512, 1 << 15)
    return cache
  }

  init(path: String, knowledge: KnowledgeBase, options: EngineOptions) throws {
    self.knowledge = knowledge
    store = try QuadStore(path: path, access: .reading, cache: Self.cache)
    var options = options
    options.keptTerms = 100_000
    engine = SPARQLEngine(source: store, options: options)
    state = try store.stateNumber()
    graph = try StoredGraph(store, knowledge: knowledge)
  }

  /// Sees from now on what others have committed meanwhile.
  func refresh() throws {
    try store.refresh()
    let state = try store.stateNumber()
    if state == self.state { return }
    engine.forgetTerms()
    graph = try StoredGraph(store, knowledge: knowledge)
    self.state = state
  }
}
