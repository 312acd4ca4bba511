import Entente
import Testing

#if canImport(Glibc)
  import Glibc
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Files")
struct FileSystemTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/entente-files-\(UUID().uuidString)"

  @Test("are replaced as a whole and leave nothing else behind")
  func replacement() throws {
    try FileSystem.makeFolder(folder + "/deep/er")
    try FileSystem.write([1, 2], to: folder + "/deep/er/a")
    try FileSystem.write([3], to: folder + "/deep/er/a")
    #expect(try FileSystem.bytes(of: folder + "/deep/er/a") == [3])
    #expect(try FileSystem.names(in: folder + "/deep/er") == ["a"])
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test("that were not finished are gone, and what stood there before stays")
  func interruption() throws {
    try FileSystem.makeFolder(folder)
    try FileSystem.write([1], to: folder + "/a")
    do {
      let file = try PartialFile(folder + "/a")
      try file.write([2, 2, 2])
    }
    #expect(try FileSystem.bytes(of: folder + "/a") == [1])
    #expect(try FileSystem.names(in: folder) == ["a"])
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test("that a link leads to are replaced, the link stays")
  func link() throws {
    try FileSystem.makeFolder(folder)
    try FileSystem.write([1], to: folder + "/a")
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/a")
    try FileSystem.write([2], to: folder + "/link")
    #expect(try FileSystem.bytes(of: folder + "/a") == [2])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == folder + "/a")
    try FileManager.default.removeItem(atPath: folder)
  }

  #if canImport(Glibc)
    @Test("that are devices are written to and not replaced; a full disk is an error")
    func device() throws {
      #expect(throws: FileFailure(action: .write, path: "/dev/full", number: ENOSPC)) {
        try FileSystem.write([1], to: "/dev/full")
      }
      #expect(try FileSystem.names(in: "/dev").contains("full"))
      #expect(try FileSystem.names(in: "/dev").allSatisfy { !$0.contains(".part-") })
    }
  #endif

  @Test("that cannot be read or written say so with the system's error")
  func failures() {
    #expect(throws: FileFailure.self) { try FileSystem.bytes(of: "/nowhere/at/all") }
    #expect(throws: FileFailure.self) { try FileSystem.write([1], to: "/nowhere/at/all") }
  }
}
