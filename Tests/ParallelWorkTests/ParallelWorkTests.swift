import ParallelWork
import Synchronization
import Testing

@Suite("Work over threads")
struct ParallelWorkTests {
  @Test("results come in the order of the work, whichever thread is first", arguments: [1, 2, 8])
  func order(threads: Int) {
    let results = ConcurrentWork.map(count: 100, threads: threads, state: {}) { index, _ in
      // The first pieces are the longest.
      (0..<(100 - index) * 1000).reduce(index) { $0 ^ $1 ^ $1 }
    }
    #expect(results == Array(0..<100))
  }

  @Test("what a thread keeps is given back once by each", arguments: [1, 3])
  func state(threads: Int) {
    let made = Atomic<Int>(0)
    let finished = Atomic<Int>(0)
    _ = ConcurrentWork.map(
      count: 20, threads: threads, state: { made.wrappingAdd(1, ordering: .relaxed).newValue },
      finish: { _ in finished.wrappingAdd(1, ordering: .relaxed) }, body: { index, _ in index })
    #expect(made.load(ordering: .relaxed) == finished.load(ordering: .relaxed))
    #expect(made.load(ordering: .relaxed) <= threads)
  }

  @Test("nothing to do gives nothing")
  func nothing() { #expect(ConcurrentWork.map(count: 0, threads: 4, state: {}) { index, _ in index }.isEmpty) }

  @Test("work ahead is done once, whenever it is asked for")
  func ahead() {
    let count = Atomic<Int>(0)
    let work = WorkAhead { count.wrappingAdd(1, ordering: .relaxed).newValue }
    #expect(work.value() == 1)
    #expect(work.value() == 1)
  }
}
