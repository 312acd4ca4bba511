import DocumentModel
import EnglishAnalysis
import TestSupport
import Testing
import Text

/// The sentences of the annotated articles, by exact place.
@Suite("Gold sentences")
struct GoldSentenceTests {
  @Test("articles on arms control: sentence F1 of 0.97 and more")
  func articles() throws {
    guard let gold = SharedMaterial.path("gold"), let seeds = SharedMaterial.path("seeds"),
      let stories = SharedMaterial.path("data/voa-arms-control")
    else { return }
    var score = Score()
    for (folder, texts) in [("seeds", seeds), ("voa", stories)] {
      for path in SharedMaterial.files(in: gold + "/" + folder, ending: ".jsonl")
      where !path.hasSuffix("entities.jsonl") {
        let bytes = try #require(SharedMaterial.bytes(atPath: path))
        for document in try AnnotationReader.annotations(in: bytes).documents {
          let text = try #require(SharedMaterial.bytes(atPath: texts + "/" + document.document.file))
          count(document, text: text, in: &score)
        }
      }
    }
    print(ScoreTable([("Gold sentences", score)]).text)
    #expect(score.gold > 200)
    #expect(score.f1 >= 0.97)
  }

  private func count(_ gold: AnnotatedDocument, text: [UInt8], in score: inout Score) {
    let map = OffsetMap(text)
    let source = SourceDocument(
      record: gold.document, text: text,
      sections: gold.sections.map { TextSection(kind: $0.kind, range: map.byteRange(ofScalars: $0.range)) })
    let expected = Set(gold.sentences.map { map.byteRange(ofScalars: $0.range) })
    let found = Segmenter().segmented(source).sentences.map(\.range)
    score.gold += expected.count
    score.system += found.count
    score.correct += found.count { expected.contains($0) }
  }
}
