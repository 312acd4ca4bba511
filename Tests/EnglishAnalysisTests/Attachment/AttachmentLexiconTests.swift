import DocumentModel
import HandParses
import Testing
import Text

@testable import EnglishAnalysis

@Suite("The words that decide where others belong")
struct AttachmentLexiconTests {
  @Test("every row's example shows where the word belongs")
  func examples() throws {
    let analyzer = EnglishAnalyzer(model: try EnglishModel.embedded(), parts: [])
    for row in try AttachmentLexicon.embedded() {
      let bytes = Array(row.example.utf8)
      let document = analyzer.analyzed(
        SourceDocument(
          record: DocumentRecord(name: "example", file: "example", length: bytes.count), text: bytes, sections: []))
      let expected = row.attachment.split(separator: " ", maxSplits: 1).map(String.init)
      #expect(document.attachment(of: expected[0]) == expected[1], "\(row.wordClass): \(row.example)")
    }
  }

  @Test("every class has words")
  func classes() throws {
    let lexicon = AttachmentLexicon(rows: try AttachmentLexicon.embedded())
    for wordClass in AttachmentLexicon.WordClass.allCases { #expect(!lexicon[wordClass].isEmpty, "\(wordClass)") }
  }

  @Test("a class that is misspelled or comes twice is an error with its line", arguments: ["no-class", "scheduled"])
  func refused(name: String) {
    let table = "class\twords\tsource\texample\tattachment\nscheduled\tdue\tme\t\t\n\(name)\tset\tme\t\t\n"
    let failure = #expect(throws: SyntaxFailure.self) {
      try AttachmentLexicon.rows(Array(table.utf8), name: "attachments.tsv")
    }
    #expect(failure?.position.line == 3)
  }
}
