import DocumentModel
import Entente
import Testing

@Suite("Places in the units of other programs")
struct OffsetRowTests {
  @Test("an emoji is one scalar, four bytes and two UTF-16 units; curly quotes are three bytes")
  func units() {
    let text = "🚀 “Oslo” signed."
    var document = AnnotatedDocument(document: DocumentRecord(name: "a", file: "a.txt", length: 16))
    document.sentences = [Sentence(id: "s1", range: 0..<16, section: .body)]
    document.mentions = [
      Mention(
        id: "m1", range: 3..<7, surface: "Oslo", type: .state, entity: "norway", level: .name, section: .body,
        sentence: "s1")
    ]
    let rows = OffsetRow.rows(of: document, text: Array(text.utf8))
    #expect(rows.map(\.record) == ["s1", "m1"])
    #expect(rows[0].bytes == 0..<text.utf8.count)
    #expect(rows[0].utf16 == 0..<text.utf16.count)
    #expect(rows[1].scalars == 3..<7)
    #expect(rows[1].bytes == 8..<12)
    #expect(rows[1].utf16 == 4..<8)
    #expect(OffsetRow.columns.count == rows[1].cells.count)
  }
}
