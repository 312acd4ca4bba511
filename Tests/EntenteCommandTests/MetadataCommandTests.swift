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
}
