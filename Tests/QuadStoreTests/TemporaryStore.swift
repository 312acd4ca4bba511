import CSQLite
import QuadStore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder for one store, gone when the test is over.
final class TemporaryStore {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/entente-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/test.store" }

  func open(_ access: QuadStore.Access = .making, waitSeconds: Int = 1) throws -> QuadStore {
    try QuadStore(path: path, access: access, waitSeconds: waitSeconds)
  }
}

extension TemporaryStore {
  /// Runs SQL on the file past the store, as the `sqlite3` shell would.
  func runSQL(_ sql: String) {
    var handle: OpaquePointer?
    #expect(sqlite3_open(path, &handle) == SQLITE_OK)
    #expect(sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK)
    #expect(sqlite3_close(handle) == SQLITE_OK)
  }
}

/// Numbers that look random and are the same in every run.
struct RepeatableNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
