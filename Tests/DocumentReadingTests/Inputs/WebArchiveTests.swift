import DocumentModel
import DocumentReading
import Testing
import Text

@Suite("Web archives")
struct WebArchiveTests {
  private let body = FormTests.body

  private func record(_ type: String, _ address: String, _ block: String) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  private func page(
    _ words: String, header: String = "Content-Type: text/html; charset=utf-8", status: String = "200 OK"
  ) -> String {
    "HTTP/1.1 \(status)\r\n\(header)\r\n\r\n<html><body><h1>A headline of five words</h1><p>\(words)</p></body></html>"
  }

  @Test("pages are read one after the other, everything else is counted")
  func pages() throws {
    let archive =
      record("warcinfo", "", "software: x") + record("request", "https://tass.com/1", "GET / HTTP/1.1")
      + record("response", "https://tass.com/1", page(body + " One."))
      + record("response", "https://tass.com/2", page("", status: "301 Moved"))
      + record("response", "https://tass.com/3", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u{89}PNG")
      + record("response", "https://tass.com/4", page("Gone.", status: "404 Not Found"))
      + record("response", "https://tass.com/5", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np { color: red }")
      + record("response", "https://tass.com/6", page(body + " Two."))
    let outcomes = try ReadFolder("crawl.warc", archive).outcomes()
    #expect(
      outcomes.filter { $0.hasPrefix("crawl") } == [
        "crawl-1: A headline of five words", "crawl-2: A headline of five words",
      ])
    #expect(outcomes.filter { $0.hasPrefix("passed over") }.count >= 3)
    #expect(!outcomes.contains { $0.hasPrefix("failure") })
    let folder = try ReadFolder([
      (
        "crawl.warc.gz",
        try archive.split(separator: "WARC/1.0").reduce(into: []) {
          $0 += try PackedFiles.gzip(Array("WARC/1.0\($1)".utf8))
        }
      )
    ])
    #expect(try folder.documents().map(\.record.publisher) == ["tass", "tass"])
  }

  @Test("chunked and packed answers are put together")
  func transfer() throws {
    let html = "<html><body><p>\(body)</p></body></html>"
    let (first, second) = (String(html.prefix(30)), String(html.dropFirst(30)))
    let chunked =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1e\r\n\(first)\r\n\(String(second.utf8.count, radix: 16))\r\n\(second)\r\n0\r\n\r\n"
    #expect(try ReadFolder("a.warc", record("response", "https://a.example/", chunked)).outcomes() == ["a-1: \(body)"])
    let packed = try PackedFiles.gzip(Array(html.utf8))
    let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".utf8)
    let bytes =
      Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(head.count + packed.count)\r\n\r\n".utf8) + head
      + packed
    #expect(try ReadFolder([("a.warc", bytes)]).outcomes() == ["a-1: \(body)"])
  }

  @Test("what is passed over within an archived file is told too")
  func packedParts() throws {
    let letter = """
      From: press@example.org\r\nSubject: Note\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r
      --b\r\nContent-Type: text/plain\r\n\r\n\(body)\r
      --b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n
      """
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: message/rfc822\r\n\r\n" + letter
    let alone = try ReadFolder("a.eml", letter).outcomes().filter { $0.hasPrefix("passed over") }
    let archived = try ReadFolder("a.warc", record("response", "https://a.example/1", answer)).outcomes()
    #expect(!alone.isEmpty)
    #expect(archived.filter { $0.hasPrefix("passed over") } == alone)
  }

  @Test("a damaged record is named, and the archive read on behind it; a cut one ends it")
  func damage() throws {
    let good = record("response", "https://a.example/1", page(body))
    let bad = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: nonsense\r\n\r\nxxxx\r\n\r\n"
    let outcomes = try ReadFolder(
      "a.warc", good + bad + record("response", "https://a.example/2", page(body + " Two."))
    ).outcomes()
    #expect(outcomes.map { $0.hasPrefix("failure: damaged") } == [false, true, false])
    let cut = try ReadFolder("b.warc", good + String(good.dropLast(60))).outcomes()
    #expect(cut.map { $0.hasPrefix("failure: damaged") } == [false, true])
  }
}
