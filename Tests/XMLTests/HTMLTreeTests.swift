import Testing
import Text
import XML

@Suite("Reading HTML")
struct HTMLTreeTests {
  private func root(_ text: String) throws(SyntaxFailure) -> MarkupElement { try HTMLTree.root(of: Array(text.utf8)) }

  @Test("tag soup becomes a tree with text, attributes and entities")
  func soup() throws {
    let root = try root("<!doctype html><p class=a>One &amp; &eacute;&nbsp;<b>two<p>three<br>four")
    let paragraphs = root.first("body")?.elements(named: "p") ?? []
    #expect(paragraphs.count == 2)
    #expect(paragraphs.first?["class"] == "a")
    #expect(paragraphs.first?.text == "One & é\u{A0}two")
    #expect(root.text.hasSuffix("threefour"))
  }

  @Test("the encoding comes from the byte order mark, a meta element, or is UTF-8 or windows-1252")
  func encodings() throws {
    let ascii: (String) -> [UInt8] = { Array($0.utf8) }
    let pages: [[UInt8]] = [
      ascii("<p>é’</p>"),
      [0xEF, 0xBB, 0xBF] + ascii("<p>é’</p>"),
      ascii("<meta charset='windows-1252'><p>") + [0xE9, 0x92] + ascii("</p>"),
      ascii("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>") + [0xE9, 0x92] + ascii("</p>"),
      ascii("<p>") + [0xE9, 0x92] + ascii("</p>"),
      [0xFF, 0xFE] + "<p>é’</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for page in pages { #expect(try HTMLTree.root(of: page).text == "é’") }
  }

  @Test("a page that claims UTF-8 and is not is refused at the byte")
  func malformed() {
    do throws(SyntaxFailure) {
      _ = try HTMLTree.root(of: Array("<meta charset=utf-8>\n<p>".utf8) + [0xFF])
      Issue.record("malformed UTF-8 was read")
    } catch {
      #expect(error.position == TextPosition(line: 2, column: 4, byte: 24))
    }
  }

  @Test("unknown encodings and empty pages are failures")
  func failures() {
    #expect(throws: SyntaxFailure.self) { try HTMLTree.root(of: Array("<meta charset=klingon><p>x".utf8)) }
    #expect(throws: SyntaxFailure.self) { try HTMLTree.root(of: []) }
  }

  @Test("endless nesting keeps its text and the stack")
  func nesting() throws {
    let root = try root("<body>" + String(repeating: "<i>", count: 50_000) + "deep" + "</body>")
    #expect(root.text == "deep")
  }

  @Test("entities of a document type are not expanded, files not loaded")
  func entities() throws {
    let root = try root("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>")
    #expect(!root.text.contains("root:"))
  }
}
