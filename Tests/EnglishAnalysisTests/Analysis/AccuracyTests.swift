import DocumentModel
import TestSupport
import Testing

@testable import EnglishAnalysis

/// Floors under what the model reaches on the beginnings of development sets. Whole sets take minutes in a debug build; `Benchmarks`
/// measures those.
@Suite struct AccuracyTests {
  private static let sentenceCount = 100
  let analyzer: EnglishAnalyzer

  init() throws { analyzer = EnglishAnalyzer(model: try EnglishModel.embedded(), mendsTrees: false) }

  @Test func treesOfGoldTokens() throws {
    guard let bytes = SharedMaterial.decompressed("data/ud-english-ewt/en_ewt-ud-dev.conllu.gz") else { return }
    let gold = Array(try TreebankReader.sentences(in: bytes).prefix(Self.sentenceCount))
    let scores = try ParsingScores(gold: gold, system: analyzer.parsed(gold))
    print(scores.table.text)
    #expect(scores.universalTags.f1 >= 0.965)
    #expect(scores.pennTags.f1 >= 0.955)
    #expect(scores.lemmas.f1 >= 0.975)
    #expect(scores.unlabeledAttachment.f1 >= 0.91)
    #expect(scores.labeledAttachment.f1 >= 0.89)
  }

  @Test func treesOfRawText() throws {
    guard let bytes = SharedMaterial.decompressed("data/ud-english-ewt/en_ewt-ud-dev.conllu.gz") else { return }
    let gold = Array(try TreebankReader.sentences(in: bytes).prefix(Self.sentenceCount))
    let text = TreebankText(gold).text
    let source = SourceDocument(
      record: DocumentRecord(name: "dev", file: "dev", length: text.count), text: text, sections: [])
    let scores = try ParsingScores(gold: gold, system: analyzer.analyzed(source).treebankSentences())
    print(scores.table.text)
    #expect(scores.labeledAttachment.f1 >= 0.88)
  }

  @Test func namesInNewswire() throws {
    guard let bytes = SharedMaterial.decompressed("data/gmb-ner/gmb.dev.iob2.gz") else { return }
    let sentences = try TaggedSentence.sentences(in: bytes).prefix(Self.sentenceCount)
    let found = analyzer.analyses(of: sentences.map { SentenceWords($0.tokens) })
    let places: Set = ["place", "state", "nationality"]
    func united(_ label: String) -> String? {
      switch label {
      case "per", "person": "person"
      case "org", "organization": "organization"
      case "geo", "gpe",
        _ where places.contains(label):
        "place"
      case "tim", "time": "time"
      default: nil
      }
    }
    let scores = SpanScores(
      gold: sentences.map { sentence in
        sentence.spans.compactMap { span in united(span.label).map { LabeledSpan(label: $0, range: span.range) } }
      },
      system: found.map { analysis in
        analysis.entities.compactMap { span in united(span.label).map { LabeledSpan(label: $0, range: span.tokens) } }
      })
    print(scores.table.text)
    #expect(scores.overall.f1 >= 0.75)
  }

  @Test func rolesOfGivenPredicates() throws {
    guard let bytes = SharedMaterial.decompressed("data/propbank-ewt-srl/ewt-propbank-dev.srl.gz") else { return }
    let gold = RoleSentence.sentences(in: bytes).prefix(Self.sentenceCount)
    let found = analyzer.analyses(of: gold.map { SentenceWords($0.words, predicates: $0.predicates) })
    let scores = SpanScores(
      gold: gold.map(\.arguments),
      system: found.map { analysis in
        analysis.roles.flatMap { roles in
          roles.arguments.map { LabeledSpan(label: $0.role, range: $0.tokens, predicate: roles.predicate) }
        }
      })
    print(scores.table.text)
    #expect(scores.overall.f1 >= 0.75)
  }
}
