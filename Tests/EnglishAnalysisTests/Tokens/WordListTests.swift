import EnglishAnalysis
import Testing

@Suite("Word list of the tokenizer")
struct WordListTests {
  @Test("every row's example gives the tokens it promises", arguments: try WordListRow.embedded())
  func example(row: WordListRow) {
    let text = Array(row.example.utf8)
    let tokens = Tokenizer().tokens(in: text).ranges.map { String(decoding: text[$0], as: UTF8.self) }
    #expect(tokens.joined(separator: " ") == row.tokens, "\(row.id)")
  }

  @Test("identifiers are unique")
  func identifiers() throws {
    let rows = try WordListRow.embedded()
    #expect(rows.count > 400)
    #expect(Set(rows.map(\.id)).count == rows.count)
  }
}
