import Testing

@testable import ClaimExtraction

@Suite("What the reader proposes against the tree")
struct TreeStageTests {
  @Test("whoever is named as not meant has no claim")
  func excluded() throws {
    let sample = try DraftSample(
      """
      Mali Mali PROPN NNP 6 nsubj state:mali
      , , PUNCT , 4 punct
      not not PART RB 4 advmod
      Niger Niger PROPN NNP 1 conj state:niger
      , , PUNCT , 1 punct
      signed sign VERB VBD 0 root
      the the DET DT 8 det
      CTBT CTBT PROPN NNP 6 obj treaty:ctbt
      """)
    #expect(sample.left([try read("signed: signed(Niger, CTBT)", sample)], by: TreeStage()) == [])
    #expect(sample.left([try read("signed: signed(Mali, CTBT)", sample)], by: TreeStage()) == ["signed(mali, ctbt)"])
  }

  @Test("where a rule reads who does what the verb says, nobody else in the sentence does it")
  func another() throws {
    let sample = try DraftSample(
      """
      Before before ADP IN 2 case
      Niger Niger PROPN NNP 4 obl state:niger
      Mali Mali PROPN NNP 4 nsubj state:mali
      signed sign VERB VBD 0 root
      the the DET DT 6 det
      CTBT CTBT PROPN NNP 4 obj treaty:ctbt
      """)
    let ruled = try sample.draft("signed: signed(Mali, CTBT)")
    let other = try read("signed: signed(Niger, CTBT)", sample)
    #expect(sample.left([ruled, other], by: TreeStage()) == ["signed(mali, ctbt)"])
    #expect(sample.left([other], by: TreeStage()) == ["signed(niger, ctbt)"], "without a rule the reader stands")
  }

  @Test("what somebody else did something to in an adverbial clause is no object of the verb above")
  func adverbialClause() throws {
    let lines = """
      Mali Mali PROPN NNP 2 nsubj state:mali
      shelled shell VERB VBD 0 root
      Gao Gao PROPN NNP 2 obj place:gao
      after after SCONJ IN 6 mark
      Niger Niger PROPN NNP 6 nsubj state:niger
      bombed bomb VERB VBD 2 advcl
      Agadez Agadez PROPN NNP 6 obj place:agadez
      """
    let sample = try DraftSample(lines)
    let read = try ["Gao", "Agadez"].map { try self.read("shelled: attacks(Mali, \($0))", sample) }
    #expect(sample.left(read, by: TreeStage()) == ["attacks(mali, gao)"])
    let own = try DraftSample(
      lines.replacing("Niger Niger PROPN NNP 6 nsubj state:niger", with: "they they PRON PRP 2 dep state:niger"))
    let bombed = try self.read("shelled: attacks(Mali, Agadez)", own)
    #expect(
      own.left([bombed], by: TreeStage()) == ["attacks(mali, agadez)"], "a clause without a doer has that of the verb")
  }

  private func read(_ text: String, _ sample: DraftSample) throws -> ClaimDraft {
    var draft = try sample.draft(text)
    draft.rule = LearnedReader.rule
    return draft
  }
}
