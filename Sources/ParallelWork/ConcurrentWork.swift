internal import Dispatch
internal import Synchronization

/// Spreads independent pieces of work over threads and collects their results in order.
public enum ConcurrentWork {
  /// The results of `body` for 0 ..< count, in that order, whichever thread made them.
  ///
  /// - Parameters:
  ///   - state: makes what a thread keeps from piece to piece.
  ///   - finish: takes what a thread kept, when there is nothing left to do.
  public static func map<State, Result: Sendable>(
    count: Int, threads: Int, state: @Sendable () -> State, finish: @Sendable (State) -> Void = { _ in },
    body: @Sendable (Int, State) -> Result
  ) -> [Result] {
    if threads <= 1 || count <= 1 {
      let state = state()
      defer { finish(state) }
      return (0..<count).map { body($0, state) }
    }
    let next = Atomic<Int>(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      let state = state()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        let result = body(index, state)
        results.withLock { $0[index] = result }
      }
      finish(state)
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
