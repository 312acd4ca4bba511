import HTTPServing
import KnowledgeBase
import QuadStore
import Synchronization

/// Keeps the index of the store's claims, and brings it up to date after the store has changed.
///
/// One thread makes it; whoever asks gets the last one that is ready, and waits only for the first.
final class IndexKeeper: Sendable {
  /// An index with its number: later ones have higher numbers.
  struct Edition: Sendable {
    var number: Int
    var index: ClaimIndex
    let choices = ChoiceCache()
  }

  private struct State {
    var hasBegun = false
    /// Whether an index is being made, of a state of the store that may be past already.
    var isMaking = false
    var edition: Edition?
    var failure: (any Error)?
  }

  /// How often the store is looked at.
  private static let interval = Duration.milliseconds(200)

  private let reader: StoreReader
  private let knowledge: KnowledgeBase
  private let state = Mutex(State())

  init(_ reader: StoreReader, _ knowledge: KnowledgeBase) {
    self.reader = reader
    self.knowledge = knowledge
  }

  /// Begins to keep the index, as long as anybody has the keeper.
  func begin() {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    guard isFirst else { return }
    DetachedThread.begin { [weak self] in
      var known: Int64?
      while true {
        let start = ContinuousClock.now
        guard let self else { return }
        known = self.renewed(after: known)
        // Half of the time at most goes into it while somebody adds to the store.
        DetachedThread.sleep(max(Self.interval, ContinuousClock.now - start))
      }
    }
  }

  /// Makes the index anew where the store is in another state than a known one; returns the state.
  private func renewed(after known: Int64?) -> Int64? {
    state.withLock { $0.isMaking = true }
    defer { state.withLock { $0.isMaking = false } }
    do {
      try reader.refresh()
      let number = try reader.store.stateNumber()
      if number == known { return known }
      let last = state.withLock { $0.edition?.index }
      let index = try last?.updated(reader, knowledge) ?? ClaimIndex(reader, knowledge)
      state.withLock { state in
        state.edition = Edition(number: (state.edition?.number ?? 0) + 1, index: index)
      }
      return number
    } catch {
      state.withLock { $0.failure = error }
      return known
    }
  }

  /// The number of the last index that may lack what has just been committed.
  var lastWithoutChange: Int {
    state.withLock { ($0.edition?.number ?? 0) + ($0.isMaking ? 1 : 0) }
  }

  /// The last index that is ready.
  ///
  /// - Throws: why there is none.
  func current() throws -> Edition {
    begin()
    while true {
      let state = state.withLock { $0 }
      if let edition = state.edition { return edition }
      if let failure = state.failure { throw failure }
      DetachedThread.sleep(.milliseconds(10))
    }
  }
}
