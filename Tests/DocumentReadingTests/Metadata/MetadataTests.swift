import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Metadata beside documents")
struct MetadataTests {
  private func table(_ text: String) throws(SyntaxFailure) -> MetadataTable {
    try MetadataTable(Array(text.utf8), source: "meta.csv")
  }

  @Test(
    "comma-separated, tab-separated and JSON Lines tables say the same",
    arguments: [
      "title,file,date,note\n\"A \"\"quoted\"\", title\",x/a.txt,2019-07-05,n\n",
      "\u{FEFF}file\tdate\ttitle\tnote\r\nx/a.txt\t2019-07-05\tA \"quoted\", title\tn\r\n",
      "{\"file\": \"x/a.txt\", \"date\": \"2019-07-05\", \"title\": \"A \\\"quoted\\\", title\", \"note\": \"n\"}\n",
    ])
  func forms(text: String) throws {
    let entry = try table(text).metadata(forPath: "x/a.txt")
    #expect(entry == DocumentMetadata(date: "2019-07-05", title: "A \"quoted\", title", further: ["note": "n"]))
  }

  @Test("all columns go with the document, the table before what stands beside the file; empty cells say nothing")
  func details() throws {
    let options = ReadingOptions(metadata: try table("file,url,licence,desk\na.txt,https://example.org/a,CC BY,\n"))
    let reader = try DocumentReader(publishers: [], options: options)
    let record = try #require(try reader.documents(in: Array("Envoys met.".utf8), path: "a.txt").first).record
    #expect(record.details == ["url": "https://example.org/a", "licence": "CC BY"])
    let beside = DocumentMetadata(url: "https://example.org/b", further: ["licence": "CC0", "author": "Ann"])
    let both = try #require(options.metadata.metadata(forPath: "a.txt")).completed(by: beside)
    #expect(both == DocumentMetadata(url: "https://example.org/a", further: ["licence": "CC BY", "author": "Ann"]))
  }

  @Test("files are found by path, name or stem")
  func lookUp() throws {
    let table = try table("file,date\na.txt,2018\nb,2019\n")
    #expect(table.metadata(forPath: "/data/a.txt")?.date == "2018")
    #expect(table.metadata(forPath: "b.html")?.date == "2019")
    #expect(table.metadata(forPath: "c.txt") == nil)
  }

  @Test(
    "wrong tables are refused with their line",
    arguments: [
      ("name,date\nx,y\n", 1), ("file,date\na.txt,1,2\n", 2), ("file,date\na.txt,\"1\n", 2), ("{\"date\": \"1\"}", 1),
      ("file,date\n\"a\"x,1\n", 2),
    ])
  func refusals(text: String, line: Int) {
    do throws(SyntaxFailure) {
      _ = try table(text)
      Issue.record("read: \(text)")
    } catch {
      #expect(error.position.line == line)
      #expect(error.source == "meta.csv")
    }
  }

  @Test("a table's date goes before a dateline, the text's own stays beside it")
  func precedence() throws {
    let options = ReadingOptions(metadata: try table("file,date\na.txt,\"July 6, 2019\"\n"))
    let reader = try DocumentReader(publishers: [], options: options)
    let text = Array("GENEVA, July 5, 2019 (AP) -- Envoys met on Friday without agreeing on a single point.".utf8)
    let date = try #require(try reader.documents(in: text, path: "a.txt").first).record.date
    #expect(date.value == "2019-07-06")
    #expect(date.source == .sidecar)
    #expect(date.textOnly == "2019-07-05")
  }
}
