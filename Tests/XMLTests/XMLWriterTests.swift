import Testing
import Text
import XML

@Suite("Writing XML")
struct XMLWriterTests {
  @Test("elements are indented, text is not, markup is escaped")
  func layout() {
    var writer = XMLWriter()
    writer.writeDeclaration()
    writer.start("g", namespaces: [NamespaceBinding(prefix: "", namespace: "urn:g")], [("b", "2"), ("a", "\"<\n\t>&")])
    writer.element("t", text: "a < b & c > d\r\n")
    writer.start("m")
    writer.text("mixed ")
    writer.element("i", text: "in")
    writer.text(" line")
    writer.end()
    writer.comment("a -- b-")
    writer.element("empty", [("x", "")])
    writer.finish()
    #expect(
      writer.output.string == """
        <?xml version="1.0" encoding="UTF-8"?>
        <g xmlns="urn:g" b="2" a="&quot;&lt;&#10;&#9;&gt;&amp;">
          <t>a &lt; b &amp; c &gt; d&#13;
        </t>
          <m>mixed <i>in</i> line</m>
          <!-- a - - b- -->
          <empty x=""/>
        </g>

        """)
    #expect(writer.droppedCharacters == 0)
  }

  @Test("without indentation there is no space between elements; attributes can be sorted")
  func compact() {
    var writer = XMLWriter(indentation: nil, sortsAttributes: true)
    writer.start("a", [("z", "1"), ("b", "2")])
    writer.element("c")
    writer.finish()
    #expect(writer.output.string == "<a b=\"2\" z=\"1\"><c/></a>\n")
  }

  @Test("every character XML 1.0 forbids is left out and counted, the rest survives")
  func forbiddenCharacters() throws {
    let controls = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
    let text = controls + "é\u{FFFD}\u{FFFE}\u{FFFF}\u{10FFFF}\u{7F}😀"
    var writer = XMLWriter()
    writer.start("a", [("v", text)])
    writer.text(text)
    writer.finish()
    let dropped = text.unicodeScalars.count { !XMLCharacters.isAllowed($0) }
    #expect(dropped == 31)
    #expect(writer.droppedCharacters == 2 * dropped)
    let root = try XMLTree.root(of: writer.output.bytes)
    let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter(XMLCharacters.isAllowed)))
    #expect(root.text == kept)
    #expect(root["v"] == kept)
  }

  @Test("names are recognised as XML has them")
  func names() {
    #expect(["a", "é1", "_x-y.z"].allSatisfy(XMLCharacters.isLocalName))
    #expect(!["", "1a", "a:b", "a b", "-a"].contains(where: XMLCharacters.isLocalName))
  }
}
