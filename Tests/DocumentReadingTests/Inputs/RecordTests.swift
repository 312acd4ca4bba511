import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Records of feeds and crawls")
struct RecordTests {
  private let body = FormTests.body

  @Test(
    "the usual names of fields are known",
    arguments: [
      #"{"maintext": "BODY", "title": "Envoys meet", "date_publish": "2019-07-05 10:00:00", "source_domain": "tass.com"}"#,
      #"{"articleBody": "BODY", "headline": "Envoys meet", "datePublished": "2019-07-05", "publisher": {"name": "TASS"}}"#,
      #"{"text": "BODY", "title": "Envoys meet", "publishedAt": "2019-07-05T10:00:00Z", "source": {"id": 1, "name": "TASS"}}"#,
      #"{"text": "BODY", "title": "Envoys meet", "timestamp": 1562320800, "url": "https://tass.com/x"}"#,
      #"{"html": "<html><body><h1>Envoys meet</h1><p>BODY</p></body></html>", "title": "Envoys meet", "date": "2019-07-05", "outlet": "TASS"}"#,
      #"{"webTitle": "Envoys meet", "webPublicationDate": "2019-07-05", "fields": {"bodyText": "BODY"}, "publication": "TASS"}"#,
    ])
  func names(record: String) throws {
    let folder = try ReadFolder("a.jsonl", record.replacing("BODY", with: body) + "\n")
    let document = try #require(try folder.documents().first)
    #expect(document.record.title == "Envoys meet")
    #expect(document.record.date.value == "2019-07-05")
    #expect(document.record.publisher == "tass")
    #expect(String(decoding: document.text, as: UTF8.self).contains(body))
  }

  @Test("fields are mapped as asked, also inside others")
  func mapping() throws {
    var options = ReadingOptions()
    options.fields.map(.text, to: "payload.words")
    options.fields.map(.date, to: "day")
    let folder = try ReadFolder("a.json", #"[{"text": "no", "day": "2019-07-05", "payload": {"words": "\#(body)"}}]"#)
    let document = try #require(try folder.documents(options).first)
    #expect(String(decoding: document.text, as: UTF8.self) == body)
    #expect(document.record.date.value == "2019-07-05")
  }

  @Test("lists, objects around lists, and values over several lines")
  func layouts() throws {
    let records: [String] = (1...3).map { #"{"text": "\#(body) \#($0)."}"# }
    let list = records.joined(separator: ", ")
    let spread: [String] = records.map { $0.replacing("{", with: "{\n  ").replacing("}", with: "\n}") }
    let layouts: [String] = [
      records.joined(separator: "\n"), "[\(list)]", "[\n  \(records.joined(separator: ",\n  "))\n]\n",
      #"{"status": "ok", "articles": [\#(list)]}"#, #"{"response": {"results": [\#(list)]}}"#,
      spread.joined(separator: "\n"),
    ]
    for layout in layouts {
      let outcomes = try ReadFolder("a.json", layout).outcomes()
      #expect(outcomes == (1...3).map { "a-\($0): \(body) \($0)." }, "\(layout)")
    }
  }

  @Test("one bad record is named with its line and costs no others")
  func damage() throws {
    let lines = [
      #"{"text": "\#(body) 1."}"#, #"{"text": "\#(body)"#, #"{"words": 1}"#, #"{"text": "\#(body) 4."}"#, "17",
    ]
    let outcomes = try ReadFolder("a.jsonl", lines.joined(separator: "\n")).outcomes()
    #expect(outcomes.count == 5)
    #expect(outcomes[0] == "a-1: \(body) 1.")
    #expect(outcomes[1].contains("line: 2") && outcomes[1].contains("malformed"))
    #expect(outcomes[2].contains("line: 3") && outcomes[2].contains("words"))
    #expect(outcomes[3] == "a-4: \(body) 4.")
    let list = try ReadFolder("b.json", "[\(lines[0]), {\"text\": nonsense}, \(lines[3])]").outcomes()
    #expect(list.map { $0.hasPrefix("failure") } == [false, true, false])
  }

  @Test(
    "a list that is cut off is named with its place and costs no record before",
    arguments: [
      ("[R1,", "1:63"), ("[R1", "1:62"), ("[\n R1,\n R2", "3:62"), ("[R1, R2,\n", "2:1"), ("[[R1], [R2]", "1:128"),
      ("[", "1:2"), ("[[[[", "1:5"), ("[\n", "2:1"), ("\u{FEFF}[R1,", "1:63"), ("[R1, \"a", "1:66"),
      ("[R1, {\"text\": \"é", "1:75"),
    ])
  func cutOff(layout: String, place: String) throws {
    let records: [String] = (1...2).map { #"{"text": "The envoys met again in autumn without result \#($0)."}"# }
    let text = layout.replacing("R1", with: records[0]).replacing("R2", with: records[1])
    let outcomes = try ReadFolder("a.json", text).outcomes()
    let whole = (1...2).filter { text.contains(records[$0 - 1]) }
    #expect(outcomes.dropLast() == whole.map { "a-\($0): The envoys met again in autumn without result \($0)." }[...])
    let parts = place.split(separator: ":")
    #expect(outcomes.last?.contains("line: \(parts[0]), column: \(parts[1]),") == true, "\(outcomes)")
  }

  @Test("what stands behind a list, or between its records, is told with its place in the file")
  func places() throws {
    let outcomes = try ReadFolder("a.json", "[{\"text\": \"\(body)\"}] trailing").outcomes()
    #expect(outcomes.count == 2)
    #expect(outcomes[1].contains("line: 1, column: \(body.count + 16), byte: \(body.utf8.count + 15)"), "\(outcomes)")
  }
}
