import Foundation
import TestSupport
import Testing

/// Escape sequences in documents, names and answers never reach a terminal.
@Suite("What reaches a terminal")
struct TerminalTests {
  /// Clears the screen, sets a window's title, moves the cursor by a C1 control, and turns the line around.
  private static let hostile = "\u{1B}[2J\u{1B}]0;owned\u{7}\u{9B}5A\u{202E}"

  private static let folder = Result {
    let text =
      "Russia\(hostile) said on Monday that NATO\(hostile) violated the\u{B} INF Treaty\(hostile). Moscow denied it."
    let file = try Program.file("evil\u{1B}[31m.txt", Array(text.utf8))
    let folder = URL(filePath: file).deletingLastPathComponent().path
    let annotations = try Program.run("annotate", "seeds/000_70f92e8dcb8de6c4.txt").output
    let forged = annotations.replacing("Stoltenberg", with: "Stol\u{1B}[2J\u{9B}5Atenberg".jsonEscaped)
    try Data(forged.utf8).write(to: URL(filePath: folder + "/forged.jsonl"))
    _ = try Program.run("add", folder + "/s.store", file)
    return folder
  }

  @Test(
    "is without control characters, whatever the command and whatever it was given",
    arguments: [
      ["read", "FOLDER/evil\u{1B}[31m.txt"], ["read", "FOLDER/evil\u{1B}[31m.txt", "--sections", "--format", "jsonl"],
      ["parse", "FOLDER/evil\u{1B}[31m.txt"], ["parse", "FOLDER/evil\u{1B}[31m.txt", "--format", "jsonl"],
      ["annotate", "FOLDER/evil\u{1B}[31m.txt"], ["relations", "FOLDER/forged.jsonl"],
      ["relations", "FOLDER/forged.jsonl", "--format", "csv"],
      ["relations", "FOLDER/forged.jsonl", "--format", "jsonl"],
      ["show", "stoltenberg-evil", "FOLDER/forged.jsonl"], ["show", "stol", "FOLDER/forged.jsonl"],
      ["contested", "FOLDER/forged.jsonl"], ["timeline", "inf-treaty", "FOLDER/forged.jsonl"],
      ["neighbours", "nato", "FOLDER/forged.jsonl"], ["path", "nato", "russia", "FOLDER/forged.jsonl"],
      ["diff", "exports/entente.jsonl", "FOLDER/forged.jsonl"], ["explain", "CLAIM", "FOLDER/forged.jsonl"],
      ["search", "FOLDER/s.store", "treaty"], ["status", "FOLDER/s.store"],
      ["query", "FOLDER/s.store", "--text", "SELECT * { ?s ?p ?o }"],
      ["query", "FOLDER/s.store", "--text", "SELECT * { ?s ?p ?o }", "--format", "tsv"],
      ["convert", "FOLDER/s.store", "--to", "nt"],
      ["export", "FOLDER/forged.jsonl", "--format", "dot", "--output", "-"],
      ["extract", "FOLDER/evil\u{1B}[31m.txt", "--output", "FOLDER/graph\u{1B}[0m"],
      ["annotate", "FOLDER/no\u{1B}[31msuch.txt"], ["convert", "FOLDER/no\u{1B}[31msuch.ttl"],
      ["explain", "\u{1B}[2J", "FOLDER/forged.jsonl"], ["relations", "FOLDER/forged.jsonl", "--subject", "\u{1B}[2J"],
      ["nosuchcommand\u{1B}[2J"], ["validate", "FOLDER/forged.jsonl"],
      ["query", "FOLDER/s.store", "--text", "SELECT \u{1B}[2J"],
    ])
  func commands(arguments: [String]) throws {
    let folder = try Self.folder.get()
    var arguments = arguments.map { $0.replacing("FOLDER", with: folder) }
    if arguments.contains("CLAIM") {
      let rows = try Program.run("relations", folder + "/forged.jsonl", "--format", "csv").output
      let row = try #require(rows.split(separator: "\n").first { $0.contains("tenberg") })
      arguments = arguments.map { $0 == "CLAIM" ? String(row.split(separator: ",")[1]) : $0 }
    }
    guard let sent = try Program.onTerminal(arguments) else {
      return print("SKIPPED commands: no terminal can be made")
    }
    // Our own progress line moves up and rubs out.
    let shown = String(decoding: sent, as: UTF8.self).replacing("\u{1B}[1A", with: "").replacing("\u{1B}[2K", with: "")
    #expect(!shown.isEmpty || arguments[0] == "contested")
    let controls = shown.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(controls.isEmpty, "\(arguments): \(shown.debugDescription)")
  }

  @Test("text for people is made visible on its way to a file as well; data stays as it is")
  func redirected() throws {
    let folder = try Self.folder.get()
    let table = try Program.run("relations", folder + "/forged.jsonl")
    #expect(table.output.contains("Stol␛[2J<U+009B>5Atenberg"))
    #expect(try Program.run("read", folder + "/evil\u{1B}[31m.txt").output.hasPrefix("file: evil␛[31m.txt\n"))
    let data = try Program.run("relations", folder + "/forged.jsonl", "--format", "csv")
    #expect(data.output.contains("Stol\u{1B}[2J\u{9B}5Atenberg"))
    #expect(try !Program.run("annotate", folder + "/no\u{1B}[31msuch.txt").notes.contains("\u{1B}"))
  }

  @Test("a line break in a name does not make a line of its own")
  func lines() throws {
    let notes = try Program.run("annotate", "no\nsuch.txt").notes
    #expect(notes.split(separator: "\n").first == "no such.txt: there is no such file or folder")
    let file = try Program.file("two\nlines.txt", Array("NATO urged Russia to honor the treaty.".utf8))
    #expect(try Program.run("read", file).output.hasPrefix("file: two lines.txt\ndate: "))
  }
}

extension String {
  /// As it stands inside a JSON string.
  fileprivate var jsonEscaped: String {
    unicodeScalars.map { $0.value < 0x20 ? "\\u" + String(format: "%04x", $0.value) : String($0) }.joined()
  }
}
