import DocumentModel
import HandParses
import Testing

@Suite("A sentence as every stage reads it")
struct SentenceViewTests {
  /// `Rao was told out of spite that Mali left.`
  private let sentence: SentenceView

  init() throws {
    let parse = try HandParse(
      """
      Rao Rao PROPN NNP 3 nsubj:pass
      was be AUX VBD 3 aux:pass
      told tell VERB VBN 0 root
      out out ADP IN 6 case
      of of ADP IN 4 fixed
      spite spite NOUN NN 3 obl
      that that SCONJ IN 9 mark
      Mali Mali PROPN NNP 9 nsubj
      left leave VERB VBD 3 ccomp
      . . PUNCT . 3 punct
      """
    )
    sentence = SentenceView(document: parse.document, index: 0)
  }

  @Test("the dependents of a word come in text order")
  func dependents() {
    #expect(Array(sentence.dependents(of: 2)) == [0, 1, 5, 8, 9])
    #expect(sentence.dependents(of: 2).first == 0)
    #expect(sentence.dependents(of: 6).isEmpty)
  }

  @Test("a kind has its subtypes, equality tells them apart")
  func kinds() {
    #expect(sentence.firstDependent(of: 2, kind: .nominalSubject) == 0)
    #expect(sentence.relation(of: 0) == .passiveSubject)
    #expect(sentence.relation(of: 0) != .nominalSubject)
    #expect(!DependencyRelation("nsubjx").isKind(of: .nominalSubject))
    #expect(!DependencyRelation.nominalSubject.isKind(of: .passiveSubject))
  }

  @Test("spans, subtrees, ancestors and depth follow the tree")
  func walks() {
    #expect(sentence.span(of: 8) == 6..<9)
    #expect(sentence.subtree(of: 5) == [3, 4, 5])
    #expect(sentence.ancestors(of: 7) == [7, 8, 2])
    #expect(sentence.depth(of: 4) == 4)
    #expect(sentence.head(of: 3..<6) == 5)
  }

  @Test("compound prepositions have all their words")
  func prepositions() { #expect(sentence.prepositions(of: 5) == ["out", "of"]) }

  @Test("the text of a run has what stands between its words")
  func text() {
    #expect(sentence.text(of: 6..<9) == "that Mali left")
    #expect(sentence.text(of: 3..<3) == "")
    #expect(sentence.lowercasedLemma(of: 7) == "mali")
  }

  @Test("a word that is hung elsewhere leaves its old head and keeps the order of the new one's dependents")
  func attaching() {
    var mended = sentence
    mended.attach(5, to: 8, as: .oblique)
    #expect(Array(mended.dependents(of: 2)) == [0, 1, 8, 9])
    #expect(Array(mended.dependents(of: 8)) == [5, 6, 7])
    #expect(mended.head(of: 5) == 8)
    #expect(mended.relation(of: 5) == .oblique)
    #expect(sentence.head(of: 5) == 2)
  }
}
