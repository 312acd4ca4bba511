import Testing
import Text
import XML

@Suite("Reading HTML")
struct HTMLPageTests {
  private func page(_ bytes: [UInt8]) throws(SyntaxFailure) -> HTMLPage {
    try HTMLPage(HTMLEncoding.decoded(bytes).bytes)
  }

  private func page(_ text: String) throws(SyntaxFailure) -> HTMLPage { try page(Array(text.utf8)) }

  @Test("tag soup becomes elements and texts in document order, with attributes and entities")
  func soup() throws {
    let page = try page("<!doctype html><p class=a>One &amp; &eacute;&nbsp;<b>two<p>three<br>four")
    let paragraphs = page.nodes.indices.filter { page.nodes[$0].name == "p" }
    #expect(paragraphs.count == 2)
    #expect(page.value("class", of: paragraphs[0]) == "a")
    #expect(page.value("id", of: paragraphs[0]) == nil)
    #expect(page.text(of: paragraphs[0]) == "One & é\u{A0}two")
    #expect(page.text(of: 0).hasSuffix("threefour"))
    #expect(page.first("br", inside: paragraphs[1]) != nil)
    #expect(page.first("br", inside: paragraphs[0]) == nil)
  }

  @Test("each node knows its parent and where it ends")
  func structure() throws {
    let page = try page("<body><div><p>a</p><p>b</p></div><div>c</div>")
    for (index, node) in page.nodes.enumerated() {
      #expect(node.end > index)
      #expect(node.parent < index)
      if node.parent >= 0 { #expect(node.end <= page.nodes[node.parent].end) }
    }
  }

  @Test("what the bytes are goes before what the page declares; windows-1252 where they are neither")
  func encodings() throws {
    let ascii: (String) -> [UInt8] = { Array($0.utf8) }
    let pages: [[UInt8]] = [
      ascii("<p>é’</p>"),
      [0xEF, 0xBB, 0xBF] + ascii("<p>é’</p>"),
      ascii("<meta charset='iso-8859-1'><p>é’</p>"),
      ascii("<meta charset='windows-1252'><p>") + [0xE9, 0x92] + ascii("</p>"),
      ascii("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>") + [0xE9, 0x92] + ascii("</p>"),
      ascii("<meta charset=klingon><p>") + [0xE9, 0x92] + ascii("</p>"),
      ascii("<p>") + [0xE9, 0x92] + ascii("</p>"),
      [0xFF, 0xFE] + "<p>é’</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for bytes in pages { #expect(try page(bytes).text(of: 0) == "é’") }
    let russian = ascii("<meta charset='windows-1251'><p>") + [0xC2, 0xEE, 0xF1] + ascii("</p>")
    #expect(try page(russian).text(of: 0) == "Вос")
    let declared = ascii("<?xml version='1.0' encoding='windows-1251'?><html><p>") + [0xC2, 0xEE, 0xF1] + ascii("</p>")
    #expect(try page(declared).text(of: 0).hasSuffix("Вос"))
  }

  @Test("a damaged byte, and a NUL, cost one character and not the page")
  func damaged() throws {
    let bytes = Array("<meta charset=utf-8><p>é one".utf8) + [0xFF] + Array("two\0three</p>".utf8)
    let decoded = HTMLEncoding.decoded(bytes)
    #expect(decoded.replacementCount == 1)
    #expect(decoded.firstDamage == 29)
    #expect(try page(bytes).text(of: 0) == "é one\u{FFFD}two three")
  }

  @Test("a page without any element is a failure")
  func failures() {
    #expect(throws: SyntaxFailure.self) { try page([]) }
  }

  @Test(
    "100,000 levels, siblings, stray end tags and attributes are read in a moment, with all their text",
    arguments: [
      String(repeating: "<div>", count: 100_000) + "deep",
      String(repeating: "<div>x", count: 100_000) + String(repeating: "</div>", count: 100_000) + "deep",
      String(repeating: "<div>", count: 100_000) + String(repeating: "</span>", count: 100_000) + "deep",
      String(repeating: "<b><i>", count: 50_000) + "deep",
      String(repeating: "<p>a</p>", count: 100_000) + "deep",
      String(repeating: "<p>a", count: 100_000) + "deep",
      String(repeating: "<ul><li>", count: 50_000) + "deep",
      String(repeating: "<table><tr><td>", count: 30_000) + "deep",
      "<p " + (0..<100_000).map { "a\($0)='1' " }.joined() + ">deep",
      String(repeating: "<", count: 100_000) + " deep",
      String(repeating: "<!--", count: 100_000) + "--> deep",
    ])
  func large(_ body: String) throws {
    let clock = ContinuousClock()
    var text = ""
    let time = try clock.measure { text = try page("<body>" + body).text(of: 0) }
    #expect(text.hasSuffix("deep"))
    #expect(time < .seconds(20))
  }

  @Test("what lies beyond the limit of depth keeps its text and the elements after it")
  func beyondLimit() throws {
    let deep = String(repeating: "<div>", count: 3000) + "deep" + String(repeating: "</div>", count: 3000)
    let page = try page("<body>" + deep + "<p id=after>after</p>")
    let paragraph = try #require(page.first("p"))
    #expect(page.nodes[paragraph].parent == page.first("body"))
    #expect(page.text(of: 0) == "deepafter")
  }

  @Test("entities of a document type are not expanded, files not loaded")
  func entities() throws {
    let page = try page("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>")
    #expect(!page.text(of: 0).contains("root:"))
  }
}
