import DocumentModel
import HandParses
import Testing

@testable import ClaimExtraction

@Suite("Reasons and conditions")
struct ReasonReadingTests {
  /// The reasons of a sentence as `kind effect reason`.
  private func reasons(_ lines: String) throws -> [String] {
    let sentence = try ParsedSentence(lines)
    let words = sentence.reader.sentence
    return ReasonReader(stances: sentence.stances).reasons().map {
      "\($0.kind) \(words.text(of: $0.effect)) \(words.text(of: $0.reason))"
    }
  }

  @Test("a clause with because causes what it hangs on")
  func because() throws {
    let found = try reasons(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      left leave VERB VBD 0 root
      because because SCONJ IN 5 mark
      Minsk Minsk PROPN NNP 5 nsubj
      cheated cheat VERB VBD 2 advcl
      """)
    #expect(found == ["cause left cheated"])
  }

  @Test("what prompts somebody causes what they do")
  func prompting() throws {
    let subject = try reasons(
      """
      Raids raid NOUN NNS 2 nsubj
      prompted prompt VERB VBD 0 root
      Oslo Oslo PROPN NNP 2 obj
      to to PART TO 5 mark
      leave leave VERB VB 2 xcomp
      """)
    #expect(subject == ["cause leave Raids"])
    let aside = try reasons(
      """
      Minsk Minsk PROPN NNP 2 nsubj
      cheated cheat VERB VBD 0 root
      , , PUNCT , 4 punct
      prompting prompt VERB VBG 2 advcl
      Oslo Oslo PROPN NNP 4 iobj
      to to PART TO 7 mark
      leave leave VERB VB 4 xcomp
      """)
    #expect(aside == ["cause leave cheated"])
    let denied = try reasons(
      """
      Raids raid NOUN NNS 4 nsubj
      did do AUX VBD 4 aux
      not not PART RB 4 advmod
      prompt prompt VERB VB 0 root
      Oslo Oslo PROPN NNP 4 obj
      to to PART TO 7 mark
      leave leave VERB VB 4 xcomp
      """)
    #expect(denied == [])
    let possible = try reasons(
      """
      Raids raid NOUN NNS 3 nsubj
      could could AUX MD 3 aux
      prompt prompt VERB VB 0 root
      Oslo Oslo PROPN NNP 3 obj
      to to PART TO 6 mark
      leave leave VERB VB 3 xcomp
      """)
    #expect(possible == [])
    let wanted = try reasons(
      """
      Riga Riga PROPN NNP 2 nsubj
      asked ask VERB VBD 0 root
      Oslo Oslo PROPN NNP 2 obj
      to to PART TO 5 mark
      leave leave VERB VB 2 xcomp
      """)
    #expect(wanted == [])
  }

  @Test("what is done because of a thing, or in response to it, responds to it")
  func response() throws {
    let because = try reasons(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      left leave VERB VBD 0 root
      because because ADP IN 6 case
      of of ADP IN 3 fixed
      the the DET DT 6 det
      test test NOUN NN 2 obl
      """)
    #expect(because == ["response left test"])
    let response = try reasons(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      left leave VERB VBD 0 root
      in in ADP IN 4 case
      response response NOUN NN 2 obl
      to to ADP IN 7 case
      the the DET DT 7 det
      test test NOUN NN 4 nmod
      """)
    #expect(response == ["response left test"])
  }

  @Test("what comes as a result of a thing is caused by it; what is cited is responded to")
  func results() throws {
    let result = try reasons(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      left leave VERB VBD 0 root
      as as ADP IN 5 case
      a a DET DT 5 det
      result result NOUN NN 2 obl
      of of ADP IN 8 case
      the the DET DT 8 det
      test test NOUN NN 5 nmod
      """)
    #expect(result == ["cause left test"])
    let cited = try reasons(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      left leave VERB VBD 0 root
      , , PUNCT , 4 punct
      citing cite VERB VBG 2 advcl
      breaches breach NOUN NNS 4 obj
      """)
    #expect(cited == ["response left breaches"])
  }

  @Test("a condition holds for the main clause, not for itself", arguments: [("if", false), ("unless", true)])
  func conditions(marker: String, isNegated: Bool) throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      leaves leave VERB VBZ 0 root
      \(marker) \(marker) SCONJ IN 5 mark
      Minsk Minsk PROPN NNP 5 nsubj
      signs sign VERB VBZ 2 advcl
      """)
    let reader = ReasonReader(stances: sentence.stances)
    let condition = try #require(reader.condition(of: 1))
    #expect(condition.row == 4 && condition.isNegated == isNegated)
    #expect(reader.condition(of: 4) == nil)
  }

  @Test("what nothing explains has no reason")
  func none() throws {
    let found = try reasons(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      left leave VERB VBD 0 root
      in in ADP IN 4 case
      May May PROPN NNP 2 obl
      """)
    #expect(found.isEmpty)
  }
}
