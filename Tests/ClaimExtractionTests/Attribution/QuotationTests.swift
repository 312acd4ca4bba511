import Testing

@testable import ClaimExtraction

@Suite("Quotations")
struct QuotationTests {
  private func quoted(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return QuotationFinder.quotations(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("straight and curly marks enclose what is said")
  func marks() {
    #expect(quoted("He said \"it is over\" and left.") == ["it is over"])
    #expect(quoted("He said “it is over” and left.") == ["it is over"])
    #expect(quoted("He said ‘it is over’ and left.") == ["it is over"])
  }

  @Test("an apostrophe inside a word closes nothing")
  func apostrophes() {
    #expect(quoted("‘It isn’t over,’ he said.") == ["It isn’t over,"])
  }

  @Test("a quotation that a paragraph leaves open goes on in the next")
  func paragraphs() {
    let text = Array("“It is late.\n“It is over,” he said.".utf8)
    let quotations = QuotationFinder.quotations(in: text)
    #expect(quotations.map(\.isContinuation) == [false, true])
  }

  @Test("a quotation goes on over lines up to the mark that closes it, where no other opens before")
  func lines() {
    #expect(quoted("“It is late.\nIt is over.\n\nGo home,” he said.") == ["It is late.", "It is over.", "Go home,"])
    #expect(quoted("\"It is late.\nIt is over,\" he said.") == ["It is late.", "It is over,"])
    #expect(quoted("“It is late.\nHe left.\n“Go,” he said.") == ["It is late.", "Go,"])
    #expect(quoted("“It is late.\nHe left.") == ["It is late."])
    #expect(quoted("‘It is late.\nThe envoys’ car left.") == ["It is late."])
  }
}
