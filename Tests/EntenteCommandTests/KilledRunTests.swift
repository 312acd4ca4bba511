import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Runs that are ended before their time.
@Suite("Runs that are killed")
struct KilledRunTests {
  /// What is left of a run that got a signal while it read documents.
  private struct Ended {
    var reason: Process.TerminationReason
    var status: Int32
    var notes: String
    var files: [String]
  }

  /// A named pipe as input, which gives one line and then nothing, holds the run up until the signal comes.
  private func ended(by signal: Int32, _ command: [String], in folder: URL, whenThereAre count: Int) throws -> Ended {
    let writer = try pipe(at: folder.appending(path: "zz.nt").path)
    defer { close(writer) }
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = command
    process.currentDirectoryURL = URL(filePath: SharedMaterial.checkout)
    let notes = Pipe()
    process.standardError = notes
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let output = folder.appending(path: "out").path
    for _ in 0..<600 where try files(in: output).count < count { usleep(100_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    let said = String(decoding: notes.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return Ended(
      reason: process.terminationReason, status: process.terminationStatus, notes: said, files: try files(in: output))
  }

  /// A new named pipe with one statement in it; as long as the descriptor is open, more may come.
  private func pipe(at path: String) throws -> Int32 {
    #expect(mkfifo(path, 0o600) == 0)
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    let line = Array("<http://a/b> <http://a/c> <http://a/d> .\n".utf8)
    #expect(write(descriptor, line, line.count) == line.count)
    return descriptor
  }

  /// Hidden ones too.
  private func files(in folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func folder() throws -> URL {
    URL(filePath: try Program.file("a.txt", Array("NATO warned Russia.".utf8))).deletingLastPathComponent()
  }

  @Test(
    "a conversion that is interrupted leaves no part of a file, and what stood there before",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func interruptedConversion(signal: Int32) throws {
    let folder = try folder()
    let output = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    try Data("before".utf8).write(to: output.appending(path: "a.nt"))
    let ended = try ended(
      by: signal, ["convert", folder.path + "/zz.nt", output.path + "/a.nt"], in: folder, whenThereAre: 2)
    #expect(ended.reason == .uncaughtSignal)
    #expect(ended.status == signal)
    #expect(ended.files == ["a.nt"])
    #expect(try String(contentsOf: output.appending(path: "a.nt"), encoding: .utf8) == "before")
    #expect(ended.notes == "stopped; no file is new\n")
  }

  @Test("the next run removes what a run left that was killed without warning, and nothing else")
  func leftovers() throws {
    let folder = try folder()
    let output = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let kept = ["a.part", ".entente-x-1.part", ".entente-1-1.part.txt", ".hidden"]
    for name in kept { try Data().write(to: output.appending(path: name)) }
    let killed = try ended(
      by: SIGKILL, ["convert", folder.path + "/zz.nt", output.path + "/a.nt"], in: folder,
      whenThereAre: kept.count + 1)
    #expect(killed.files.count == kept.count + 1)
    #expect(try Program.run("convert", "exports/entente.nt", output.path + "/b.nt").status == 0)
    #expect(try files(in: output.path) == (kept + ["b.nt"]).sorted())
  }

  @Test("a run over many documents goes on where a killed one stopped", arguments: ["annotate", "extract"])
  func resumption(command: String) throws {
    let folder = try folder()
    for number in 100..<163 {
      try Data("NATO warned Russia \(number) times.".utf8).write(to: folder.appending(path: "b\(number).txt"))
    }
    let (begun, fresh) = (folder.path + "/begun", folder.path + "/fresh")
    let documents = ["a.txt"] + (100..<163).map { "b\($0).txt" }
    let paths = documents.map { folder.path + "/" + $0 }
    let writer = try pipe(at: folder.path + "/zz")
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = [command, "--output", begun, "--threads", "2"] + paths + [folder.path + "/zz"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    let kept = begun + "/.entente-unfinished"
    let keptCount = { try files(in: kept).count { $0.hasSuffix(".jsonl") } }
    for _ in 0..<1200 where try keptCount() < documents.count { usleep(100_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    close(writer)
    #expect(try keptCount() == documents.count)

    let resumed = try Program.run([command, "--output", begun] + paths)
    #expect(resumed.status == 0)
    #expect(resumed.notes.contains("64 documents had been read by a run that did not end, and were not read anew\n"))
    let anew = try Program.run([command, "--output", fresh] + paths)
    #expect(!anew.notes.contains("did not end"))
    #expect(try contents(of: begun) == contents(of: fresh), "byte for byte, and nothing else")
  }

  @Test("a run beside it that is alive keeps its file")
  func living() throws {
    let folder = try folder()
    let output = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let writer = try pipe(at: folder.appending(path: "zz.nt").path)
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["convert", folder.path + "/zz.nt", output.path + "/a.nt"]
    try process.run()
    for _ in 0..<600 where try files(in: output.path).isEmpty { usleep(50_000) }
    #expect(try Program.run("convert", "exports/entente.nt", output.path + "/b.nt").status == 0)
    close(writer)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try files(in: output.path) == ["a.nt", "b.nt"])
  }

  @Test("an extraction whose disk is full leaves the files of the run before, all of them")
  func fullDisk() throws {
    let output = try folder().appending(path: "out").path
    let seed = "seeds/000_70f92e8dcb8de6c4.txt"
    #expect(try Program.run("extract", seed, "--output", output).status == 0)
    let before = try contents(of: output)
    let limited = try Program.run(
      executable: "/bin/sh", ["-c", "ulimit -f 400; exec '\(Program.path)' extract seeds --output '\(output)'"])
    #expect(limited.status == 74, "\(limited.notes)")
    #expect(try contents(of: output) == before)
  }

  private func contents(of folder: String) throws -> [String: Data] {
    try Dictionary(
      uniqueKeysWithValues: files(in: folder).map { ($0, try Data(contentsOf: URL(filePath: folder + "/" + $0))) })
  }
}
