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
}
