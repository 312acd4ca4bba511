import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Documents that are read again elsewhere")
struct OriginalTests {
  private let body = FormTests.body

  private static let page = """
    <html><head><meta property="article:published_time" content="2019-07-05T10:00:00Z"><title>Envoys meet</title></head>
    <body><h1>Envoys meet</h1><p>\(FormTests.body)</p><p>\(FormTests.body) Again.</p></body></html>
    """

  @Test(
    "the record of a document is read as the document itself",
    arguments: [
      ("a.txt", FormTests.body),
      ("a.html", page),
      ("a.jsonl", #"{"id": "7", "title": "Envoys meet", "date": "2019-07-05", "text": "\#(FormTests.body)"}"#),
      ("a.jsonl", #"{"text": "\#(FormTests.body)", "html": "", "url": "https://tass.com/x"}"#),
      ("a.jsonl", #"{"id": "8", "licence": "CC0", "desk": "World", "text": "\#(FormTests.body)"}"#),
      ("a.eml", "From: a@b.org\r\nMessage-ID: <1@b.org>\r\nSubject: Envoys\r\n\r\n\(FormTests.body)\r\n> quoted\r\n"),
    ])
  func same(name: String, content: String) throws {
    let folder = try ReadFolder(name, content)
    try folder.write(Array(#"{"outlet": "TASS", "date": "2019-07-06", "author": "Rao"}"#.utf8), to: name + ".meta.json")
    let document = try #require(try folder.documents().first)
    var options = ReadingOptions()
    options.takesOriginals = true
    let elsewhere = try ReadFolder([("records.jsonl", try records(of: folder))])
    #expect(try elsewhere.documents(options) == [document])
  }

  @Test("a page in an old encoding keeps its digest, which is of the bytes that it had")
  func encodings() throws {
    let page = Self.page.replacing("Again", with: "caf?")
    let folder = try ReadFolder([("a.html", page.utf8.map { $0 == UInt8(ascii: "?") ? 0xE9 : $0 })])
    let document = try #require(try folder.documents().first)
    #expect(String(decoding: document.text, as: UTF8.self).contains("caf\u{E9}"))
    var options = ReadingOptions()
    options.takesOriginals = true
    #expect(try ReadFolder([("r.jsonl", try records(of: folder))]).documents(options) == [document])
  }

  @Test("records of others cannot take a document's place")
  func untrusted() throws {
    let folder = try ReadFolder("a.txt", body)
    let document = try #require(try ReadFolder([("r.jsonl", try records(of: folder))]).documents().first)
    #expect(document.record.name == "r-1")
  }

  @Test("a file that cannot be read is told and costs no others")
  func damage() throws {
    let folder = try ReadFolder([("a.txt", Array(body.utf8)), ("b.txt", []), ("c.txt", Array((body + " 3.").utf8))])
    let outcomes = OriginalSequence([folder.path], reader: try ReaderForTests.reader()).map { outcome in
      switch outcome {
      case .record(_, let document, _): document.record.name
      case .failure(.empty): "empty"
      case .failure, .passedOver, .unmatched: "another"
      }
    }
    #expect(outcomes == ["a", "empty", "c"])
  }

  private func records(of folder: ReadFolder) throws -> [UInt8] {
    OriginalSequence([folder.path], reader: try ReaderForTests.reader()).reduce(into: []) { bytes, outcome in
      if case .record(let record, _, _) = outcome { bytes += record + [UInt8(ascii: "\n")] }
    }
  }
}
