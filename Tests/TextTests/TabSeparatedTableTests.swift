import Testing
import Text

@Suite("Data files in tab-separated form")
struct TabSeparatedTableTests {
  private func table(_ text: String) throws -> TabSeparatedTable {
    try TabSeparatedTable(Array(text.utf8), name: "roles.tsv", columns: ["id", "label"])
  }

  @Test("rows keep their line; comments and empty lines are skipped")
  func rows() throws {
    let table = try table("# offices\nid\tlabel\n\nking\tKing \r\nqueen\tQueen|Regina\n")
    #expect(table.rows.map(\.line) == [4, 5])
    #expect(table.rows[0].cells == ["king", "King"])
    #expect(table.rows[1].cells[1].listedValues == ["Queen", "Regina"])
    #expect("".listedValues.isEmpty)
  }

  @Test(
    "a bad file is refused with line and cause",
    arguments: [
      ("id\tname\n", 1, "the header id, label"),
      ("id\tlabel\nking\n", 2, "2 tab-separated cells, not 1"),
    ])
  func failures(text: String, line: Int, expected: String) {
    #expect {
      try table(text)
    } throws: { error in
      guard let failure = error as? SyntaxFailure else { return false }
      return failure.position.line == line && failure.expected == expected && failure.source == "roles.tsv"
    }
  }

  @Test("columns behind those that must be there may be left out, in the header and in any row")
  func optionalColumns() throws {
    func table(_ text: String) throws -> TabSeparatedTable {
      try TabSeparatedTable(Array(text.utf8), name: "x.tsv", columns: ["id", "label", "note"], required: 2)
    }
    #expect(try table("id\tlabel\nking\tKing\n").rows.map(\.cells) == [["king", "King", ""]])
    #expect(
      try table("id\tlabel\tnote\nking\tKing\nqueen\tQueen\tx\n").rows.map(\.cells)
        == [["king", "King", ""], ["queen", "Queen", "x"]])
    #expect {
      try table("id\tlabel\nking\tKing\tx\n")
    } throws: {
      ($0 as? SyntaxFailure)?.expected == "2 tab-separated cells, not 3"
    }
    for text in ["id\n", "id\tnote\n", "id\tlabel\nking\tKing\tx\n", "id\tlabel\nking\n"] {
      #expect(throws: SyntaxFailure.self, "\(text)") { try table(text) }
    }
  }

  @Test("a byte that is not UTF-8 is refused at its place")
  func badByte() {
    #expect {
      try TabSeparatedTable([0x69, 0x64, 0x09, 0xFF], name: "x.tsv", columns: ["id", "label"])
    } throws: { ($0 as? SyntaxFailure)?.position.byte == 3 }
  }
}
