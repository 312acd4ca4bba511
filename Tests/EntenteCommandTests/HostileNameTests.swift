import Foundation
import TestSupport
import Testing

/// Names and arguments that would lead a result elsewhere, or nowhere.
@Suite("Outputs and careless arguments")
struct HostileNameTests {
  @Test("a record's identifier never leads out of the output folder, and costs no other record its file")
  func records() throws {
    let ids = ["../victim", "no/such/folder", String(repeating: "n", count: 255), "..", "good"]
    let rows = ids.map { #"{"id": "\#($0)", "text": "NATO warned Russia about record \#($0.count)."}"# + "\n" }
    let input = try Program.file("records.jsonl", Array(rows.joined().utf8))
    let root = URL(filePath: input).deletingLastPathComponent()
    try Data("mine".utf8).write(to: root.appending(path: "victim.jsonl"))
    let run = try Program.run("annotate", input, "--output", root.path + "/out")
    #expect(run.status == 0)
    #expect(try String(contentsOf: root.appending(path: "victim.jsonl"), encoding: .utf8) == "mine")
    let written = try FileManager.default.contentsOfDirectory(atPath: root.path + "/out")
    #expect(written.count == ids.count)
    #expect(written.contains("good.jsonl"))
    #expect(run.notes.contains("‘../victim’ cannot be the name of a file: written as \(root.path)/out/_._victim-"))
    #expect(!run.notes.contains("‘good’"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() == [
        "out", "records.jsonl", "victim.jsonl",
      ])
  }

  @Test("a document's file name in annotations never leads out of the folder of documents")
  func documentsFolder() throws {
    let annotations = try Program.run("annotate", "seeds/000_70f92e8dcb8de6c4.txt").output
    let secret = try Program.file("secret.txt", Array("root:x:0:0".utf8))
    let folder = URL(filePath: secret).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder.appending(path: "documents"), withIntermediateDirectories: true)
    let forged = annotations.replacing("000_70f92e8dcb8de6c4.txt", with: "../secret.txt")
    let file = try Program.file("forged.jsonl", Array(forged.utf8))
    let claim = try #require(
      try Program.run("relations", file, "--format", "csv").output.split { $0.isNewline }.dropFirst().first)
    let id = String(claim.split(separator: ",")[1])
    let explained = try Program.run("explain", id, file, "--documents", folder.path + "/documents")
    #expect(explained.status == 66)
    #expect(!explained.output.contains("root:x"))
  }

  @Test(
    "an empty argument is refused, as it comes from a variable that is not set",
    arguments: [
      ["extract", "seeds", "-o", ""], ["extract", "seeds", "--output="], ["annotate", "seeds", "--output", ""],
      ["add", "", "seeds"], ["add", "news.store", ""], ["export", "exports", "-o", ""],
      ["convert", "exports/entente.ttl", ""],
      ["query", "exports", "--text", "ASK {}", "--output", ""], ["relations", ""], ["validate", ""],
    ])
  func emptyArguments(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 64)
    #expect(run.notes.contains("is empty: is a variable of the shell not set?"))
  }

  @Test("a link that somebody else made is not followed, one's own is")
  func links() throws {
    guard geteuid() == 0 else { return print("SKIPPED links: only the superuser can make somebody else's link") }
    let target = try Program.file("target.nt", Array("mine".utf8))
    let folder = URL(filePath: target).deletingLastPathComponent()
    let link = folder.appending(path: "link.nt").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(try Program.run("convert", "exports/entente.nt", link).status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: link)[.type] as? FileAttributeType == .typeSymbolicLink)
    try Data("mine".utf8).write(to: URL(filePath: target))
    #expect(lchown(link, 12345, 12345) == 0)
    let refused = try Program.run("convert", "exports/entente.nt", link)
    #expect(refused.status == 74)
    #expect(refused.notes.contains("link.nt: cannot be written: it is a link that somebody else made"))
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "mine")
  }

  @Test("a full disk behind standard output is an error that says why")
  func fullOutput() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for command in [
      "relations exports", "annotate seeds/000_70f92e8dcb8de6c4.txt", "convert exports/entente.nt --to nq",
    ] {
      let run = try Program.run(executable: "/bin/sh", ["-c", "'\(Program.path)' \(command) > /dev/full"])
      #expect(run.status == 74, "\(command)")
      #expect(run.notes.contains("standard output: cannot be written: No space left on device"), "\(command)")
    }
  }

  @Test("a reader that goes away ends the program quietly")
  func closedPipe() throws {
    let run = try Program.run(
      executable: "/bin/sh", ["-c", "'\(Program.path)' convert exports/entente.nt --to nq | head -n 1"])
    #expect(run.status == 0)
    #expect(run.notes.isEmpty)
    #expect(run.output.split(separator: "\n").count == 1)
  }
}
