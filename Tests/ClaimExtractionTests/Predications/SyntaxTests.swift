import DocumentModel
import HandParses
import Testing

@testable import ClaimExtraction

@Suite("What kind of word stands where")
struct SyntaxTests {
  private func sentence(_ lines: String) throws -> SentenceView {
    SentenceView(document: try HandParse(lines).document, index: 0)
  }

  @Test("nouns, names, pronouns and numbers stand for things, adjectives and determiners only as arguments")
  func nominals() throws {
    let sentence = try sentence(
      """
      Those those DET DT 2 nsubj
      left leave VERB VBD 0 root
      the the DET DT 5 det
      big big ADJ JJ 5 amod
      pact pact NOUN NN 2 obj
      """)
    #expect(sentence.tokens.filter { sentence.isNominal($0) } == [0, 4])
    #expect(sentence.tokens.filter { sentence.isVerbal($0) } == [1])
  }

  @Test("a hyphenated word is whole from its first part on")
  func hyphens() throws {
    let sentence = try sentence(
      """
      Sea sea NOUN NN 3 compound
      - - PUNCT HYPH 3 punct
      based base VERB VBN 4 amod
      missile missile NOUN NN 0 root
      """)
    #expect(sentence.hyphenStart(2) == 0)
    #expect(sentence.hyphenated(2) == "sea - based")
    #expect(sentence.hyphenStart(3) == 3)
  }

  @Test("a predicate has what describes it, without determiner, adverb of the clause and clauses beside it")
  func predicates() throws {
    let sentence = try sentence(
      """
      It it PRON PRP 6 nsubj
      is be AUX VBZ 6 cop
      now now ADV RB 6 advmod
      a a DET DT 6 det
      naval naval ADJ JJ 6 amod
      version version NOUN NN 0 root
      of of ADP IN 8 case
      it it PRON PRP 6 nmod
      , , PUNCT , 10 punct
      leaving leave VERB VBG 6 advcl
      """)
    #expect(sentence.text(of: sentence.predicateWords(5)) == "naval version of it")
  }

  @Test("a coordination has members of one kind")
  func coordination() throws {
    let sentence = try sentence(
      """
      Mali Mali PROPN NNP 0 root
      Niger Niger PROPN NNP 1 conj
      and and CCONJ CC 4 cc
      left leave VERB VBD 1 conj
      """)
    #expect(sentence.coordinated(0) == [0, 1])
    #expect(!sentence.isCopular(0))
  }
}
