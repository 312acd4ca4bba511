import DocumentModel
import KnowledgeBase
import Reviews
import Testing
import Text

@Suite("Review tables")
struct ReviewTableTests {
  static let header = ReviewTable.columns.joined(separator: "\t") + "\n"

  static func table(_ lines: String...) throws -> ReviewTable {
    try ReviewTable(
      Array((header + lines.map { $0 + "\n" }.joined()).utf8), source: "reviews.tsv", knowledge: .builtIn())
  }

  /// Russia violates the INF Treaty, which NATO alleges.
  static var document: AnnotatedDocument {
    let words = "Russia is violating the INF Treaty"
    var document = AnnotatedDocument(
      document: DocumentRecord(name: "news", file: "news.txt", length: 60, digest: String(repeating: "ab", count: 32)))
    document.entities = [
      Entity(id: "inf-treaty", type: .treaty, label: "INF Treaty"),
      Entity(id: "nato", type: .organization, label: "NATO"),
      Entity(id: "russia", type: .state, label: "Russia", aliases: ["Moscow"]),
    ]
    document.mentions = [
      Mention(
        id: "m1", range: 0..<6, surface: "Russia", type: .state, entity: "russia", level: .name, section: .body,
        sentence: "s1")
    ]
    document.claims = [
      Claim(
        id: "news-c001", label: "", section: .body, subject: .entity("russia"), relation: "violates",
        object: .entity("inf-treaty"), holderChain: ["nato", "doc:news"], attribution: .indirect, modality: .alleged,
        sentence: "s1", sentenceRange: 0..<50, evidence: Evidence(range: 0..<34, text: words), subjectMentions: ["m1"],
        rule: "violate/1")
    ]
    return document
  }

  private static func line(_ review: Review) throws -> String {
    let text = ReviewText.adding(review, to: [], try ReviewTable([], source: "", knowledge: .builtIn()))
    return String(decoding: text, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test("a claim that the words do not say is marked, and nothing of it remains without the line")
  func wrong() throws {
    let line = try Self.line(
      Review(.wrong, of: Self.document.claims[0], in: Self.document, reason: "no", reviewer: "anna"))
    let (document, outcomes) = try Self.table(line).applied(to: Self.document)
    #expect(document.claims[0].isRejected)
    #expect(document.claims[0].review?.reviewer == "anna")
    #expect(outcomes == [2: .applied(["news-c001"])])
    #expect(try Self.table().applied(to: Self.document).document == Self.document)
  }

  @Test("corrected fields apply, and what was read is kept")
  func corrected() throws {
    let correction = ReviewCorrection(
      relation: "compliesWith", holder: "author", polarity: .negative, modality: .asserted)
    let review = Review(.corrected, of: Self.document.claims[0], in: Self.document, becomes: correction.text)
    let claim = try Self.table(try Self.line(review)).applied(to: Self.document).document.claims[0]
    #expect(claim.relation == "compliesWith")
    #expect(claim.holderChain == ["doc:news"])
    #expect(claim.polarity == .negative)
    #expect(claim.modality == .asserted)
    #expect(claim.review?.asRead == "relation=violates; holder=nato; polarity=positive; modality=alleged")
  }

  @Test("a line holds for a better reading: other numbers, more words, another name of the same thing")
  func betterReading() throws {
    let line = try Self.line(Review(.right, of: Self.document.claims[0], in: Self.document))
    var better = Self.document
    better.claims[0].id = "news-c007"
    better.claims[0].evidence = Evidence(range: 0..<40, text: "Russia is violating the INF Treaty\n again")
    better.entities[2].id = "n-0123456789abcdef0123456789abcdef"
    better.claims[0].subject = .entity(better.entities[2].id)
    let (document, _) = try Self.table(line).applied(to: better)
    #expect(document.claims[0].review?.verdict == .right)
    better.document.digest = String(repeating: "cd", count: 32)
    #expect(try Self.table(line).applied(to: better).document == better)
  }

  @Test("a mention means another entity, with the claims that only it carries")
  func mention() throws {
    let line = try Self.line(Review(of: Self.document.mentions[0], in: Self.document, means: "belarus"))
    let document = try Self.table(line).applied(to: Self.document).document
    #expect(document.mentions[0].entity == "belarus")
    #expect(document.mentions[0].reason == "reviewed by hand")
    #expect(document.claims[0].subject == .entity("belarus"))
  }

  @Test("entities are one, apart, or renamed, in all documents")
  func identity() throws {
    let table = try Self.table("rename\t\t\tNATO\t\tthe Alliance\t\t\tanna\t2026-11-29")
    #expect(table.concernsAllDocuments)
    #expect(table.applied(to: Self.document).document.entities[1].label == "the Alliance")
  }

  @Test(
    "who said who is who stands on the mentions that it concerns",
    arguments: [
      "rename\t\t\tRussia\t\tRussian Federation\t\tits full name\tanna\t2026-11-29",
      "same\t\t\tRussia\t\tbelarus\t\tits full name\tanna\t2026-11-29",
      "different\t\t\tRussia\t\trussia\t\tits full name\tanna\t2026-11-29",
    ])
  func provenance(line: String) throws {
    let document = try Self.table(line).applied(to: Self.document).document
    #expect(document.mentions[0].reason == "reviewed by anna on 2026-11-29: its full name")
    let other = try Self.table("rename\t\t\tNATO\t\tthe Alliance\t\t\tanna\t").applied(to: Self.document).document
    #expect(other.mentions[0].reason == Self.document.mentions[0].reason)
  }

  @Test(
    "a row that says nothing is refused with its line",
    arguments: [
      "perhaps\tab\twords\ta\tb\tc\t\t\t\t", "wrong\t\twords\ta\tb\tc\t\t\t\t", "wrong\tab\twords\ta\tb\t\t\t\t\t",
      "corrected\tab\twords\ta\tb\tc\tcolour=red\t\t\t", "corrected\tab\twords\ta\tb\tc\trelation=nothing\t\t\t",
      "means\tab\twords\t\t\t\trussia\t\t\t", "same\t\t\ta\t\t\t\t\t\t", "too\tfew",
    ])
  func malformed(line: String) {
    #expect {
      try Self.table("# a comment", line)
    } throws: { error in
      (error as? SyntaxFailure)?.position.line == 3
    }
  }

  @Test("two verdicts on one claim are refused; a new one takes the old one's line, and other lines stay as they are")
  func text() throws {
    let (document, knowledge) = (Self.document, try KnowledgeBase.builtIn())
    let right = Review(.right, of: document.claims[0], in: document)
    let wrong = Review(.wrong, of: document.claims[0], in: document)
    #expect(throws: SyntaxFailure.self) { try Self.table(Self.line(right), Self.line(wrong)) }
    let text = Array((Self.header + "# by hand\n" + (try Self.line(right)) + "\n").utf8)
    let table = try ReviewTable(text, source: "", knowledge: knowledge)
    let changed = ReviewText.adding(wrong, to: text, table)
    #expect(String(decoding: changed, as: UTF8.self) == Self.header + "# by hand\n" + (try Self.line(wrong)) + "\n")
    let removed = ReviewText.removing(line: 3, from: changed)
    #expect(String(decoding: removed, as: UTF8.self) == Self.header + "# by hand\n")
  }

  @Test("tabs and line breaks of texts and people make no cells of their own")
  func hostileCells() throws {
    var document = Self.document
    document.claims[0].evidence.text = "Russia\tis\nviolating"
    let review = Review(.wrong, of: document.claims[0], in: document, reason: "a\tb\nwrong\t", reviewer: "x\r\ny")
    let table = try Self.table(try Self.line(review))
    #expect(table.reviews.count == 1)
    #expect(table.reviews[0].reason == "a b wrong")
    #expect(table.applied(to: document).document.claims[0].isRejected)
  }

  @Test(
    "a quantity without an amount is called by its class or by what it is compared with",
    arguments: [
      (Quantity(value: "500", unit: "km"), "500 km"), (Quantity(minimum: "500", maximum: "5500"), "500-5500"),
      (Quantity(rangeClass: "medium-range"), "medium-range"),
      (Quantity(comparison: "less-than", reference: "inf-treaty"), "less-than inf-treaty"), (Quantity(), "quantity"),
    ])
  func quantities(_ quantity: Quantity, _ text: String) throws {
    var document = Self.document
    document.claims[0].object = .quantity(quantity)
    let review = Review(.wrong, of: document.claims[0], in: document)
    #expect(review.object == text)
  }
}
