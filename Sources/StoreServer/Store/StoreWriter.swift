import Entente
import KnowledgeBase
import QuadStore
import SPARQL
import Synchronization

/// The one that changes the store, for one request at a time.
final class StoreWriter: Sendable {
  /// How long to wait for another program that writes: less than a client waits for its answer.
  private static let waitSeconds = 10

  let path: String
  private let knowledge: KnowledgeBase
  private let turn = Mutex(())

  init(path: String, knowledge: KnowledgeBase) {
    self.path = path
    self.knowledge = knowledge
  }

  /// Runs a body with an editor of the store.
  func withEditor<Result>(_ body: (StoreEditor) throws -> Result) throws -> Result {
    try turn.withLock { _ in
      let store = try QuadStore(path: path, access: .writing, waitSeconds: Self.waitSeconds)
      return try body(StoreEditor(store, knowledge: knowledge))
    }
  }
}
