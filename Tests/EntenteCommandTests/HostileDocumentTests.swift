import Foundation
import TestSupport
import Testing

/// One bad character, or one bad document, costs the others nothing.
@Suite("Documents with characters that formats forbid")
struct HostileDocumentTests {
  /// Controls that XML cannot hold, and U+FFFE; beside them, an ordinary document.
  private static let folder = Result {
    let text =
      "Russia\u{B} said on Monday that NATO\u{1} violated the INF\u{FFFE} Treaty.\u{7F}\u{85}\u{2028} Moscow\u{C} denied it."
    let file = try Program.file("bad.txt", Array(text.utf8))
    let folder = URL(filePath: file).deletingLastPathComponent()
    try Data(try Program.bytes(of: "seeds/000_70f92e8dcb8de6c4.txt")).write(to: folder.appending(path: "good.txt"))
    return folder.path
  }

  @Test("every format is written, can be read again, and says what it could not hold")
  func allFormats() throws {
    let folder = try Self.folder.get()
    let formats = ["rdf", "ttl", "trig", "nq", "nt", "jsonld", "graphml", "html", "xml", "jsonl"]
    let run = try Program.run(
      ["extract", folder, "--output", folder + "/graph"] + formats.flatMap { ["--format", $0] })
    #expect(run.status == 0, "\(run.notes)")
    for format in formats { #expect(run.notes.contains("wrote \(folder)/graph/entente.\(format)")) }
    for format in ["rdf", "xml", "graphml"] {
      let note = try #require(run.notes.split(separator: "\n").first { $0.contains("/entente.\(format)") })
      #expect(note.hasSuffix("characters that the format forbids"), "\(note)")
    }
    for format in ["ttl", "trig", "nq", "nt", "rdf"] {
      let read = try Program.run("convert", folder + "/graph/entente.\(format)", "--to", "nq")
      #expect(read.status == 0, "\(read.notes)")
      #expect(read.output.contains("good"))
    }
    for format in ["jsonl", "nq", "rdf"] {
      #expect(try Program.run("validate", folder + "/graph/entente.\(format)", "--documents", folder).status == 0)
    }
    #expect(try Program.run("validate", folder + "/graph").status == 0)
    for format in ["rdf", "graphml", "gexf", "dot", "csv", "yed", "gephi", "neo4j", "html", "ttl", "jsonld"] {
      let output = folder + "/export." + format
      let exported = try Program.run("export", folder + "/graph", "--format", format, "--output", output)
      #expect(exported.status == 0, "\(format): \(exported.notes)")
      if format == "rdf" { #expect(exported.notes.contains("characters that the format forbids")) }
    }
  }
}
