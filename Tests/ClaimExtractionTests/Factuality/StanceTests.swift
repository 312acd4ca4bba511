import DocumentModel
import HandParses
import Testing

@testable import ClaimExtraction

@Suite("How firmly something is said")
struct StanceTests {
  @Test(
    "a modal word over a verb sets its modality",
    arguments: [
      ("will will AUX MD", Modality.planned), ("may may AUX MD", .possible), ("must must AUX MD", .demanded),
      ("did do AUX VBD", .asserted),
    ])
  func modals(modal: String, modality: Modality) throws {
    let sentence = try ParsedSentence(
      """
      Seoul Seoul PROPN NNP 3 nsubj
      \(modal) 3 aux
      sign sign VERB VB 0 root
      """)
    #expect(sentence.stance(of: "sign")?.modality == modality)
  }

  @Test("what is or was to be done lies ahead", arguments: [("is", "VBZ", "cop"), ("were", "VBD", "aux")])
  func toCome(word: String, tag: String, relation: String) throws {
    let active = try ParsedSentence(
      """
      Seoul Seoul PROPN NNP 4 nsubj
      \(word) be AUX \(tag) 4 \(relation)
      to to PART TO 4 mark
      sign sign VERB VB 0 root
      """)
    #expect(active.stance(of: "sign")?.modality == .planned)
    let passive = try ParsedSentence(
      """
      Pacts pact NOUN NNS 5 nsubj:pass
      \(word) be AUX \(tag) 5 \(relation)
      to to PART TO 5 mark
      be be AUX VB 5 aux:pass
      signed sign VERB VBN 0 root
      """)
    #expect(passive.stance(of: "signed")?.modality == .planned)
  }

  @Test(
    "a verb over a clause sets its modality, polarity and holder",
    arguments: [
      ("denies deny VERB VBZ", Modality.denied, Polarity.negative), ("alleges allege VERB VBZ", .alleged, .positive),
      ("says say VERB VBZ", .asserted, .positive), ("demands demand VERB VBZ", .demanded, .positive),
    ])
  func complements(verb: String, modality: Modality, polarity: Polarity) throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      \(verb) 0 root
      that that SCONJ IN 5 mark
      Minsk Minsk PROPN NNP 5 nsubj
      signed sign VERB VBD 2 ccomp
      """)
    let stance = try #require(sentence.stance(of: "signed"))
    #expect(stance.modality == modality)
    #expect(stance.polarity == polarity)
    #expect(stance.holders == [[0]])
  }

  @Test("what one wants to do oneself is planned, what one wants of another is demanded")
  func wanting() throws {
    let own = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      wants want VERB VBZ 0 root
      to to PART TO 4 mark
      sign sign VERB VB 2 xcomp
      """)
    #expect(own.stance(of: "sign")?.modality == .planned)
    let others = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      wants want VERB VBZ 0 root
      Minsk Minsk PROPN NNP 2 obj
      to to PART TO 5 mark
      sign sign VERB VB 2 xcomp
      """)
    #expect(others.stance(of: "sign")?.modality == .demanded)
  }

  @Test("`failed to` and `not` negate, and both together do not")
  func negation() throws {
    let failed = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      failed fail VERB VBD 0 root
      to to PART TO 4 mark
      sign sign VERB VB 2 xcomp
      """)
    #expect(failed.stance(of: "sign")?.polarity == .negative)
    let not = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 4 nsubj
      did do AUX VBD 4 aux
      not not PART RB 4 advmod
      sign sign VERB VB 0 root
      """)
    #expect(not.stance(of: "sign")?.polarity == .negative)
    #expect(Stance(negations: 2).polarity == .positive)
  }

  @Test("`no` before a noun negates it once")
  func noProgress() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      made make VERB VBD 0 root
      no no DET DT 4 det
      progress progress NOUN NN 2 obj
      """)
    #expect(sentence.stance(of: "progress")?.polarity == .negative)
  }

  @Test("what stands under `unless` is conditional")
  func condition() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      leaves leave VERB VBZ 0 root
      unless unless SCONJ IN 5 mark
      Minsk Minsk PROPN NNP 5 nsubj
      signs sign VERB VBZ 2 advcl
      """)
    #expect(sentence.stance(of: "signs")?.modality == .conditional)
  }

  @Test("a describing clause is not demanded with the clause around it")
  func description() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      urged urge VERB VBD 0 root
      Minsk Minsk PROPN NNP 2 obj
      to to PART TO 5 mark
      scrap scrap VERB VB 2 xcomp
      shells shell NOUN NNS 5 obj
      banned ban VERB VBN 6 acl
      """)
    #expect(sentence.stance(of: "scrap")?.modality == .demanded)
    #expect(sentence.stance(of: "banned")?.modality == .asserted)
  }

  @Test("who denies a reproach holds the contrary; the reproach stands with whoever made it")
  func deniedReproach() {
    let stance = Stance(cues: [
      Stance.Cue(row: 5, effect: .allege, holders: [3]), Stance.Cue(row: 1, effect: .deny, holders: [0]),
    ])
    #expect(stance.holders == [[0]])
    #expect(stance.modality == .denied)
    #expect(stance.beforeDenial?.holders == [[3]])
    #expect(stance.beforeDenial?.modality == .alleged)
    #expect(stance.beforeDenial?.polarity == .positive)
  }

  @Test("whoever plans holds the plan only where nobody else tells of it")
  func toldPlans() {
    let plan = Stance.Cue(row: 4, effect: .plan, holders: [3])
    #expect(Stance(cues: [plan]).holders == [[3]])
    #expect(Stance(cues: [plan, Stance.Cue(row: 1, effect: .report, holders: [0])]).holders == [[0]])
  }

  @Test("whoever stands behind a claim as its maker holds it; a move by someone is not something said")
  func makers() throws {
    let expected: [(String, [[TokenPlace]])] = [("claims claim", [[3]]), ("move move", [])]
    for (noun, holders) in expected {
      let sentence = try ParsedSentence(
        """
        about about ADP IN 2 case
        \(noun) NOUN NN 0 root
        by by ADP IN 4 case
        Riga Riga PROPN NNP 2 nmod
        that that SCONJ IN 7 mark
        Minsk Minsk PROPN NNP 7 nsubj
        signed sign VERB VBD 2 acl
        """)
      #expect(sentence.stance(of: "signed")?.holders == holders, "\(noun)")
    }
  }
}
