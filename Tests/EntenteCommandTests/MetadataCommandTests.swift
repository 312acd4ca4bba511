import Foundation
import Testing

@Suite("What is known beside documents reaches every output")
struct MetadataCommandTests {
  @Test("the address, licence, author and columns of one's own")
  func outputs() throws {
    let article = try Program.file("story.txt", Array("NATO urged Russia to honor the treaty.".utf8))
    let table = try Program.file(
      "meta.csv",
      Array("file,url,licence,author,desk\nstory.txt,https://example.org/a,CC BY 4.0,Ann Writer,foreign\n".utf8))
    let folder = URL(filePath: article).deletingLastPathComponent().path + "/graph"
    let run = try Program.run("extract", article, "--meta", table, "--output", folder)
    #expect(run.status == 0)
    #expect(run.notes.contains("meta.csv: kept as it stands, without a meaning of its own: ‘desk’\n"))
    let expected = [
      ("jsonl", ["\"author\": \"Ann Writer\"", "\"desk\": \"foreign\"", "\"url\": \"https://example.org/a\""]),
      ("xml", ["<detail name=\"licence\">CC BY 4.0</detail>", "<detail name=\"desk\">foreign</detail>"]),
      (
        "ttl",
        [
          "dcterms:source <https://example.org/a>", "dcterms:rights \"CC BY 4.0\"", "dcterms:creator \"Ann Writer\"",
          "ent:detail \"desk: foreign\"",
        ]
      ),
    ]
    for (ending, parts) in expected {
      let text = try String(contentsOfFile: folder + "/entente." + ending, encoding: .utf8)
      for part in parts { #expect(text.contains(part), "\(ending): \(part)") }
    }
    #expect(try Program.run("validate", folder + "/entente.xml").status != 65)
  }

  @Test("what of a table or a text could not be used is told with its place, and strict runs fail for it")
  func losses() throws {
    let article = try Program.file("story.txt", Array("NATO urged Russia to honor the treaty.".utf8))
    let folder = URL(filePath: article).deletingLastPathComponent().path
    let table = try Program.file("meta.csv", Array("file,date\nstory.txt,2018-02-30\ngone.txt,2018\n".utf8))
    let expected = [
      "meta.csv:2: the date ‘2018-02-30’ is not used: the calendar has no such day\n",
      "meta.csv: 1 row speaks of no document that was read: ‘gone.txt’ (line 3)\n",
    ]
    for command in [
      ["read"], ["annotate"], ["extract", "--output", folder + "/graph"], ["add", folder + "/a.store"],
    ] {
      let run = try Program.run(command + [article, "--meta", table])
      #expect(run.status == 0, "\(run.notes)")
      for line in expected { #expect(run.notes.contains(line), "\(command) \(run.notes)") }
      let strict = command.map { $0.replacing("a.store", with: "b.store").replacing("/graph", with: "/strict") }
      let refused = try Program.run(strict + [article, "--meta", table, "--strict"])
      #expect(refused.status == 65, "\(command) \(refused.notes)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/strict/entente.nq"))
    let damaged = try Program.file(
      "bad.txt", Array("Münster and Köln: envoys met ".utf8) + [0xFF] + Array(" today.".utf8))
    #expect(try Program.run("read", damaged).status == 0)
    #expect(try Program.run("read", "--strict", damaged).status == 65)
  }
}
