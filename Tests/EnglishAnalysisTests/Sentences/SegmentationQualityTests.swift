import DocumentModel
import EnglishAnalysis
import TestSupport
import Testing

/// Floors under what the tokenizer and the splitter reach on treebanks' raw text.
@Suite("Segmentation quality")
struct SegmentationQualityTests {
  @Test(
    "development treebanks from raw text",
    arguments: [
      ("data/ud-english-ewt/en_ewt-ud-dev.conllu.gz", 0.993, 0.88),
      ("data/ud-english-gum/en_gum-ud-dev.free-genres.conllu.gz", 0.995, 0.96),
    ])
  func treebank(path: String, tokens: Double, sentences: Double) throws {
    guard let bytes = SharedMaterial.decompressed(path) else { return }
    let gold = try TreebankReader.sentences(in: bytes)
    let text = TreebankText(gold).text
    let source = SourceDocument(
      record: DocumentRecord(name: "dev", file: "dev", length: text.count), text: text, sections: [])
    let scores = try ParsingScores(gold: gold, system: Segmenter().segmented(source).treebankSentences())
    print(path, "\n" + scores.table.text)
    #expect(scores.tokens.f1 >= tokens)
    #expect(scores.sentences.f1 >= sentences)
  }
}
