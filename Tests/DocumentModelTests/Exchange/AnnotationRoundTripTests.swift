import DocumentModel
import JSON
import TestSupport
import Testing
import Text

@Suite("Annotations as JSON Lines")
struct AnnotationRoundTripTests {
  @Test("every gold file reads and writes back byte for byte", arguments: ["gold/seeds", "gold/voa"])
  func goldFiles(folder: String) throws {
    guard let path = SharedMaterial.path(folder) else { return }
    let files = SharedMaterial.files(in: path, ending: ".jsonl")
    #expect(files.count >= 6)
    for file in files {
      let bytes = try #require(SharedMaterial.bytes(atPath: file))
      let annotations = try AnnotationReader.annotations(in: bytes, source: file)
      var output = ByteWriter()
      AnnotationWriter().write(annotations, to: &output)
      #expect(output.bytes == bytes, "\(file)")
    }
  }

  private let claimRow = """
    {"kind": "claim", "id": "c1", "label": "", "doc": "a", "section": "body", "subject": "russia", \
    "subject_kind": "entity", "relation": "violates", "object": {"value": 29, "unit": "km"}, \
    "object_kind": "quantity", "holder": "nato", "holder_chain": ["nato", "doc:a"], "attribution": "indirect", \
    "polarity": "positive", "modality": "asserted", "tense": "nonfuture", "time": null, "stated": null, \
    "sentence": {"id": "s1", "begin": 0, "end": 9}, "evidence": {"begin": 0, "end": 4, "text": "Text"}, \
    "subject_mentions": ["m1"], "object_mentions": [], "tier": 1
    """

  private func read(_ rows: [String]) throws(SyntaxFailure) -> AnnotationFile {
    try AnnotationReader.annotations(in: Array(rows.joined(separator: "\n").utf8), source: "a.jsonl")
  }

  @Test("our own keys follow the standard ones and survive")
  func ownKeys() throws {
    let rows = [
      """
      {"kind": "document", "doc": "a", "file": "a.txt", "length": 9, "dct": null, "dct_source": "unknown", \
      "dct_text_only": null, "dct_confidence": null, "publisher": null, "language": "en", "dct_why": "", \
      "inconsistencies": [], "digest": "00ff", "title": "A title"}
      """,
      """
      {"kind": "mention", "id": "m1", "begin": 0, "end": 4, "surface": "Text", "type": "Document", "entity": null, \
      "level": "NOM", "pronoun": false, "section": "body", "sentence": "s1", "reason": "exact name"}
      """,
      claimRow + #", "rule": "violate/1", "confidence": 903}"#,
    ]
    let file = try read(rows)
    #expect(file.documents[0].document.title == "A title")
    #expect(file.documents[0].claims[0].confidence == 903)
    var output = ByteWriter()
    AnnotationWriter().write(file, to: &output)
    #expect(output.string == rows.joined(separator: "\n") + "\n")
  }

  @Test("a text that the annotations carry is written again", arguments: [("", 0), ("a", 1), ("Ä\\nb", 3)])
  func carriedText(text: String, length: Int) throws {
    let file = try read([#"{"kind": "document", "doc": "a", "length": \#(length), "text": "\#(text)"}"#])
    var output = ByteWriter()
    AnnotationWriter().write(file, to: &output)
    #expect(file.texts.count == 1)
    #expect(try read([output.string]) == file)
  }

  private let documentRow = #"{"kind": "document", "doc": "a"}"#

  @Test(
    "a row that does not fit is refused with file, line and key",
    arguments: [
      (#"[1]"#, "a string in 'kind'", ""),
      (#"{"kind": "row"}"#, "one of document, section, sentence, mention, claim, entity in 'kind'", "\"row\""),
      (#"{"kind": "section", "section": "body", "begin": "0", "end": 1}"#, "an integer in 'begin'", "\"0\""),
      (#"{"kind": "section", "section": "body", "begin": 5, "end": 1}"#, "an offset not before 'begin' in 'end'", "1"),
      (#"{"kind": "entity", "id": "x", "type": "Ship", "label": "X", "aliases": []}"#, "one of State,", "\"Ship\""),
      (#"{"kind": "entity", "id": "x", "type": "State", "label": "X", "aliases": [1]}"#, "a list of strings", "[1]"),
      (#"{"kind": "claim", "doc": "b"}"#, "the name of the document above in 'doc'", "\"b\""),
    ])
  func refusals(row: String, expected: String, found: String) {
    do throws(SyntaxFailure) {
      _ = try read([documentRow, "", row])
      Issue.record("the row was read: \(row)")
    } catch {
      #expect(error.source == "a.jsonl")
      #expect(error.position.line == 3)
      #expect(error.expected.hasPrefix(expected))
      #expect(error.found == found)
    }
  }

  @Test("broken JSON is refused at its line and column")
  func brokenJSON() {
    do throws(SyntaxFailure) {
      _ = try read([documentRow, #"{"kind": }"#])
      Issue.record("broken JSON was read")
    } catch {
      #expect(error.position.line == 2)
      #expect(error.position.column == 10)
    }
  }

  @Test("rows before any document are refused, entities are not")
  func rowsWithoutDocument() throws {
    let entity = #"{"kind": "entity", "id": "x", "type": "State", "label": "X", "aliases": []}"#
    #expect(try read([entity]).sharedEntities.map(\.id) == ["x"])
    #expect(throws: SyntaxFailure.self) { try read([claimRow + "}"]) }
  }
}
