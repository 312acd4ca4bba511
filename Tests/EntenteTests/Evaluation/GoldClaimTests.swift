import DocumentModel
import Entente
import KnowledgeBase
import TestSupport
import Testing

@Suite("Claims against the gold annotations")
struct GoldClaimTests {
  private struct Pair: Sendable {
    let gold: Corpus
    let found: Corpus
  }

  /// The five seeds and the 23 radio stories, annotated by people and by the program; empty where the material is absent.
  private static let pairs = Result {
    let sources = [("gold/seeds", "seeds"), ("gold/voa", "data/voa-arms-control")]
    let extraction = try SeedExtraction.extraction.get()
    return try sources.compactMap { annotations, texts -> Pair? in
      guard let folder = SharedMaterial.path(annotations, for: "gold claims"),
        let text = SharedMaterial.path(texts, for: "gold claims")
      else { return nil }
      let gold = try AnnotationFiles.corpus(at: folder)
      var documents: [AnnotatedDocument] = []
      let paths = gold.documents.map { text + "/" + $0.document.file }
      _ = try extraction.run(over: paths) { document, _ in documents.append(document) }
      return Pair(gold: gold, found: Corpus(documents: documents))
    }
  }

  @Test("claims stay as good as they are, on the seeds and on stories of other affairs", arguments: [0, 1])
  func floors(index: Int) throws {
    let pairs = try Self.pairs.get()
    guard pairs.count == 2 else { return }
    var scores = ClaimScores()
    scores.add(gold: pairs[index].gold, found: pairs[index].found, relations: try KnowledgeBase.builtIn().relations)
    #expect(scores.f1 >= [0.66, 0.66][index], "\(scores.text)")
    #expect(scores.precision >= [0.60, 0.70][index], "\(scores.text)")
  }

  @Test("the contested propositions are the three that people found, two of them denied as compliance too")
  func contested() throws {
    guard let folder = SharedMaterial.path("gold/seeds") else { return }
    let contested = try AnnotationFiles.corpus(at: folder).contested(KnowledgeBase.builtIn().relations)
    #expect(
      Set(contested.map { "\($0.subject) \($0.relation)" }) == [
        "9M729 violates", "Russia violates",
        "elements of the U.S. missile-defense systems in Europe violates",
      ])
  }

  @Test("what is read out of the seeds is contested in the same propositions, each with both sides")
  func contestedAsRead() throws {
    let read = Corpus(documents: try SeedExtraction.documents.get()).contested(try KnowledgeBase.builtIn().relations)
    #expect(
      Set(read.map { "\($0.subject) \($0.relation) \($0.object)" }) == [
        "9M729 violates Intermediate-Range Nuclear Forces Treaty",
        "Russia violates Intermediate-Range Nuclear Forces Treaty",
        "American missile defence violates Intermediate-Range Nuclear Forces Treaty",
      ])
    for dispute in read { #expect(Set(dispute.stances.map(\.affirms)) == [true, false]) }
  }

  @Test("two dates for one meeting are a conflict")
  func conflicts() throws {
    guard let folder = SharedMaterial.path("gold/seeds") else { return }
    let conflicts = try AnnotationFiles.corpus(at: folder).functionalConflicts(
      KnowledgeBase.builtIn().relations)
    #expect(conflicts.map(\.relation) == ["occursOn"])
    #expect(Set(conflicts.flatMap(\.rows).map(\.object)) == ["2018-11-25?", "2019-01-25"])
  }
}
