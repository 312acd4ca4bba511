import QuadStore
import Testing

@Suite("Failures of the store")
struct StoreFailureTests {
  @Test("two reports of one newer version are one failure")
  func equality() {
    let failure = StoreFailure.newerVersion(path: "a.store", found: 2, known: 1)
    #expect(failure == .newerVersion(path: "a.store", found: 2, known: 1))
    #expect(failure != .newerVersion(path: "a.store", found: 3, known: 1))
  }
}
