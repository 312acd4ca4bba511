import Testing
import Text
import XML

@Suite("Reading XML")
struct XMLEventReaderTests {
  private func events(_ text: String, limits: XMLLimits = XMLLimits()) throws(SyntaxFailure) -> [MarkupEvent] {
    var events: [MarkupEvent] = []
    try XMLEventReader.read(Array(text.utf8), source: "x.xml", limits: limits) { events.append($0) }
    return events
  }

  private func failure(_ text: String, limits: XMLLimits = XMLLimits()) -> SyntaxFailure? {
    do throws(SyntaxFailure) {
      _ = try events(text, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private let document = """
    <?xml version="1.0"?>
    <a xmlns="urn:a" xmlns:b="urn:b" b:x="1 &amp; 2" y="é">
      text &lt; <![CDATA[<raw>]]><b:c/><!-- note --><?do it?>
    </a>
    """

  @Test(
    "bytes that the declared encoding does not have are a failure, and no shorter document", arguments: [1, 7, 1 << 16])
  func damagedEncoding(pieceLength: Int) throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "<a><b>before</b>".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for damage: [UInt8] in [[0x00, 0xD8, 0x20, 0x00], [0x00, 0xDC], [0x00, 0xD8]] {
      var damaged = bytes + damage
      for unit in "<b>behind</b></a>".utf16 { damaged += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      #expect(throws: SyntaxFailure.self) {
        var reader = try XMLEventReader()
        var begin = 0
        while begin < damaged.count {
          let end = min(begin + pieceLength, damaged.count)
          _ = try reader.events(in: damaged.span.extracting(begin..<end))
          begin = end
        }
        _ = try reader.finish()
      }
    }
  }

  @Test("names are resolved, references decoded, text is in one piece")
  func content() throws {
    let found = try events(document)
    #expect(
      found == [
        .start(
          MarkupStart(
            name: MarkupName(namespace: "urn:a", local: "a"),
            attributes: [
              MarkupAttribute(name: MarkupName(namespace: "urn:b", local: "x"), value: "1 & 2"),
              MarkupAttribute(name: MarkupName(local: "y"), value: "é"),
            ],
            namespaces: [
              NamespaceBinding(prefix: "", namespace: "urn:a"), NamespaceBinding(prefix: "b", namespace: "urn:b"),
            ], line: 2, column: startColumn(found, 0))),
        .text("\n  text < <raw>", line: 2),
        .start(
          MarkupStart(
            name: MarkupName(namespace: "urn:b", local: "c"), prefix: "b", line: 3, column: startColumn(found, 2))),
        .end(MarkupName(namespace: "urn:b", local: "c")),
        .comment(" note "),
        .processingInstruction(target: "do", data: "it"),
        .text("\n", line: 3),
        .end(MarkupName(namespace: "urn:a", local: "a")),
      ])
  }

  private func startColumn(_ events: [MarkupEvent], _ index: Int) -> Int {
    guard events.count > index, case .start(let start) = events[index] else { return 0 }
    return start.column
  }

  @Test("the events do not depend on how the bytes are cut")
  func chunks() throws {
    let bytes = Array(document.utf8)
    let whole = try events(document)
    for size in [1, 2, 3, 7, 64] {
      var reader = try XMLEventReader()
      var found: [MarkupEvent] = []
      for begin in stride(from: 0, to: bytes.count, by: size) {
        let chunk = Array(bytes[begin..<min(begin + size, bytes.count)])
        found += try reader.events(in: chunk.span)
      }
      found += try reader.finish()
      #expect(found.map(withoutColumn) == whole.map(withoutColumn))
    }
  }

  private func withoutColumn(_ event: MarkupEvent) -> MarkupEvent {
    guard case .start(var start) = event else { return event }
    start.column = 0
    return .start(start)
  }

  @Test(
    "ill-formed documents are refused with their line",
    arguments: [
      ("<a>\n<b>\n</a>", 3), ("<a", 1), ("", 1), ("<a>\n&", 2), ("<a/>\n<b/>", 2), ("<a>\n<b:c/></a>", 2),
      ("<a x='1' x='2'/>", 1), ("<a>\u{01}</a>", 1), ("<a>", 1),
    ])
  func illFormed(text: String, line: Int) {
    let found = failure(text)
    #expect(found?.position.line == line)
    #expect(found?.source == "x.xml")
    #expect(found?.format == "XML")
  }

  @Test("malformed UTF-8 is refused")
  func malformed() {
    #expect(throws: SyntaxFailure.self) {
      try XMLEventReader.read([0x3C, 0x61, 0x3E, 0xC3, 0x28, 0x3C, 0x2F, 0x61, 0x3E]) { _ in }
    }
  }

  @Test("other encodings are read as declared")
  func encodings() throws {
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try XMLTree.root(of: latin).text == "é")
    let wide: [UInt8] = [0xFF, 0xFE] + "<a>é</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try XMLTree.root(of: wide).text == "é")
  }

  @Test("a tree of a small document")
  func tree() throws {
    let root = try XMLTree.root(of: Array("<r><p id='1'>a<b>c</b>d</p><p/></r>".utf8))
    #expect(root.elements(named: "p").count == 2)
    #expect(root.first("p")?["id"] == "1")
    #expect(root.first("p")?.text == "acd")
  }
}

@Suite("Hostile XML")
struct HostileXMLTests {
  private func failure(_ text: String, limits: XMLLimits = XMLLimits()) -> SyntaxFailure? {
    do throws(SyntaxFailure) {
      _ = try XMLTree.root(of: Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private let onlyPredefined = "one of the entities lt, gt, amp, quot, apos"

  @Test("an external entity is neither loaded nor passed over")
  func externalEntity() {
    let text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
    #expect(failure(text)?.expected == onlyPredefined)
    #expect(failure(text)?.found == "&x;")
  }

  @Test("an entity in an attribute is refused")
  func entityInAttribute() {
    #expect(failure("<!DOCTYPE a [<!ENTITY x \"1\">]><a b=\"&x;\"/>")?.expected == onlyPredefined)
  }

  @Test("billion laughs end at the first reference")
  func billionLaughs() {
    var text = "<!DOCTYPE a [<!ENTITY l0 \"lol\">"
    for level in 1...9 {
      text += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    #expect(failure(text + "]><a>&l9;</a>")?.expected == onlyPredefined)
  }

  @Test("an external DTD and parameter entities are not loaded")
  func externalSubset() throws {
    let text =
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\" [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><a>t</a>"
    #expect(try XMLTree.root(of: Array(text.utf8)).text == "t")
    let reference = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a>&x;</a>"
    #expect(failure(reference)?.expected == onlyPredefined)
  }

  @Test("deep nesting, many attributes, long text and size have limits")
  func limits() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(failure(deep)?.expected == "at most 200 nested elements")
    let attributes = (0..<20).map { " a\($0)='1'" }.joined()
    #expect(failure("<a\(attributes)/>", limits: XMLLimits(attributes: 10))?.expected == "at most 10 attributes")
    let text = "<a>" + String(repeating: "x", count: 1000) + "</a>"
    #expect(failure(text, limits: XMLLimits(textBytes: 100))?.expected == "at most 100 bytes of text between tags")
    #expect(failure(text, limits: XMLLimits(bytes: 100))?.expected == "at most 100 bytes of XML")
  }
}
