import QuadStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Stores for the time of a test.
enum ScratchStore {
  static func withStore<Result>(_ body: (QuadStore) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(QuadStore(path: folder.appending(path: "test.entente").path(), access: .making))
  }
}
