import Foundation
import TestSupport
import Testing

/// Stores as users have them: by the built program, from many calls, some of which are interrupted.
@Suite("A store on the command line")
struct StoreCommandTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/entente-command-\(UUID().uuidString)"
  private var store: String { folder + "/news.store" }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder + "/files", withIntermediateDirectories: true)
  }

  /// Files with one small annotated document each.
  private func writeFiles(_ count: Int) throws {
    for number in 0..<count {
      let name = "d\(1000 + number)"
      let digest = String(1000 + number) + String(repeating: "0", count: 60)
      let rows = """
        {"kind": "document", "doc": "\(name)", "file": "\(name).txt", "length": 40, "digest": "\(digest)"}
        {"kind": "sentence", "id": "\(name)-s01", "begin": 0, "end": 40, "section": "body"}
        {"kind": "mention", "id": "\(name)-m01", "begin": 0, "end": 6, "surface": "Russia", "type": "State", "level": "NAM", \
        "entity": "russia", "sentence": "\(name)-s01", "section": "body"}

        """
      try Data(rows.utf8).write(to: URL(filePath: "\(folder)/files/\(name).jsonl"))
    }
  }

  private func lines(of store: String) throws -> [Substring] {
    let run = try Program.run("convert", store, "--to", "nq")
    #expect(run.status == 0, "\(run.notes)")
    return run.output.split(separator: "\n")
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test("adding, asking, searching, removing")
  func session() throws {
    defer { remove() }
    let add = try Program.run("add", store, "exports/entente.jsonl")
    #expect(add.status == 0)
    #expect(add.notes.contains("5 documents"))
    #expect(try Program.run("add", store, "exports/entente.jsonl").notes.contains("1 files unchanged"))
    let relations = ["relations", "--relation", "violates", "--format", "csv"]
    #expect(try Program.run(relations + [store]).output == Program.run(relations + ["exports"]).output)
    let found = try Program.run("search", store, "cruise", "missile", "--format", "jsonl")
    #expect(found.output.contains("«cruise» «missile»"))
    #expect(try Program.run("status", store, "--json").output.contains("\"documents\": 5"))
    #expect(try Program.run("remove", store, "000_70f92e8dcb8de6c4").status == 0)
    #expect(try Program.run("remove", store, "000_70f92e8dcb8de6c4").status == 64)
    #expect(try Program.run("status", store).output.contains("documents  4"))
  }

  @Test("what is no store is said to be none, with an exit code of its own")
  func noStore() throws {
    defer { remove() }
    #expect(try Program.run("status", folder + "/none").status == 66)
    #expect(try Program.run("status", "README.md").status == 65)
    #expect(try Program.run("add", "README.md", "seeds").status == 65)
    #expect(try Program.run("add", folder + "/no/folder/x.store", "exports/entente.jsonl").status == 73)
  }

  @Test("killed at any moment, a store is whole, and the next call goes on")
  func kills() throws {
    defer { remove() }
    try writeFiles(150)
    for round in 1...6 {
      let process = Process()
      process.executableURL = URL(filePath: Program.path)
      process.arguments = ["add", store, folder + "/files"]
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(round) * 120_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      guard FileManager.default.fileExists(atPath: store) else { continue }
      let status = try Program.run("status", store)
      // Killed while the store was begun, it is an empty file.
      #expect(status.status == 0 || status.status == 65, "\(status.notes)")
    }
    #expect(try Program.run("add", store, folder + "/files").status == 0)
    #expect(try Program.run("validate", store).status == 0)
    let fresh = folder + "/fresh.store"
    #expect(try Program.run("add", fresh, folder + "/files").status == 0)
    #expect(try lines(of: store) == lines(of: fresh))
    #expect(try Program.run("status", store).output.contains("documents  150"))
  }

  @Test("where a limit on file sizes, as a full disk, ends a call, the error is clear and the store whole")
  func fullDisk() throws {
    defer { remove() }
    try writeFiles(20)
    #expect(try Program.run("add", store, folder + "/files").status == 0)
    let before = try lines(of: store)
    let limited = "ulimit -f 900; exec '\(Program.path)' add '\(store)' exports/entente.jsonl"
    let run = try Program.run(executable: "/bin/sh", ["-c", limited])
    #expect(run.status == 74, "\(run.notes)")
    #expect(run.notes.contains("no room"), "\(run.notes)")
    #expect(try lines(of: store) == before)
    #expect(try Program.run("add", store, "exports/entente.jsonl").status == 0)
    #expect(try Program.run("validate", store).status == 0)
  }

  @Test("in a folder that may not be written, a store can be asked but not changed")
  func readOnlyFolder() throws {
    defer { remove() }
    try writeFiles(2)
    #expect(try Program.run("add", store, folder + "/files").status == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
    // The superuser may write everywhere, so that somebody else must try.
    let other = getuid() == 0 ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []
    let probe = try Program.run(executable: "/usr/bin/env", other + [Program.path, "--version"])
    guard probe.status == 0 else {
      print("SKIPPED readOnlyFolder: the program cannot be run as another user here: \(probe.notes)")
      return
    }
    let status = try Program.run(executable: "/usr/bin/env", other + [Program.path, "status", store])
    #expect(status.status == 0, "\(status.notes)")
    #expect(status.output.contains("documents  2"))
    let add = try Program.run(
      executable: "/usr/bin/env", other + [Program.path, "add", store, "exports/entente.jsonl"])
    #expect(add.status == 73, "\(add.notes)")
    #expect(add.notes.contains("read-only") || add.notes.contains("cannot be opened"), "\(add.notes)")
    #expect(try Program.run("status", store).output.contains("documents  2"))
  }
}
