import Testing

@testable import ClaimExtraction

@Suite("What nouns predicate of whom")
struct NounReadingTests {
  @Test("the agent of a passive light verb owns its noun")
  func passiveSupport() throws {
    let sentence = try ParsedSentence(
      """
      Progress progress NOUN NN 3 nsubj:pass
      was be AUX VBD 3 aux:pass
      made make VERB VBN 0 root
      by by ADP IN 5 case
      Seoul Seoul PROPN NNP 3 obl
      """)
    #expect(sentence.arguments(of: "Progress") == ["owner=Seoul", "by=Seoul"])
  }

  @Test("signs of something are had by whoever has the signs")
  func signs() throws {
    let sentence = try ParsedSentence(
      """
      Seoul Seoul PROPN NNP 2 nsubj
      saw see VERB VBD 0 root
      signs sign NOUN NNS 2 obj
      of of ADP IN 5 case
      progress progress NOUN NN 3 nmod
      """)
    #expect(sentence.arguments(of: "progress") == ["owner=Seoul"])
  }

  @Test("whoever comes into a state is in it")
  func state() throws {
    let sentence = try ParsedSentence(
      """
      Minsk Minsk PROPN NNP 2 nsubj
      came come VERB VBD 0 root
      into into ADP IN 4 case
      compliance compliance NOUN NN 2 obl
      with with ADP IN 7 case
      the the DET DT 7 det
      pact pact NOUN NN 4 nmod
      """)
    #expect(sentence.arguments(of: "compliance") == ["owner=Minsk", "with=pact"])
  }

  @Test("what is called something owns the noun")
  func naming() throws {
    let sentence = try ParsedSentence(
      """
      Riga Riga PROPN NNP 2 nsubj
      called call VERB VBD 0 root
      the the DET DT 4 det
      base base NOUN NN 2 obj
      a a DET DT 6 det
      threat threat NOUN NN 2 xcomp
      """)
    #expect(sentence.arguments(of: "threat") == ["owner=base"])
  }

  @Test("what is denounced as something owns the noun")
  func portraying() throws {
    let sentence = try ParsedSentence(
      """
      Riga Riga PROPN NNP 2 nsubj
      blasted blast VERB VBD 0 root
      the the DET DT 4 det
      plan plan NOUN NN 2 obj
      as as ADP IN 7 case
      a a DET DT 7 det
      threat threat NOUN NN 2 obl
      """)
    #expect(sentence.arguments(of: "threat").first == "owner=plan")
  }

  @Test("the subject of a copula owns the predicate noun")
  func copula() throws {
    let sentence = try ParsedSentence(
      """
      Mali Mali PROPN NNP 4 nsubj
      is be AUX VBZ 4 cop
      a a DET DT 4 det
      party party NOUN NN 0 root
      to to ADP IN 7 case
      the the DET DT 7 det
      pact pact NOUN NN 4 nmod
      """)
    #expect(sentence.arguments(of: "party") == ["owner=Mali", "to=pact"])
  }

  @Test("compounds own a noun where nobody else does")
  func compounds() throws {
    let sentence = try ParsedSentence(
      """
      missile missile NOUN NN 2 compound
      deployment deployment NOUN NN 0 root
      """)
    #expect(sentence.arguments(of: "deployment") == ["owner=missile"])
  }

  @Test("a relative pronoun behind a preposition stands for its noun")
  func pronoun() throws {
    let sentence = try ParsedSentence(
      """
      pact pact NOUN NN 0 root
      from from ADP IN 3 case
      which which PRON WDT 5 obl
      Mali Mali PROPN NNP 5 nsubj
      withdrew withdraw VERB VBD 1 acl:relcl
      """)
    #expect(sentence.arguments(of: "withdrew").contains("from=pact"))
  }
}
