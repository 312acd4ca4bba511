import Dispatch
import HTTPServing
import KnowledgeBase
import SPARQL
import Synchronization

/// Readers of a store, opened as they are needed and kept: no more of them at a time than are allowed.
final class StoreReaders: Sendable {
  private let path: String
  private let knowledge: KnowledgeBase
  private let options: EngineOptions
  private let waitTime: Duration
  private let turns: DispatchSemaphore
  private let idle = Mutex<[StoreReader]>([])

  init(path: String, knowledge: KnowledgeBase, options: EngineOptions, count: Int, waitTime: Duration) {
    self.path = path
    self.knowledge = knowledge
    self.options = options
    self.waitTime = waitTime
    turns = DispatchSemaphore(value: count)
  }

  /// Runs a body with a reader that sees the store as it stands now, when its turn comes.
  ///
  /// - Throws: `HTTPRefusal` where the turn does not come in time, or what the body throws.
  func withReader<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    let (seconds, attoseconds) = waitTime.components
    let wait = DispatchTimeInterval.milliseconds(Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    guard turns.wait(timeout: .now() + wait) == .success else {
      throw HTTPRefusal(503, "The server is busy.", fields: ["Retry-After": "1"])
    }
    defer { turns.signal() }
    let reader = try idle.withLock { $0.popLast() } ?? StoreReader(path: path, knowledge: knowledge, options: options)
    try reader.refresh()
    let result = try body(reader)
    // One that failed may hold anything and is closed instead.
    idle.withLock { $0.append(reader) }
    return result
  }
}
