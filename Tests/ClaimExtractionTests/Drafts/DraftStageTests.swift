import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Stages over drafts")
struct DraftStageTests {
  /// `Mali and Iran say President Rao left the CTBT.`
  private let sample: DraftSample

  init() throws {
    sample = try DraftSample(
      """
      Mali Mali PROPN NNP 4 nsubj state:mali
      and and CCONJ CC 3 cc
      Iran Iran PROPN NNP 1 conj state:iran
      say say VERB VBP 0 root
      Indian indian ADJ JJ 6 amod nationality:india
      President president NOUN NN 7 compound role:president-of-india
      Rao Rao PROPN NNP 8 nsubj person:rao
      left leave VERB VBD 4 ccomp
      the the DET DT 10 det
      CTBT CTBT PROPN NNP 8 obj treaty:ctbt
      """)
  }

  @Test("stages run in this order")
  func order() {
    #expect(
      DraftLine.stages.map { "\(type(of: $0))" } == [
        "TreeStage", "CoordinationStage", "LimitStage", "OccurrenceStage", "AgreementStage", "GivingWayStage",
        "ReproachStage", "QuotedAccusationStage", "HolderStage", "PassingStage", "RepetitionStage", "StateStage",
        "WritingDayStage",
      ])
  }

  @Test("what a rule says is not turned round by the reader, unless the relation holds both ways")
  func turnedRound() throws {
    let ruled = try sample.draft("left: suppliesWeaponTo(Mali, Iran)")
    var read = try sample.draft("left: suppliesWeaponTo(Iran, Mali)")
    read.rule = LearnedReader.rule
    #expect(sample.left([ruled, read], by: AgreementStage()) == ["suppliesWeaponTo(mali, iran)"])
    #expect(sample.left([read], by: AgreementStage()) == ["suppliesWeaponTo(iran, mali)"])
  }

  @Test("whose rival breaks the treaty does not break it, as far as a rule has read that the rival does")
  func owner() throws {
    let sample = try DraftSample(
      """
      Mali Mali PROPN NNP 5 nmod:poss state:mali
      's 's PART POS 1 case
      old old ADJ JJ 5 amod
      big big ADJ JJ 5 amod
      rival rival NOUN NN 6 nsubj state:rival
      left leave VERB VBD 0 root
      the the DET DT 8 det
      CTBT CTBT PROPN NNP 6 obj treaty:ctbt
      """)
    let ruled = try sample.draft("left: signed(rival, CTBT)")
    var read = try sample.draft("left: signed(Mali, CTBT)")
    read.rule = LearnedReader.rule
    #expect(sample.left([ruled, read], by: AgreementStage()) == ["signed(rival, ctbt)"])
    #expect(sample.left([read], by: AgreementStage()) == ["signed(mali, ctbt)"])
  }

  @Test(
    "what the reader takes for planned, a rule does not make a fact, but a rule's own stance stands, and so does the past"
  )
  func planned() throws {
    let present = try DraftSample(
      """
      Rao Rao PROPN NNP 2 nsubj person:rao
      leaves leave VERB VBZ 0 root
      the the DET DT 4 det
      CTBT CTBT PROPN NNP 2 obj treaty:ctbt
      """)
    func modalities(_ sample: DraftSample, _ text: String, ruledAs effect: OperatorEffect? = nil) throws -> [Modality] {
      var ruled = try sample.draft(text)
      if let effect { ruled.stance.cues.append(Stance.Cue(row: nil, effect: effect, holders: [])) }
      var read = try sample.draft(text)
      read.rule = LearnedReader.rule
      read.stance.cues.append(Stance.Cue(row: nil, effect: .plan, holders: []))
      return AgreementStage().drafts([ruled, read], in: sample.context).map(\.stance.modality)
    }
    #expect(try modalities(present, "leaves: signed(Rao, CTBT)") == [.planned])
    #expect(try modalities(present, "leaves: signed(Rao, CTBT)", ruledAs: .demand) == [.demanded])
    #expect(try modalities(sample, "left: signed(Rao, CTBT)") == [.asserted])
  }

  @Test("where several commit to the same words, each has a claim")
  func holders() throws {
    let draft = try sample.draft("left: signed(Rao, CTBT)", by: ["Mali", "Iran"])
    #expect(sample.left([draft], by: HolderStage()) == ["signed(rao, ctbt) by Mali", "signed(rao, ctbt) by Iran"])
  }

  @Test("of several holders, who speaks of itself holds the claim")
  func ownHolder() throws {
    let draft = try sample.draft("left: signed(Iran, CTBT)", by: ["Mali", "Iran"])
    #expect(sample.left([draft], by: HolderStage()) == ["signed(iran, ctbt) by Iran"])
  }

  @Test("accusations are not divided, as each names its accuser")
  func accusations() throws {
    let draft = try sample.draft("left: accuses(Mali, Rao)", by: ["Mali", "Iran"])
    #expect(sample.left([draft], by: HolderStage()) == ["accuses(mali, rao) by Mali+Iran"])
  }

  @Test("what a noun phrase has told is not said again, but a noun phrase may say it after")
  func passing() throws {
    let told = try sample.draft("Rao: holdsPosition(Rao, President)", .incidental)
    let said = try sample.draft("left: holdsPosition(Rao, President)")
    #expect(sample.left([told, said], by: PassingStage()).count == 1)
    #expect(sample.left([said, told], by: PassingStage()).count == 2)
    let other = try sample.draft("left: holdsPosition(Mali, President)")
    #expect(sample.left([told, other], by: PassingStage()).count == 2)
  }

  @Test("the same said in the same way counts once; another polarity, holder or object is another claim")
  func repetition() throws {
    let claim = try sample.draft("left: withdrawsFrom(Rao, CTBT)")
    #expect(sample.left([claim, claim], by: RepetitionStage()) == ["withdrawsFrom(rao, ctbt)"])
    let others = [
      try sample.draft("left: withdrawsFrom(Rao, CTBT)", negations: 1),
      try sample.draft("left: withdrawsFrom(Rao, CTBT)", by: ["Mali"]),
      try sample.draft("left: withdrawsFrom(Rao, treaty)"), try sample.draft("left: violates(Rao, CTBT)"),
    ]
    #expect(sample.left([claim] + others, by: RepetitionStage()).count == 5)
  }

  @Test("what a president leaves, the president's state leaves; others stay who they are")
  func states() throws {
    let leaving = try sample.draft("left: withdrawsFrom(Rao, CTBT)")
    #expect(sample.left([leaving], by: StateStage()) == ["withdrawsFrom(india, ctbt)"])
    let meeting = try sample.draft("left: consultsWith(Rao, Mali)")
    #expect(sample.left([meeting], by: StateStage()) == ["consultsWith(rao, mali)"])
    let state = try sample.draft("left: withdrawsFrom(Mali, CTBT)")
    #expect(sample.left([state], by: StateStage()) == ["withdrawsFrom(mali, ctbt)"])
  }
}
