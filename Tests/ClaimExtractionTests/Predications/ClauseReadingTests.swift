import Testing

@testable import ClaimExtraction

@Suite("Who does what, read off trees")
struct ClauseReadingTests {
  @Test("an active verb has subject, object and prepositional complements")
  func active() throws {
    let sentence = try ParsedSentence(
      """
      Seoul Seoul PROPN NNP 2 nsubj
      sold sell VERB VBD 0 root
      missiles missile NOUN NNS 2 obj
      to to ADP IN 5 case
      Cairo Cairo PROPN NNP 2 obl
      """)
    #expect(sentence.arguments(of: "sold") == ["subject=Seoul", "object=missiles", "to=Cairo"])
  }

  @Test("the subject of a passive verb is acted on, its agent acts")
  func passive() throws {
    let sentence = try ParsedSentence(
      """
      Landmines landmine NOUN NNS 3 nsubj:pass
      are be AUX VBP 3 aux:pass
      banned ban VERB VBN 0 root
      by by ADP IN 5 case
      Ottawa Ottawa PROPN NNP 3 obl:agent
      """)
    #expect(sentence.arguments(of: "banned") == ["object=Landmines", "subject=Ottawa"])
  }

  @Test("a participle after a noun acts on the noun")
  func participle() throws {
    let sentence = try ParsedSentence(
      """
      rockets rocket NOUN NNS 0 root
      developed develop VERB VBN 1 acl
      by by ADP IN 4 case
      Delhi Delhi PROPN NNP 2 obl
      """)
    #expect(sentence.arguments(of: "developed") == ["object=rockets", "subject=Delhi"])
  }

  @Test(
    "whoever is urged does the complement, whoever plans does it oneself",
    arguments: [("urged", "Minsk"), ("promised", "Oslo")])
  func control(verb: String, subject: String) throws {
    let lemma = verb == "urged" ? "urge" : "promise"
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      \(verb) \(lemma) VERB VBD 0 root
      Minsk Minsk PROPN NNP 2 obj
      to to PART TO 5 mark
      leave leave VERB VB 2 xcomp
      """)
    #expect(sentence.arguments(of: "leave") == ["subject=\(subject)"])
  }

  @Test("the preposition's object does what is called for")
  func prepositionalControl() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      called call VERB VBD 0 root
      on on ADP IN 4 case
      Minsk Minsk PROPN NNP 2 obl
      to to PART TO 6 mark
      leave leave VERB VB 2 xcomp
      """)
    #expect(sentence.arguments(of: "leave") == ["subject=Minsk"])
  }

  @Test("every member of a coordination is an argument, however the tree chains them")
  func coordination() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 5 nsubj
      Riga Riga PROPN NNP 1 conj
      and and CCONJ CC 4 cc
      Bonn Bonn PROPN NNP 2 conj
      signed sign VERB VBD 0 root
      it it PRON PRP 5 obj
      """)
    #expect(sentence.arguments(of: "signed") == ["subject=Oslo", "subject=Riga", "subject=Bonn", "object=it"])
  }

  @Test("a relative pronoun stands for the noun of its clause, also as missing object")
  func relativeClauses() throws {
    let subject = try ParsedSentence(
      """
      rocket rocket NOUN NN 0 root
      which which PRON WDT 3 nsubj
      breaks break VERB VBZ 1 acl:relcl
      rules rule NOUN NNS 3 obj
      """)
    #expect(subject.arguments(of: "breaks") == ["subject=rocket", "object=rules"])
    let object = try ParsedSentence(
      """
      rocket rocket NOUN NN 0 root
      Minsk Minsk PROPN NNP 3 nsubj
      hides hide VERB VBZ 1 acl:relcl
      """)
    #expect(object.arguments(of: "hides") == ["subject=Minsk", "object=rocket"])
  }

  @Test("adjectives of nations own a noun, plain adjectives do not")
  func owners() throws {
    let sentence = try ParsedSentence(
      """
      Russian Russian ADJ JJ 3 amod
      real real ADJ JJ 3 amod
      deployment deployment NOUN NN 0 root
      of of ADP IN 5 case
      missiles missile NOUN NNS 3 nmod
      """)
    #expect(sentence.arguments(of: "deployment") == ["owner=Russian", "of=missiles"])
  }

  @Test("the subject of a light verb owns its noun")
  func lightVerbs() throws {
    let sentence = try ParsedSentence(
      """
      Seoul Seoul PROPN NNP 2 nsubj
      made make VERB VBD 0 root
      progress progress NOUN NN 2 obj
      on on ADP IN 6 case
      the the DET DT 6 det
      treaty treaty NOUN NN 3 nmod
      """)
    #expect(sentence.arguments(of: "progress") == ["owner=Seoul", "on=treaty"])
  }
}
