import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Numbers of claims")
struct ClaimNumberingTests {
  @Test("claims are numbered by sentence, and links become identifiers")
  func numbers() throws {
    let sample = try DraftSample(
      """
      Mali Mali PROPN NNP 2 nsubj state:mali
      left leave VERB VBD 0 root
      """)
    let claim = try sample.maker.claim(try sample.draft("left: withdrawsFrom(Mali, treaty)"))
    var table = ClaimTable(sentenceCount: 2)
    table.append(claim, toSentence: 1)
    table.append(claim, toSentence: 0)
    table.append(claim, toSentence: 0)
    let (first, second) = (ClaimPlace(sentence: 0, position: 0), ClaimPlace(sentence: 0, position: 1))
    let last = ClaimPlace(sentence: 1, position: 0)
    #expect(table.places == [first, second, last])
    table[first].content = [last]
    table[second].condition = first
    table[second].object = last
    table[last].restates = first
    table[last].subject = second
    let claims = ClaimNumbering(name: "story").numbered(table)
    #expect(claims.map(\.id) == ["story-c001", "story-c002", "story-c003"])
    #expect(claims[0].content == ["story-c003"])
    #expect(claims[1].condition == "story-c001")
    #expect(claims[1].object == .claim("story-c003"))
    #expect(claims[2].restates == "story-c001")
    #expect(claims[2].subject == .claim("story-c002"))
    #expect(claims[0].subject == .entity("mali"))
  }

  @Test("numbers grow beyond three digits")
  func many() throws {
    let sample = try DraftSample("left leave VERB VBD 0 root")
    let claim = try sample.maker.claim(try sample.draft("left: withdrawsFrom(Mali, treaty)"))
    var table = ClaimTable(sentenceCount: 1)
    for _ in 0..<1000 { table.append(claim, toSentence: 0) }
    #expect(ClaimNumbering(name: "story").numbered(table).last?.id == "story-c1000")
  }
}
