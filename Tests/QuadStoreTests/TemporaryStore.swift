import CPageChecksums
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
  /// Runs SQL on the file past the store, with the checksums of pages that the store writes, or as the `sqlite3` shell would
  /// without.
  func runSQL(_ sql: String, keepsChecksums: Bool = true) {
    var handle: OpaquePointer?
    let layer = keepsChecksums ? page_checksums_name() : nil
    #expect(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, layer) == SQLITE_OK)
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
