import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Claims of drafts")
struct ClaimMakerTests {
  private static let lines = """
    Rao Rao PROPN NNP 2 nsubj person:rao
    said say VERB VBD 0 root
    Mali Mali PROPN NNP 4 nsubj state:mali
    broke break VERB VBD 2 ccomp
    the the DET DT 6 det
    CTBT CTBT PROPN NNP 4 obj treaty:ctbt
    """

  private func claim(_ text: String, quoted: Bool = false, by holders: [String] = []) throws -> Claim {
    let sample = try DraftSample(Self.lines, quoted: quoted ? (from: "Mali", to: "CTBT", speaker: "Rao") : nil)
    return try sample.maker.claim(try sample.draft(text, by: holders)).claim
  }

  @Test("the chain of holders ends with the author, who alone holds what nobody else is said to hold")
  func author() throws {
    let claim = try claim("broke: signed(Mali, CTBT)")
    #expect(claim.holderChain == ["doc:sample"])
    #expect(claim.attribution == .author)
  }

  @Test("who reports it goes before the author")
  func reported() throws {
    let claim = try claim("broke: signed(Mali, CTBT)", by: ["Rao"])
    #expect(claim.holderChain == ["rao", "doc:sample"])
    #expect(claim.attribution == .indirect)
  }

  @Test("whose words are quoted holds them, and they are a direct quotation")
  func quoted() throws {
    let claim = try claim("broke: signed(Mali, CTBT)", quoted: true)
    #expect(claim.holderChain == ["rao", "doc:sample"])
    #expect(claim.attribution == .directQuote)
  }

  @Test("who only says words holds what is said")
  func words() throws {
    #expect(try claim("said: states(Rao, something)").holderChain == ["rao", "doc:sample"])
  }

  @Test("a reproach that is reported is alleged; the author's own and the speaker's in quotation marks are asserted")
  func reproach() throws {
    #expect(try claim("broke: violates(Mali, CTBT)", by: ["Rao"]).modality == .alleged)
    #expect(try claim("broke: violates(Mali, CTBT)").modality == .asserted)
    #expect(try claim("broke: violates(Mali, CTBT)", quoted: true).modality == .asserted)
    #expect(try claim("broke: signed(Mali, CTBT)", by: ["Rao"]).modality == .asserted)
  }

  @Test("a relation that holds both ways has the smaller entity first")
  func symmetric() throws {
    let claim = try claim("broke: consultsWith(Rao, Mali)")
    #expect(claim.subject == .entity("mali"))
    #expect(claim.object == .entity("rao"))
    #expect(claim.subjectMentions == ["m2"])
    #expect(try self.claim("broke: accuses(Rao, Mali)").subject == .entity("rao"))
  }

  @Test("evidence is the words with what stands between them")
  func evidence() throws {
    let sample = try DraftSample(Self.lines)
    var draft = try sample.draft("broke: violates(Mali, CTBT)")
    draft.evidence = try sample.place("Mali")..<(try sample.place("CTBT") + 1)
    let claim = try sample.maker.claim(draft).claim
    #expect(claim.evidence == Evidence(range: 9..<28, text: "Mali broke the CTBT"))
    #expect(claim.sentence == "sample-s01")
    #expect(claim.tier == 1)
  }
}
