import Foundation
import Testing

/// What `entente read` shows of files, and which text offsets point into, run as users run it.
@Suite("Reading files from the command line")
struct ReadCommandTests {
  private static let first = "NATO accused Russia of breaking the treaty on Tuesday, without naming a single missile."
  private static let second = "The delegations will meet again in autumn, a spokesman said after the session had ended."

  /// An article among navigation and blurbs, with metadata.
  private static let page = """
    <!DOCTYPE html><html lang=en><head><title>Envoys fail to agree | Reuters</title>
    <meta property=og:site_name content=Reuters><meta property=article:published_time content=2019-07-05T10:00:00Z></head>
    <body><nav><a href=/>World</a></nav><h1>Envoys fail to agree</h1><article><p>\(first)</p><p>\(second)</p></article>
    <div class=related><h3><a href=/1>A ship has sunk</a></h3></div></body></html>
    """
  private static let german =
    "<html lang=de><h1>Die Gesandten einigen sich nicht</h1>"
    + (1...6).map { "<p>Die Gesandten der vier Staaten trafen sich am \($0). Mai, ohne sich zu einigen.</p>" }.joined()

  private func folder(_ files: [(String, [UInt8])]) throws -> String {
    let path = try Program.file("a", [])
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.removeItem(atPath: path)
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return folder.path
  }

  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("a page is shown with title, day and reason, outlet and the article alone")
  func page() throws {
    let path = try Program.file("page.html", Array(Self.page.utf8))
    let run = try Program.run("read", path)
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        file: page.html
        title: Envoys fail to agree
        date: 2019-07-05 (metadata: the page's metadata
        """), "\(run.output)")
    #expect(run.output.contains("\noutlet: reuters\n"))
    #expect(run.output.hasSuffix("\n\n\(Self.first)\n\(Self.second)\n"))
    let row = try #require(try objects(Program.run("read", path, "--format", "jsonl", "--sections").output).first)
    #expect(row["date"] as? String == "2019-07-05")
    #expect(row["text"] as? String == Self.first + "\n" + Self.second)
    let sections = try #require(row["sections"] as? [[String: String]])
    #expect(sections.map { $0["section"] } == ["title", "body"])
  }

  @Test(
    "documents that cannot be read are named and counted where a question is asked of documents, and the status tells",
    arguments: [
      ["relations"], ["contested"], ["timeline", "nato"], ["export", "--output", "-"], ["query", "--text", "ASK {}"],
      ["show", "nato"],
    ])
  func unreadDocuments(command: [String]) throws {
    let folder = try folder([
      ("a.txt", Array(Self.first.utf8)), ("b.html", Array(Self.german.utf8)), ("c.json", Array("[{\"text\": ".utf8)),
    ])
    let names = command.prefix { !$0.hasPrefix("--") }
    let run = try Program.run(names + [folder] + command.dropFirst(names.count))
    #expect(run.status == 65)
    #expect(!run.output.isEmpty || command == ["contested"])
    #expect(run.notes.contains("\(folder)/c.json:1:11: JSON: expected a JSON value, found the end"), "\(run.notes)")
    #expect(run.notes.contains("2 inputs could not be read"), "\(run.notes)")
  }

  @Test("documents in a file of JSON are documents for every command, whatever its name says")
  func records() throws {
    for name in ["a.json", "a.jsonl", "a", "a.data"] {
      for layout in ["[{\"text\": \"\(Self.first)\"}]", "{\"text\": \"\(Self.first)\"}"] {
        let path = try Program.file(name, Array(layout.utf8))
        let run = try Program.run("relations", path, "--relation", "accuses")
        #expect(run.output.contains("NATO accused Russia"), "\(name) \(layout) \(run.notes)")
        #expect(try Program.run("add", path + ".store", path).notes == "1 documents, 2 claims\n")
      }
    }
  }

  @Test("a page in another language is told and left out; --any-language reads it")
  func otherLanguage() throws {
    let path = try Program.file("page.html", Array(Self.german.utf8))
    let refused = try Program.run("read", path)
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty)
    #expect(refused.notes.contains("page.html: not in English (it says de); --any-language reads it all the same"))
    #expect(refused.notes.contains("1 inputs could not be read: 1 is not in English"))
    let read = try Program.run("read", "--any-language", path)
    #expect(read.status == 0)
    #expect(read.output.contains("language: de\n"))
    #expect(read.output.contains("Die Gesandten der vier Staaten trafen sich am 6. Mai"))
    #expect(try objects(Program.run("annotate", "--any-language", path).output).first?["language"] as? String == "de")
  }

  @Test("the text that offsets point into comes with --with-text, beside annotations and in what is extracted")
  func withText() throws {
    let path = try Program.file("page.html", Array(Self.page.replacing("NATO", with: "NATO’s council").utf8))
    let graph = path + ".graph"
    let annotated = try Program.run("annotate", "--with-text", path)
    #expect(try Program.run("extract", "--with-text", path, "--output", graph).status == 0)
    let extracted = String(decoding: try Data(contentsOf: URL(filePath: graph + "/entente.jsonl")), as: UTF8.self)
    for rows in [try objects(annotated.output), try objects(extracted)] {
      let document = try #require(rows.first { $0["kind"] as? String == "document" })
      let text = Array(try #require(document["text"] as? String).unicodeScalars)
      #expect(document["length"] as? Int == text.count)
      let mentions = rows.filter { $0["kind"] as? String == "mention" }
      #expect(mentions.count > 2)
      for mention in mentions {
        let (begin, end) = try (#require(mention["begin"] as? Int), #require(mention["end"] as? Int))
        var surface = String.UnicodeScalarView()
        surface.append(contentsOf: text[begin..<end])
        #expect(String(surface) == mention["surface"] as? String)
      }
    }
    #expect(try objects(Program.run("annotate", path).output).first?["text"] == nil)
  }

  @Test("every file that is skipped or damaged is named with its reason, and counted; the others are read")
  func skipped() throws {
    let record = "{\"text\": \"\(Self.first)\"}\n"
    let folder = try folder([
      ("a.txt", Array(Self.second.utf8)), ("b.png", [0x89, 0x50, 0x4E, 0x47]), ("c.txt", []),
      ("d.jsonl", Array((record + "{\"text\": \n" + record.replacing("NATO", with: "Iran")).utf8)),
      ("e.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1]), ("f.html", Array(Self.german.utf8)),
      ("g.csv", Array("a,b\n".utf8)),
    ])
    try FileManager.default.createSymbolicLink(atPath: folder + "/h.txt", withDestinationPath: "nowhere")
    let run = try Program.run("read", folder, "--format", "jsonl")
    // Bad data of several kinds; 66 where all that is wrong is that something is not there.
    #expect(run.status == 65)
    #expect(try objects(run.output).compactMap { $0["doc"] as? String } == ["a", "d-1", "d-3"])
    for note in [
      "b.png: is an image, not a document", "c.txt: holds no text", "d.jsonl:2:", "e.txt.gz: damaged",
      "f.html: not in English",
      "g.csv: is a table, not a document", "h.txt: is a link to nothing", "7 inputs could not be read: ",
    ] {
      #expect(run.notes.contains(note), "\(note) in \(run.notes)")
    }
    let strict = try Program.run("read", folder, "--strict")
    #expect(strict.status != 0)
    #expect(strict.notes.contains("1 inputs could not be read"))
  }

  @Test("a treaty has a section for each clause, which says where it stands")
  func clauses() throws {
    let articles = ["I", "II", "III", "IV"].map {
      "Article \($0)\n\n1. Each Party undertakes to reduce its arms as agreed:\n\n(a) at once;\n\n(b) within a year.\n"
    }
    let path = try Program.file(
      "treaty.txt", Array(("Treaty on the Reduction of Arms\n\n" + articles.joined(separator: "\n")).utf8))
    let output = try Program.run("read", "--sections", path).output
    #expect(output.contains("[body: Article II(1)(b)]\n(b) within a year.\n"), "\(output)")
    let row = try #require(try objects(Program.run("read", "--sections", "--format", "jsonl", path).output).first)
    let sections = try #require(row["sections"] as? [[String: String]])
    #expect(sections.contains { $0["label"] == "Article IV(1)(a)" })
  }

  @Test("an input that is not there has one exit status in all commands")
  func missing() throws {
    for command in [
      ["read", "no.txt"], ["parse", "no.txt"], ["annotate", "no.txt"], ["extract", "no.txt", "--output", "/tmp/none"],
      ["relations", "no"], ["show", "nato", "no"], ["explain", "c1", "no"], ["contested", "no"],
      ["timeline", "nato", "no"],
      ["neighbours", "nato", "no"], ["path", "nato", "russia", "no"], ["diff", "no", "none"], ["validate", "no"],
      ["query", "no", "--text", "ASK {}"], ["convert", "no.nt", "--to", "ttl"], ["export", "no", "--output", "-"],
      ["search", "no.store", "word"], ["status", "no.store"], ["update", "no.store"], ["evaluate", "no", "none"],
    ] {
      let run = try Program.run(command)
      #expect(run.status == 66, "\(command): \(run.status) \(run.notes)")
      #expect(run.notes.contains("no"), "\(command): \(run.notes)")
    }
  }
}
