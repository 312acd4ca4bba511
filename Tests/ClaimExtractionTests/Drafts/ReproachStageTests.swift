import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Reproaches")
struct ReproachStageTests {
  /// `Mali says Iran secretly builds nuclear bombs.`
  private let sample: DraftSample

  init() throws {
    sample = try DraftSample(
      """
      Mali Mali PROPN NNP 2 nsubj state:mali
      says say VERB VBZ 0 root
      Iran Iran PROPN NNP 5 nsubj state:iran
      secretly secretly ADV RB 5 advmod
      builds build VERB VBZ 2 ccomp
      nuclear nuclear ADJ JJ 7 amod weapon:bomb
      bombs bomb NOUN NNS 5 obj +weapon
      """)
  }

  private func reproach(
    _ text: String, by holders: [String] = ["Mali"], _ effect: OperatorEffect = .report, negations: Int = 0
  ) throws -> [String] {
    sample.left([try sample.draft(text, by: holders, effect, negations: negations)], by: ReproachStage())
  }

  @Test("who says that another does wrong accuses it")
  func accusation() throws {
    #expect(
      try reproach("builds: violates(Iran, treaty)") == ["violates(iran, treaty) by Mali", "accuses(mali, iran)"])
    #expect(
      try reproach("builds: compliesWith(Iran, treaty)", negations: 1)
        == ["compliesWith(iran, treaty) not by Mali", "accuses(mali, iran)"])
  }

  @Test("what is no wrong accuses nobody")
  func harmless() throws {
    #expect(try reproach("builds: compliesWith(Iran, treaty)") == ["compliesWith(iran, treaty) by Mali"])
    #expect(try reproach("builds: violates(Iran, treaty)", negations: 1) == ["violates(iran, treaty) not by Mali"])
    #expect(try reproach("builds: signed(Iran, treaty)") == ["signed(iran, treaty) by Mali"])
  }

  @Test("building weapons is a wrong where they kill masses, or where it is done in secret")
  func forbidden() throws {
    #expect(try reproach("builds: develops(Iran, bombs)").last == "accuses(mali, iran)")
    let open = try DraftSample(
      """
      Mali Mali PROPN NNP 2 nsubj state:mali
      says say VERB VBZ 0 root
      Iran Iran PROPN NNP 4 nsubj state:iran
      builds build VERB VBZ 2 ccomp
      tanks tank NOUN NNS 4 obj weapon:tank
      """)
    let draft = try open.draft("builds: develops(Iran, tanks)", by: ["Mali"])
    #expect(open.left([draft], by: ReproachStage()) == ["develops(iran, tank) by Mali"])
  }

  @Test("an attack is a reproach where someone alleges it; danger accuses nobody of a deed")
  func kinds() throws {
    #expect(try reproach("builds: attacks(Iran, Mali)", .allege).last == "accuses(mali, iran)")
    #expect(try reproach("builds: attacks(Iran, Mali)").count == 1)
    #expect(try reproach("builds: endangers(Iran, Mali)").count == 1)
  }

  @Test("beliefs, plans and demands accuse nobody", arguments: [OperatorEffect.believe, .plan, .demand])
  func uncommitted(effect: OperatorEffect) throws {
    #expect(try reproach("builds: violates(Iran, treaty)", effect).count == 1)
  }

  @Test("nobody accuses oneself, and what is said as an accusation is not made a second time")
  func already() throws {
    #expect(try reproach("builds: violates(Mali, treaty)").count == 1)
    let said = try sample.draft("says: blames(Mali, Iran)")
    let reproach = try sample.draft("builds: violates(Iran, treaty)", by: ["Mali"])
    #expect(
      sample.left([said, reproach], by: ReproachStage()) == ["blames(mali, iran)", "violates(iran, treaty) by Mali"])
  }

  @Test("who has the weapon is blamed for it")
  func owner() throws {
    let owned = try sample.draft("builds: operates(Iran, bombs)", .incidental)
    let reproach = try sample.draft("builds: violates(bombs, treaty)", by: ["Mali"])
    #expect(sample.left([owned, reproach], by: ReproachStage()).last == "accuses(mali, iran)")
  }

  @Test("a denied reproach is left standing as its maker's claim, and is only alleged")
  func standing() throws {
    var denied = try sample.draft("builds: violates(Iran, treaty)", by: ["Mali"])
    denied.stance.cues.append(Stance.Cue(row: nil, effect: .deny, holders: [try sample.place("Iran")]))
    let left = ReproachStage().drafts([denied], in: sample.context)
    #expect(left.map(sample.text) == ["violates(iran, treaty) not by Iran", "violates(iran, treaty) by Mali"])
    #expect(left.map(\.stance.modality) == [.denied, .alleged])
  }

  @Test("what noun phrases tell in passing is no reproach")
  func passing() throws {
    let draft = try sample.draft("builds: violates(Iran, treaty)", .incidental, by: ["Mali"])
    #expect(sample.left([draft], by: ReproachStage()).count == 1)
  }

  @Test("a reproach in quoted words is its speaker's claim, and accuses nobody a second time")
  func quoted() throws {
    let lines = """
      Mali Mali PROPN NNP 2 nsubj state:mali
      says say VERB VBZ 0 root
      Iran Iran PROPN NNP 4 nsubj state:iran
      cheats cheat VERB VBZ 2 ccomp
      """
    for isQuoted in [true, false] {
      let sample = try DraftSample(lines, quoted: isQuoted ? (from: "Iran", to: "cheats", speaker: "Mali") : nil)
      let reproach = try sample.draft("cheats: violates(Iran, treaty)", by: ["Mali"])
      let made = ReproachStage().drafts([reproach], in: sample.context)
      #expect(sample.left(made, by: QuotedAccusationStage()).count == (isQuoted ? 1 : 2))
    }
  }
}
