import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Which drafts give way")
struct GivingWayTests {
  /// `Mali says the rocket broke the CTBT, able to reach Oslo.`
  private let sample: DraftSample

  init() throws {
    sample = try DraftSample(
      """
      Mali Mali PROPN NNP 2 nsubj state:mali
      says say VERB VBZ 0 root
      the the DET DT 4 det
      rocket rocket NOUN NN 5 nsubj weapon:scud
      broke break VERB VBD 2 ccomp
      the the DET DT 7 det
      CTBT CTBT PROPN NNP 5 obj treaty:ctbt
      , , PUNCT , 9 punct
      able able ADJ JJ 5 advcl
      to to PART TO 11 mark
      reach reach VERB VB 9 xcomp
      Oslo Oslo PROPN NNP 11 obj place:oslo
      """)
  }

  @Test("mere words make no claim where another relation tells what is said")
  func words() throws {
    let words = try sample.draft("says: states(Mali, it)", speaksOf: "broke")
    let claim = try sample.draft("broke: violates(rocket, CTBT)")
    #expect(sample.left([words, claim], by: GivingWayStage()) == ["violates(scud, ctbt)"])
    #expect(sample.left([words], by: GivingWayStage()) == ["states(mali, it)"])
  }

  @Test("that someone did not say something is no claim")
  func unsaid() throws {
    let words = try sample.draft("says: states(Mali, it)", speaksOf: "broke", negations: 1)
    #expect(sample.left([words], by: GivingWayStage()).isEmpty)
  }

  @Test("a fallback gives way to a claim of its own word and to one in its content")
  func fallback() throws {
    let fallback = try sample.draft("broke: hasAttribute(rocket, broken)", .fallback)
    let claim = try sample.draft("broke: violates(rocket, CTBT)")
    #expect(sample.left([fallback, claim], by: GivingWayStage()) == ["violates(scud, ctbt)"])
    let speech = try sample.draft("says: commitsTo(Mali, it)", .fallback, speaksOf: "broke")
    #expect(sample.left([speech, claim], by: GivingWayStage()) == ["violates(scud, ctbt)"])
  }

  @Test("a fallback stays beside other fallbacks and beside what noun phrases tell in passing")
  func nobody() throws {
    let fallback = try sample.draft("broke: hasAttribute(rocket, broken)", .fallback)
    for standing in [ClaimDraft.Standing.fallback, .incidental] {
      let other = try sample.draft("broke: operates(Mali, rocket)", standing)
      #expect(
        sample.left([fallback, other], by: GivingWayStage()) == ["hasAttribute(scud, broken)", "operates(mali, scud)"])
    }
  }

  @Test("the same relation inside what the subject speaks of is told once")
  func nested() throws {
    let outer = try sample.draft("says: commitsTo(Mali, it)", speaksOf: "broke")
    let inner = try sample.draft("broke: commitsTo(Mali, that)", .fallback)
    #expect(sample.left([outer, inner], by: GivingWayStage()) == ["commitsTo(mali, it)"])
  }

  @Test("a claim without object gives way to the same with one")
  func object() throws {
    let bare = try sample.draft("broke: violates(rocket)")
    let full = try sample.draft("broke: violates(rocket, CTBT)")
    #expect(sample.left([bare, full], by: GivingWayStage()) == ["violates(scud, ctbt)"])
    #expect(sample.left([bare], by: GivingWayStage()) == ["violates(scud)"])
  }

  @Test("a general ability gives way to the particular one in its words, and to one around it")
  func ability() throws {
    let general = try sample.draft("able: hasCapability(rocket, able)", speaksOf: "reach")
    let reach = try sample.draft("reach: canReach(rocket, Oslo)")
    #expect(sample.left([general, reach], by: GivingWayStage()) == ["canReach(scud, oslo)"])
    var inner = try sample.draft("reach: hasCapability(rocket, reach)")
    var outer = general
    outer.evidence = try sample.place("able")..<(try sample.place("Oslo") + 1)
    #expect(sample.left([outer, inner], by: GivingWayStage()) == ["hasCapability(scud, able)"])
    inner.subject = .entity("other")
    #expect(sample.left([outer, inner], by: GivingWayStage()).count == 2)
  }
}
