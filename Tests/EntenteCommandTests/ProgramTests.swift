import Foundation
import TestSupport
import Testing

/// The built program, run as users run it.
@Suite("The program end to end")
struct ProgramTests {
  private struct Run {
    var status: Int32
    var output: String
    var notes: String
  }

  /// Beside the test bundle, where the package manager puts executables.
  private static let program =
    Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    .map { $0.deletingLastPathComponent().appending(path: "entente").path }
    ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "entente").path

  private func run(_ arguments: String..., input: String = "") throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: SharedMaterial.checkout)
    let (inputPipe, outputPipe, notesPipe) = (Pipe(), Pipe(), Pipe())
    process.standardInput = inputPipe
    process.standardOutput = outputPipe
    process.standardError = notesPipe
    try process.run()
    inputPipe.fileHandleForWriting.write(Data(input.utf8))
    try inputPipe.fileHandleForWriting.close()
    let output = outputPipe.fileHandleForReading.readDataToEndOfFile()
    let notes = notesPipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      notes: String(decoding: notes, as: UTF8.self))
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: name)
    try Data(bytes).write(to: path)
    return path.path
  }

  @Test("help teaches every subcommand")
  func help() throws {
    let help = try run("--help")
    #expect(help.status == 0)
    for command in ["extract", "annotate", "parse", "relations", "show", "explain", "convert", "validate", "evaluate"] {
      #expect(help.output.contains(command))
      #expect(try run(command, "--help").status == 0)
    }
  }

  @Test("an unknown option is a usage error")
  func usage() throws {
    let wrong = try run("extract", "seeds")
    #expect(wrong.status == 64)
    #expect(wrong.notes.contains("--output"))
  }

  @Test("a byte that is not UTF-8 is reported with its place, and the run goes on")
  func malformedText() throws {
    let path = try file("bad.txt", Array("Moscow said no.\nNATO \u{FF}".utf8.dropLast(2)) + [0xFF])
    let alone = try run("annotate", path)
    #expect(alone.status == 65)
    #expect(alone.notes.contains("bad.txt:2:6: not UTF-8: byte 0xFF at offset 21"))
    let together = try run("annotate", path, "seeds/000_70f92e8dcb8de6c4.txt")
    #expect(together.status == 0)
    #expect(together.output.contains("\"kind\": \"claim\""))
    #expect(try run("annotate", path, "seeds/000_70f92e8dcb8de6c4.txt", "--strict").status == 65)
  }

  @Test("a file that is not there and an empty one are reported by name")
  func missingAndEmpty() throws {
    #expect(try run("annotate", "no-such-file.txt").notes.contains("no-such-file.txt: there is no such file"))
    let empty = try file("empty.txt", [])
    #expect(try run("annotate", empty).notes.contains("empty.txt: holds no text"))
  }

  @Test("a run that can read nothing leaves an older graph alone")
  func nothingRead() throws {
    let empty = try file("empty.txt", [])
    let folder = URL(filePath: empty).deletingLastPathComponent().path
    #expect(try run("extract", empty, "--output", folder + "/graph").status == 65)
    #expect(!FileManager.default.fileExists(atPath: folder + "/graph"))
  }

  @Test("RDF that breaks its grammar is reported with line, column and what was expected")
  func malformedGraph() throws {
    let path = try file("bad.ttl", Array("@prefix a: <http://a/> .\na:b a:c .\n".utf8))
    let run = try run("convert", path, "--to", "nt")
    #expect(run.status != 0)
    #expect(run.notes.contains("bad.ttl:2:"))
  }

  @Test("a graph converts through a pipe")
  func conversion() throws {
    let converted = try run("convert", "-", "--to", "nt", input: "@prefix a: <http://a/> . a:b a:c a:d .")
    #expect(converted.status == 0)
    #expect(converted.output == "<http://a/b> <http://a/c> <http://a/d> .\n")
  }

  @Test("packed RDF is known by its name or its content, and written by name")
  func packed() throws {
    let packed = URL(filePath: try file("a.ttl", Array("@prefix a: <http://a/> . a:b a:c a:d .".utf8)))
      .deletingLastPathComponent().appending(path: "a.nt.gz").path
    #expect(try run("convert", packed.replacing("a.nt.gz", with: "a.ttl"), packed).status == 0)
    #expect(try Data(contentsOf: URL(filePath: packed)).starts(with: [0x1F, 0x8B]))
    let line = "<http://a/b> <http://a/c> <http://a/d> .\n"
    #expect(try run("convert", packed, "--to", "nt").output == line)
    let unnamed = try file("unnamed", Array(try Data(contentsOf: URL(filePath: packed))))
    #expect(try run("convert", unnamed, "--to", "nq").output == line)
    let cut = try run(
      "convert", try file("cut.nt.gz", Array(try Data(contentsOf: URL(filePath: packed)).dropLast(3))), "--to", "nt")
    #expect(cut.status == 65)
    #expect(cut.notes.contains("cut.nt.gz: cut off: the packed data ends too early"))
    let plain = try run("convert", try file("plain.nt.gz", Array(line.utf8)), "--to", "nt")
    #expect(plain.notes.contains("plain.nt.gz: not gzip (byte 0)"))
  }

  @Test("prefixes that a user gives shorten what is written; wrong ones are refused")
  func prefixes() throws {
    let lines = "<http://a/b> <http://a/c> <http://x/d> .\n"
    let turtle = try run("convert", "-", "--from", "nt", "--to", "ttl", "--prefix", "a=http://a/", input: lines)
    #expect(turtle.output == "@prefix a: <http://a/> .\n\na:b a:c <http://x/d> .\n")
    for wrong in ["a", "a=", "1=http://a/", "a=http://a/> . <x> <y> <z> . @prefix b: <http://b/"] {
      #expect(try run("convert", "-", "--from", "nt", "--to", "ttl", "--prefix", wrong, input: lines).status == 64)
    }
  }

  @Test("RDF 1.2 is read where it is asked for")
  func version() throws {
    let text = "@prefix a: <http://a/> . a:b a:c a:d ~ a:e ."
    #expect(try run("convert", "-", "--from", "ttl", "--to", "nt", input: text).status == 65)
    let read = try run("convert", "-", "--from", "ttl", "--to", "nt", "--rdf-version", "1.2", input: text)
    #expect(read.output.contains("<<( <http://a/b> <http://a/c> <http://a/d> )>>"))
  }

  @Test("questions are answered from the exports: table, CSV and JSON Lines")
  func questions() throws {
    let table = try run("relations", "exports", "--relation", "holdsPosition")
    #expect(table.status == 0)
    #expect(table.output.contains("Stoltenberg"))
    let csv = try run("relations", "exports", "--relation", "holdsPosition", "--format", "csv")
    #expect(csv.output.hasPrefix("document,claim,subject,relation,"))
    let rows = try run("relations", "exports", "--format", "jsonl")
    #expect(rows.output.hasPrefix("{\"document\": "))
    #expect(try run("show", "nato", "exports").output.contains("North Atlantic Treaty Organization"))
    let unclear = try run("relations", "exports", "--subject", "zzz")
    #expect(unclear.status == 64)
    #expect(unclear.notes.contains("nothing here is called ‘zzz’"))
  }

  @Test("the exports keep the model's promises")
  func validation() throws {
    let run = try run(
      "validate", "exports/entente.jsonl", "exports/entente.trig", "exports/entente.xml", "--documents", "seeds")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("a sentence on standard input is parsed to CoNLL-U")
  func parsing() throws {
    let parsed = try run("parse", "-", input: "NATO urged Russia to honor the treaty.\n")
    #expect(parsed.status == 0)
    #expect(parsed.output.contains("2\turged\turge\tVERB\tVBD\t_\t0\troot"))
  }
}
