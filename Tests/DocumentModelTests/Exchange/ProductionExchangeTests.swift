import DocumentModel
import Testing
import Text

@Suite("What annotations were made with, as JSON Lines")
struct ProductionExchangeTests {
  private static let production = Production(
    program: "Entente 9.1", model: "aa", rules: "bb", knowledge: "cc", settings: ["without=accuse-of/1"])

  private func row(_ record: DocumentRecord) -> String {
    var output = ByteWriter()
    AnnotationWriter().write(AnnotatedDocument(document: record), to: &output)
    return output.string
  }

  @Test("stands with the form's version on the document's row, and is read back")
  func row() throws {
    let record = DocumentRecord(name: "a", file: "a.txt", length: 1, production: Self.production)
    let row = row(record)
    #expect(
      row.hasSuffix(
        #""version": 1, "made_by": {"program": "Entente 9.1", "model": "aa", "rules": "bb", "knowledge": "cc", "#
          + #""settings": ["without=accuse-of/1"]}}"# + "\n"))
    let read = try AnnotationReader.annotations(in: Array(row.utf8))
    #expect(read.documents.map(\.document) == [record])
  }

  @Test("annotations of people say nothing of it")
  func people() {
    let row = row(DocumentRecord(name: "a", file: "a.txt", length: 1))
    #expect(!row.contains("made_by") && !row.contains("version"))
  }

  @Test("a newer version of the form is refused with file and line, and what to do")
  func newer() throws {
    let rows = #"{"kind": "document", "doc": "a"}"# + "\n" + #"{"kind": "document", "doc": "b", "version": 2}"#
    let failure = #expect(throws: SyntaxFailure.self) {
      try AnnotationReader.annotations(in: Array(rows.utf8), source: "new.jsonl")
    }
    #expect(failure?.source == "new.jsonl")
    #expect(failure?.position.line == 2)
    #expect(failure?.expected.hasPrefix("version 1 or older, since only a newer program") == true)
    #expect(failure?.found == "2")
  }
}
