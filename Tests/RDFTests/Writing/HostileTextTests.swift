import RDF
import Testing

@Suite("Hostile text in RDF")
struct HostileTextTests {
  /// Every control character, the scalars that are no characters, quotes, escapes and markup, in literals and IRIs.
  private static let dataset: Dataset = {
    let controls = (0..<0xA1).compactMap { Unicode.Scalar($0) }.map { "a" + String($0) + "b" }
    let others = [
      "", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}", "\u{1F4A3}", "\"\"\"", "'''", "\\", "\\u0041", "]]>", "<!--",
      "\r\n", "\u{2028}", "\u{FEFF}", "e\u{301}", "a\\", "\"",
    ]
    let property = IRI("http://e/p")
    return Dataset(
      (controls + others).enumerated().flatMap { index, text in
        [
          Quad(IRI("http://e/\(index)"), property, .literal(Literal(text))),
          Quad(IRI("http://e/\(index)"), property, .literal(Literal(text, language: "en"))),
          Quad(IRI("http://e/\(index)"), property, .literal(Literal(text, datatype: IRI("http://e/t")))),
        ]
      })
  }()

  @Test("what is written is read back the same", arguments: [RDFFormat.nTriples, .nQuads, .turtle, .triG])
  func roundTrip(format: RDFFormat) throws {
    let bytes = try RDFDocumentWriter(format).bytes(of: Self.dataset)
    #expect(try RDFReader(format).dataset(of: bytes) == Self.dataset)
    #expect(try RDFDocumentWriter(format).bytes(of: Self.dataset) == bytes)
    // Nothing below a space but line breaks, so that lines stay lines.
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test("RDF/XML is read back the same, or refused for a character that XML forbids")
  func xml() throws {
    for quad in Self.dataset.sortedQuads {
      let dataset = Dataset([quad])
      let isAllowed = quad.object.literal?.lexicalForm.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || [9, 10, 13].contains(scalar.value)
      }
      do {
        let bytes = try RDFDocumentWriter(.rdfXML).bytes(of: dataset)
        #expect(isAllowed == true)
        #expect(try RDFReader(.rdfXML).dataset(of: bytes) == dataset, "\(quad)")
      } catch RDFWritingFailure.character {
        #expect(isAllowed == false)
      }
    }
  }
}
