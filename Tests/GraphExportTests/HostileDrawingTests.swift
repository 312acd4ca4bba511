import DocumentModel
import GraphAssembly
import GraphExport
import JSON
import TestSupport
import Testing
import Text
import XML

/// Texts that break careless writers: every control character, the two scalars that are no characters, markup, quotes,
/// entity references, line separators, right-to-left marks, combining marks and characters beyond the first plane.
@Suite("Hostile text in every writer")
struct HostileDrawingTests {
  private static let texts: [String] = {
    let controls = (0..<0x21).compactMap { Unicode.Scalar($0) } + (0x7F..<0xA1).compactMap { Unicode.Scalar($0) }
    var texts = controls.map { "a" + String($0) + "b" }
    texts += [
      "", " ", "\u{0}", "\u{FFFE}\u{FFFF}", "]]>", "<!--", "--", "-->", "<![CDATA[", "&#0;", "&amp;lt;", "<?x ?>",
    ]
    texts += [
      "\"'`", "\\", "\\\"", "\\N\\l", "=1+1", "@a", ",;|\t", "\r\n", "\u{2028}\u{2029}", "\u{202E}abc", "e\u{301}",
    ]
    texts += ["\u{1F4A3}", "\u{10FFFF}", "\u{E000}", "%s%n", "{{x}}", "\u{FEFF}bom", "null", "a\u{0}\u{1}"]
    // Any mixture, by fixed numbers.
    var state: UInt64 = 7
    for _ in 0..<200 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let range: UInt64 = state >> 60 < 6 ? 0x80 : state >> 60 < 12 ? 0x1_0000 : 0x11_0000
        if let scalar = Unicode.Scalar(UInt32((state >> 20) % range)) { scalars.append(scalar) }
      }
      texts.append(String(scalars))
    }
    return texts
  }()

  /// A graph with each text as label, as value and as evidence.
  private static let graph: PropertyGraph = {
    let evidence = PropertyGraph.Column("evidence")
    var graph = PropertyGraph(nodeColumns: [PropertyGraph.Column("aliases")], edgeColumns: [evidence])
    for (index, text) in texts.enumerated() {
      graph.nodes.append(
        PropertyGraph.Node(id: "n\(index)", kind: .entity, label: text, type: "State", values: [.string(text)]))
      graph.edges.append(
        PropertyGraph.Edge(
          id: "e\(index)", source: "n\(index)", target: "n0", label: text, weight: 1, values: [.string(text)]))
    }
    return graph
  }()

  private static let formats = GraphFormat.allCases.filter { $0 != .dot }

  private static func kept(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(XMLCharacters.isAllowed)))
  }

  @Test("XML drawings are well formed and hold exactly what XML allows; the rest is counted", arguments: formats)
  func drawings(format: GraphFormat) throws {
    var bytes: [UInt8] = []
    let loss = try format.writer.write(Self.graph) { bytes += $0 }
    let root = try XMLTree.root(of: bytes)
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(XMLCharacters.isAllowed))
    let forbidden = Self.texts.map { $0.unicodeScalars.count { !XMLCharacters.isAllowed($0) } }.reduce(0, +)
    #expect(loss.droppedCharacters >= 4 * forbidden)
    let found = Set(root.allTexts)
    for text in Self.texts.map(Self.kept) where !text.isEmpty {
      #expect(found.contains(text), "\(text.debugDescription)")
    }
  }

  @Test("native XML is well formed and comes back the same but for what XML forbids")
  func nativeXML() throws {
    for text in Self.texts {
      var document = AnnotatedDocument(document: DocumentRecord(name: "d", file: "d.txt", length: 9, title: text))
      document.entities = [Entity(id: "russia", type: .state, label: text, aliases: [text])]
      var writer = NativeXMLWriter(GraphAssembly(AssemblySettings(symmetricRelations: [])))
      writer.begin()
      writer.write(document)
      writer.finish()
      let written = writer.xml.output.bytes
      #expect(String(decoding: written, as: UTF8.self).unicodeScalars.allSatisfy(XMLCharacters.isAllowed))
      let back = try NativeXMLReader.annotations(in: written)
      #expect(back.documents.first?.entities.first?.label == Self.kept(text), "\(text.debugDescription)")
      #expect(back.documents.first?.document.title ?? "" == Self.kept(text))
    }
  }

  @Test("tables have one row a node, whatever its cells hold")
  func tables() throws {
    for header in GraphTables.Header.allCases {
      var bytes: [UInt8] = []
      try GraphTables(header).writeNodes(of: Self.graph) { bytes += $0 }
      let rows = Self.rows(bytes)
      #expect(rows.count == Self.graph.nodes.count + 1)
      #expect(rows.allSatisfy { $0.count == 5 })
      for (row, text) in zip(rows.dropFirst(), Self.texts) {
        #expect(row[1] == text || row[1] == "'" + text, "\(text.debugDescription)")
      }
    }
  }

  @Test("JSON Lines hold one record a line")
  func jsonLines() throws {
    for text in Self.texts {
      var document = AnnotatedDocument(document: DocumentRecord(name: "d", file: "d.txt", length: 9))
      document.entities = [Entity(id: "russia", type: .state, label: text)]
      var output = ByteWriter()
      AnnotationWriter().write(document, to: &output)
      #expect(output.bytes.count { $0 == 0x0A } == 2)
      #expect(try AnnotationReader.annotations(in: output.bytes).documents == [document])
    }
  }

  @Test("every writer gives the same bytes twice", arguments: GraphFormat.allCases)
  func repeatable(format: GraphFormat) throws {
    #expect(try format.writer.bytes(of: Self.graph) == format.writer.bytes(of: Self.graph))
  }

  /// The cells of RFC 4180.
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted, byte == UInt8(ascii: "\""), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
        cell.append(byte)
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: ",") || byte == 0x0D {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == 0x0D {
          rows.append(row)
          row = []
          index += 1
        }
      } else {
        cell.append(byte)
      }
      index += 1
    }
    return rows
  }
}

extension MarkupElement {
  /// The texts and attribute values of the element and of all in it.
  fileprivate var allTexts: [String] { [text] + attributes.map(\.value) + elements.flatMap(\.allTexts) }
}
