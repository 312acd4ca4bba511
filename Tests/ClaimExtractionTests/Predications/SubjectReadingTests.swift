import Testing

@testable import ClaimExtraction

/// Each sentence shows one way in which grammar lets a clause go without a subject of its own.
@Suite("Whose doing it is where a clause has no subject")
struct SubjectReadingTests {
  @Test("a coordinated verb shares the subject and not the other verb's object")
  func coordination() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      signed sign VERB VBD 0 root
      it it PRON PRP 2 obj
      and and CCONJ CC 5 cc
      left leave VERB VBD 2 conj
      """)
    #expect(sentence.arguments(of: "left") == ["subject=Oslo"])
  }

  @Test("a coordinated participle is passive with the first one")
  func coordinatedPassive() throws {
    let sentence = try ParsedSentence(
      """
      Shells shell NOUN NNS 3 nsubj:pass
      were be AUX VBD 3 aux:pass
      made make VERB VBN 0 root
      and and CCONJ CC 5 cc
      sold sell VERB VBN 3 conj
      """)
    #expect(sentence.arguments(of: "sold") == ["object=Shells"])
  }

  @Test("whoever is accused does what follows with of")
  func gerund() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      accused accuse VERB VBD 0 root
      Minsk Minsk PROPN NNP 2 obj
      of of SCONJ IN 5 mark
      cheating cheat VERB VBG 2 advcl
      """)
    #expect(sentence.arguments(of: "cheating") == ["subject=Minsk"])
  }

  @Test("by doing something the subject of the main clause does it")
  func means() throws {
    let sentence = try ParsedSentence(
      """
      Minsk Minsk PROPN NNP 2 nsubj
      provoked provoke VERB VBD 0 root
      Oslo Oslo PROPN NNP 2 obj
      by by SCONJ IN 5 mark
      cheating cheat VERB VBG 2 advcl
      """)
    #expect(sentence.arguments(of: "cheating") == ["subject=Minsk"])
  }

  @Test("whoever is quoted says it")
  func quoted() throws {
    let sentence = try ParsedSentence(
      """
      It it PRON PRP 2 nsubj
      quotes quote VERB VBZ 0 root
      Rao Rao PROPN NNP 2 obj
      as as SCONJ IN 5 mark
      saying say VERB VBG 2 advcl
      """)
    #expect(sentence.arguments(of: "saying") == ["subject=Rao"])
  }

  @Test("whose intention it is does what is intended")
  func intention() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 3 nmod:poss
      's 's PART POS 1 case
      intention intention NOUN NN 0 root
      to to PART TO 5 mark
      leave leave VERB VB 3 acl
      """)
    #expect(sentence.arguments(of: "leave") == ["subject=Oslo"])
  }

  @Test("of whom it is demanded does what is demanded, whoever demands it")
  func demand() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 3 nmod:poss
      's 's PART POS 1 case
      demand demand NOUN NN 0 root
      on on ADP IN 5 case
      Minsk Minsk PROPN NNP 3 nmod
      to to PART TO 7 mark
      leave leave VERB VB 3 acl
      """)
    #expect(sentence.arguments(of: "leave") == ["subject=Minsk"])
  }

  @Test("whoever denies a charge is charged with it")
  func charge() throws {
    let sentence = try ParsedSentence(
      """
      Minsk Minsk PROPN NNP 2 nsubj
      denies deny VERB VBZ 0 root
      charges charge NOUN NNS 2 obj
      of of SCONJ IN 5 mark
      cheating cheat VERB VBG 3 acl
      """)
    #expect(sentence.arguments(of: "cheating") == ["subject=Minsk"])
  }

  @Test("the noun that a relative clause describes is missing in the clause below")
  func described() throws {
    let sentence = try ParsedSentence(
      """
      rocket rocket NOUN NN 0 root
      that that PRON WDT 5 nsubj
      Oslo Oslo PROPN NNP 4 nsubj
      says say VERB VBZ 1 acl:relcl
      breaks break VERB VBZ 4 ccomp
      rules rule NOUN NNS 5 obj
      """)
    #expect(sentence.arguments(of: "breaks").first == "subject=rocket")
  }

  @Test("with what is used by someone, whoever uses it does something")
  func instrument() throws {
    let sentence = try ParsedSentence(
      """
      Parchin Parchin PROPN NNP 3 nsubj:pass
      is be AUX VBZ 3 aux:pass
      used use VERB VBN 0 root
      by by ADP IN 5 case
      Iran Iran PROPN NNP 3 obl:agent
      to to PART TO 7 mark
      test test VERB VB 3 xcomp
      shells shell NOUN NNS 7 obj
      """)
    #expect(sentence.arguments(of: "test") == ["subject=Iran", "object=shells"])
  }

  @Test("a promise to someone is kept by whoever promises")
  func subjectControl() throws {
    let sentence = try ParsedSentence(
      """
      Oslo Oslo PROPN NNP 2 nsubj
      vowed vow VERB VBD 0 root
      to to PART TO 4 mark
      leave leave VERB VB 2 xcomp
      """)
    #expect(sentence.arguments(of: "leave") == ["subject=Oslo"])
  }
}
