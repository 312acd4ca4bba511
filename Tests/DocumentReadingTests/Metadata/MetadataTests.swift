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
    var entry = try table(text).metadata(forPath: "x/a.txt")
    #expect(entry?.datePlace?.hasPrefix("meta.csv:") == true)
    entry?.datePlace = nil
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

  private static let text = Array("GENEVA, July 5, 2019 (AP) -- Envoys met on Friday without agreeing on a point.".utf8)

  private func document(dated date: String, url: String = "") throws -> SourceDocument {
    let options = ReadingOptions(metadata: try table("file,date,url\na.txt,\"\(date)\",\(url)\n"))
    let reader = try DocumentReader(publishers: [], options: options)
    return try #require(try reader.documents(in: Self.text, path: "a.txt").first)
  }

  @Test(
    "a date of a table is a whole day, month or year, however it is written",
    arguments: [
      ("2019-07-06", "2019-07-06"), ("2019-07-06T10:00:00Z", "2019-07-06"), ("20190706", "2019-07-06"),
      ("6 July 2019", "2019-07-06"), ("Sat, 06 Jul 2019 22:10:00 GMT", "2019-07-06"), ("06.07.2019", "2019-07-06"),
      ("07/25/2019", "2019-07-25"), ("July 2019", "2019-07"), ("2019-07", "2019-07"), ("2019", "2019"),
    ])
  func dates(written: String, value: String) throws {
    let document = try document(dated: written)
    #expect(document.record.date.value == value)
    #expect(document.notices.isEmpty)
  }

  @Test(
    "a date that does not exist, may be two days or cannot be read is told with its line, and the text's own stays",
    arguments: [
      ("2019-02-30", DateFault.noSuchDay), ("2019-13-45", .noSuchDay), ("2019-13", .noSuchDay),
      ("20190230", .noSuchDay), ("30 February 2019", .noSuchDay), ("2019-02-30T10:00", .noSuchDay),
      ("31/31/2019", .noSuchDay), ("12/05/2019", .dayOrMonthFirst("2019-05-12", "2019-12-05")),
      ("last Tuesday", .unreadable), ("Tuesday", .unreadable), ("some time in 2019", .unreadable),
    ])
  func unusedDates(written: String, fault: DateFault) throws {
    let document = try document(dated: written)
    #expect(document.notices == [.unusedDate(written, fault: fault, place: "meta.csv:2")])
    #expect(document.record.date.value == "2019-07-05")
    #expect(document.record.date.source == .dateline)
  }

  @Test("where the outlet's country is known, digits mean one day")
  func orders() throws {
    #expect(try document(dated: "12/05/2019", url: "https://example.co.uk/a").record.date.value == "2019-05-12")
    #expect(try document(dated: "12/05/2019", url: "https://example.gov/a").record.date.value == "2019-12-05")
  }

  @Test("the reason of a given date says what the text itself says, and a contradiction is told")
  func reasons() throws {
    let near = try document(dated: "2019-07-06").record
    #expect(
      near.date.reason
        == "given beside the document; the text itself says 2019-07-05: the dateline gives the whole date")
    #expect(near.inconsistencies.isEmpty)
    #expect(try document(dated: "2019").record.inconsistencies.isEmpty)
    #expect(
      try document(dated: "2018-01-02").record.inconsistencies
        == ["given beside the document: 2018-01-02; the text itself says 2019-07-05"])
  }

  @Test("rows that speak of no document are told with their lines; a file that could not be read was there")
  func unmatchedRows() throws {
    let folder = try ReadFolder([("a.txt", Self.text), ("empty.txt", [])])
    let options = ReadingOptions(
      metadata: try table("file,date\na.txt,2019\nmissing.txt,2019\nempty,2019\nalso.txt,2018\n"))
    let reader = try DocumentReader(publishers: [], options: options)
    let told = DocumentSequence([folder.path], reader: reader).compactMap { outcome -> UnmatchedRows? in
      if case .unmatched(let rows) = outcome { rows } else { nil }
    }
    #expect(told.map(\.table) == ["meta.csv"])
    #expect(told.flatMap(\.rows).map { "\($0.line) \($0.file)" } == ["3 missing.txt", "5 also.txt"])
  }
}
