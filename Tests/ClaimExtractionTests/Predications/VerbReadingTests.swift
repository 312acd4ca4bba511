import Testing

@testable import ClaimExtraction

@Suite("The arguments of verbs and adjectives")
struct VerbReadingTests {
  @Test("a verb with two objects has a recipient; one object alone is acted on")
  func recipients() throws {
    let both = try ParsedSentence(
      """
      Mali Mali PROPN NNP 2 nsubj
      sold sell VERB VBD 0 root
      Niger Niger PROPN NNP 2 iobj
      shells shell NOUN NNS 2 obj
      """)
    #expect(both.arguments(of: "sold") == ["subject=Mali", "recipient=Niger", "object=shells"])
    let alone = try ParsedSentence(
      """
      Mali Mali PROPN NNP 2 nsubj
      told tell VERB VBD 0 root
      Niger Niger PROPN NNP 2 iobj
      """)
    #expect(alone.arguments(of: "told") == ["subject=Mali", "object=Niger"])
  }

  @Test("an object at the end is shared by the verbs before it")
  func sharedObject() throws {
    let sentence = try ParsedSentence(
      """
      Mali Mali PROPN NNP 2 nsubj
      makes make VERB VBZ 0 root
      and and CCONJ CC 4 cc
      sells sell VERB VBZ 2 conj
      shells shell NOUN NNS 4 obj
      """)
    #expect(sentence.arguments(of: "makes") == ["subject=Mali", "object=shells"])
    #expect(sentence.arguments(of: "sells") == ["subject=Mali", "object=shells"])
  }

  @Test("a preposition with several words counts by its last one")
  func compoundPreposition() throws {
    let sentence = try ParsedSentence(
      """
      Mali Mali PROPN NNP 2 nsubj
      pulled pull VERB VBD 0 root
      out out ADP IN 6 case
      of of ADP IN 3 fixed
      the the DET DT 6 det
      pact pact NOUN NN 2 obl
      """)
    #expect(sentence.arguments(of: "pulled") == ["subject=Mali", "of=pact"])
  }

  @Test("behind a dash stands no further member of a coordination")
  func dash() throws {
    let sentence = try ParsedSentence(
      """
      Mali Mali PROPN NNP 7 nsubj
      and and CCONJ CC 3 cc
      Niger Niger PROPN NNP 1 conj
      - - PUNCT : 6 punct
      two two NUM CD 6 nummod
      members member NOUN NNS 1 conj
      agreed agree VERB VBD 0 root
      """)
    #expect(sentence.arguments(of: "agreed") == ["subject=Mali", "subject=Niger"])
  }

  @Test("the subject of a copular adjective, and the noun that an attributive one describes")
  func adjectives() throws {
    let predicate = try ParsedSentence(
      """
      Rockets rocket NOUN NNS 3 nsubj
      are be AUX VBP 3 cop
      compliant compliant ADJ JJ 0 root
      with with ADP IN 6 case
      the the DET DT 6 det
      pact pact NOUN NN 3 obl
      """)
    #expect(predicate.arguments(of: "compliant") == ["subject=Rockets", "with=pact"])
    let attribute = try ParsedSentence(
      """
      compliant compliant ADJ JJ 2 amod
      rockets rocket NOUN NNS 0 root
      """)
    #expect(attribute.arguments(of: "compliant") == ["subject=rockets"])
  }
}
