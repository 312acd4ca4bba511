import HandParses
import Testing

@testable import EnglishAnalysis

@Suite("Mended attachments")
struct AttachmentMenderTests {
  /// What a word is to which other word after mending.
  private func mended(_ form: String, _ lines: String) throws -> String? {
    let mender = AttachmentMender(lexicon: AttachmentLexicon(rows: try AttachmentLexicon.embedded()))
    return mender.mended(try HandParse(lines).document).attachment(of: form)
  }

  @Test("an infinitive right behind a threat is what is threatened")
  func infinitive() throws {
    let found = try mended(
      "leave",
      """
      It it PRON PRP 2 nsubj
      acted act VERB VBD 0 root
      amid amid ADP IN 4 case
      threats threat NOUN NNS 2 obl
      to to PART TO 6 mark
      leave leave VERB VB 2 advcl
      """)
    #expect(found == "acl threats")
  }

  @Test("who does a deed belongs to it, not to what it is done to")
  func deed() throws {
    let use = """
      Riga Riga PROPN NNP 2 nsubj
      condemned condemn VERB VBD 0 root
      the the DET DT 4 det
      use use NOUN NN 2 obj
      of of ADP IN 6 case
      gas gas NOUN NN 4 nmod
      by by ADP IN 8 case
      Minsk Minsk PROPN NNP 6 nmod
      """
    #expect(try mended("Minsk", use) == "nmod use")
    // Of two deeds the nearer one may be meant.
    #expect(try mended("Minsk", use.replacing("gas gas", with: "sales sale")) == "nmod sales")
    #expect(try mended("Minsk", use.replacing("use use", with: "name name")) == "nmod gas")
  }

  @Test("what stands behind an adverb of the verb belongs to the verb")
  func behindAdverb() throws {
    let drill = """
      Riga Riga PROPN NNP 2 nsubj
      held hold VERB VBD 0 root
      a a DET DT 4 det
      drill drill NOUN NN 2 obj
      jointly jointly ADV RB 2 advmod
      with with ADP IN 7 case
      Oslo Oslo PROPN NNP 4 nmod
      """
    #expect(try mended("Oslo", drill) == "obl held")
    #expect(try mended("Oslo", drill.replacing("RB 2 advmod", with: "RB 6 advmod")) == "nmod drill")
  }

  @Test("a modifier follows what it modifies")
  func modifier() throws {
    let found = try mended(
      "pact",
      """
      It it PRON PRP 2 nsubj
      withdrew withdraw VERB VBD 0 root
      from from ADP IN 5 case
      the the DET DT 5 det
      pact pact NOUN NN 8 nmod
      , , PUNCT , 7 punct
      citing cite VERB VBG 2 advcl
      breaches breach NOUN NNS 7 obj
      """)
    #expect(found == "obl withdrew")
  }

  @Test("what stands behind the verb does not modify its subject")
  func crossingModifier() throws {
    let found = try mended(
      "minister",
      """
      Envoys envoy NOUN NNS 2 nsubj
      renewed renew VERB VBD 0 root
      their their PRON PRP$ 4 nmod:poss
      call call NOUN NN 2 obj
      on on ADP IN 7 case
      the the DET DT 7 det
      minister minister NOUN NN 1 nmod
      """)
    #expect(found == "nmod call")
  }

  @Test("a noun before a finite verb with an object is its subject", arguments: ["missile", "the"])
  func subject(form: String) throws {
    let found = try mended(
      form,
      """
      It it PRON PRP 2 nsubj
      denies deny VERB VBZ 0 root
      that that SCONJ IN 6 mark
      the the DET DT 6 det
      missile missile NOUN NN 6 compound
      breaches breach VERB VBZ 2 ccomp
      an a DET DT 8 det
      accord accord NOUN NN 6 obj
      """)
    #expect(found == ["missile": "nsubj breaches", "the": "det missile"][form])
  }

  @Test("an indirect object alone is the object")
  func onlyObject() throws {
    let found = try mended(
      "Niger",
      """
      Mali Mali PROPN NNP 2 nsubj
      accused accuse VERB VBD 0 root
      Niger Niger PROPN NNP 2 iobj
      of of SCONJ IN 5 mark
      breaking break VERB VBG 2 advcl
      it it PRON PRP 5 obj
      """)
    #expect(found == "obj accused")
  }

  @Test("a source is nobody's subject")
  func source() throws {
    let found = try mended(
      "Riga",
      """
      It it PRON PRP 5 nsubj
      according accord VERB VBG 4 case
      to to ADP IN 2 fixed
      Riga Riga PROPN NNP 5 nsubj
      breaks break VERB VBZ 0 root
      it it PRON PRP 5 obj
      """)
    #expect(found == "obl breaks")
  }

  @Test("what stands right stays")
  func untouched() throws {
    let found = try mended(
      "pact",
      """
      It it PRON PRP 2 nsubj
      left leave VERB VBD 0 root
      the the DET DT 4 det
      pact pact NOUN NN 2 obj
      """)
    #expect(found == "obj left")
  }

  @Test("who stands behind a noun of saying says it, where the verb has its subject and object")
  func agent() throws {
    for relation in ["obl", "nsubj"] {
      let found = try mended(
        "Riga",
        """
        Minsk Minsk PROPN NNP 2 nsubj
        rejected reject VERB VBD 0 root
        accusations accusation NOUN NNS 2 obj
        by by ADP IN 5 case
        Riga Riga PROPN NNP 2 \(relation)
        and and CCONJ CC 7 cc
        Oslo Oslo PROPN NNP 5 conj
        """)
      #expect(found == "nmod accusations", "\(relation)")
    }
  }

  @Test("a clause that lacks nothing is what a noun of saying says; one that lacks its object describes the noun")
  func content() throws {
    let whole = try mended(
      "broke",
      """
      Minsk Minsk PROPN NNP 2 nsubj
      rejects reject VERB VBZ 0 root
      accusations accusation NOUN NNS 2 obj
      it it PRON PRP 5 nsubj
      broke break VERB VBD 3 acl:relcl
      the the DET DT 7 det
      pact pact NOUN NN 5 obj
      """)
    #expect(whole == "acl accusations")
    let describing = try mended(
      "made",
      """
      Minsk Minsk PROPN NNP 2 nsubj
      rejects reject VERB VBZ 0 root
      accusations accusation NOUN NNS 2 obj
      Riga Riga PROPN NNP 5 nsubj
      made make VERB VBD 3 acl:relcl
      """)
    #expect(describing == "acl:relcl accusations")
  }

  @Test("who is due to do something does it")
  func scheduled() throws {
    let found = try mended(
      "Officials",
      """
      Officials official NOUN NNS 3 nsubj
      are be AUX VBP 3 cop
      due due ADJ JJ 5 advcl
      to to PART TO 5 mark
      meet meet VERB VB 0 root
      """)
    #expect(found == "nsubj meet")
  }

  @Test("what is at risk is put there")
  func risk() throws {
    let found = try mended(
      "risk",
      """
      It it PRON PRP 2 nsubj
      puts put VERB VBZ 0 root
      Tokyo Tokyo PROPN NNP 2 obj
      at at ADP IN 5 case
      risk risk NOUN NN 3 nmod
      """)
    #expect(found == "obl puts")
  }

  @Test("a preposition behind a verb stands before the noun that follows it")
  func preposition() throws {
    let found = try mended(
      "in",
      """
      It it PRON PRP 2 nsubj
      met meet VERB VBD 0 root
      in in ADP IN 2 case
      old old ADJ JJ 5 amod
      Oslo Oslo PROPN NNP 2 obl
      """)
    #expect(found == "case Oslo")
  }
}
