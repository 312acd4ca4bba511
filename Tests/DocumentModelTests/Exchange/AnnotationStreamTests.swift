import DocumentModel
import Testing
import Text

@Suite("Annotations read document by document")
struct AnnotationStreamTests {
  private static let text = """
    {"kind": "entity", "id": "nato", "type": "Organization", "label": "NATO"}

    {"kind": "document", "doc": "a", "file": "a.txt", "length": 5, "dct": null}
    {"kind": "sentence", "id": "a-s01", "begin": 0, "end": 4, "section": "body"}
    {"kind": "document", "doc": "b", "file": "b.txt", "length": 7, "dct": null}
    {"kind": "entity", "id": "iran", "type": "State", "label": "Iran – é"}
    """

  /// The text in pieces of a length, and what a stream over them gives.
  private func read(_ text: String, _ length: Int) throws -> AnnotationFile {
    var rest = Array(text.utf8)[...]
    let stream = AnnotationStream(source: "x.jsonl") {
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
    var file = AnnotationFile()
    while let document = try stream.next() { file.documents.append(document) }
    file.sharedEntities = stream.sharedEntities
    return file
  }

  @Test("are those of the whole text, however it is cut", arguments: [1, 2, 7, 80, 1000])
  func pieces(length: Int) throws {
    let whole = try AnnotationReader.annotations(in: Array(Self.text.utf8), source: "x.jsonl")
    #expect(whole.documents.map(\.document.name) == ["a", "b"])
    for text in [Self.text, Self.text + "\n", ""] {
      let expected = try AnnotationReader.annotations(in: Array(text.utf8), source: "x.jsonl")
      #expect(try read(text, length) == expected)
    }
  }

  @Test(
    "a failure has its place in the whole text, however it is cut",
    arguments: ["{\"kind\": \"mention\"}", "{\"kind\": 7}", "{", "no JSON"])
  func failures(row: String) {
    let text = Self.text + "\n" + row + "\n"
    let expected = #expect(throws: SyntaxFailure.self) {
      try AnnotationReader.annotations(in: Array(text.utf8), source: "x.jsonl")
    }
    #expect(expected?.position.line == 7)
    for length in [1, 50, 1000] {
      #expect(#expect(throws: SyntaxFailure.self) { try read(text, length) } == expected, "pieces of \(length)")
    }
  }
}
