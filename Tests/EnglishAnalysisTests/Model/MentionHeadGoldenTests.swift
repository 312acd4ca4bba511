import DocumentModel
import JSON
import TestSupport
import Testing

@testable import EnglishAnalysis

/// The heads of mentions against the reference implementation of the recipe.
@Suite struct MentionHeadGoldenTests {
  /// Labels as `Training/FORMAT.md` lists them, without the first, which is none.
  private static func label(_ reading: MentionHead.Reading) -> String {
    reading.type == .date || reading.type == .quantity
      ? reading.type.rawValue : "\(reading.type.rawValue) \(reading.level.rawValue)"
  }

  @Test func probabilities() throws {
    let golden = try GoldenHeads.all()
    try #require(golden.sentences.count > 10)
    let model = try EnglishModel.embedded()
    let analyses = EnglishAnalyzer(model: model).analyses(of: golden.sentences.map { SentenceWords($0.words) })
    for (sentence, analysis) in zip(golden.sentences, analyses) {
      let heads = try #require(analysis.mentionHeads)
      for (word, expected) in sentence.heads.enumerated() {
        let found = heads.first { $0.token == word }
        #expect(
          abs((found?.probability ?? 0) - (1 - expected[0])) < 0.08, "\(sentence.words[word]) in \(sentence.words)")
        let best = expected.indices.dropFirst().max { expected[$0] < expected[$1] }
        if let best, expected[best] > 0.6 {
          #expect(found.map { Self.label($0.readings[0]) } == golden.labels[best], "\(sentence.words[word])")
        }
      }
    }
  }

  @Test("what is not wanted is not computed")
  func parts() throws {
    let model = try EnglishModel.embedded()
    let analyses = EnglishAnalyzer(model: model, parts: [.roles]).analyses(of: [SentenceWords(["NATO", "met", "."])])
    #expect(analyses[0].mentionHeads == nil)
  }
}

/// The golden file of the readers, and the labels in the order of its probabilities.
private struct GoldenHeads {
  struct Sentence {
    var words: [String]
    var heads: [[Float]]
  }

  var sentences: [Sentence]
  var labels: [String]

  static func all() throws -> GoldenHeads {
    let bytes = SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/Training/claims/golden.json") ?? []
    let sentences = try JSONReader.value(in: bytes, source: "golden.json").elements.map { sentence in
      Sentence(
        words: sentence["words"].elements.map(\.text),
        heads: sentence["heads"].elements.map { $0.elements.map { Float($0.number) } })
    }
    let types = [
      "Document", "Event", "Exercise", "Group", "Meeting", "Nationality", "Organization", "Person", "Place", "Quantity",
      "Role", "State", "Treaty", "Weapon",
    ]
    var labels = ["-", "Date"]
    for type in types {
      switch type {
      case "Quantity": labels.append(type)
      case "Nationality": labels += ["Nationality ADJ", "Nationality PRO"]
      default: labels += ["NAM", "NOM", "PRO"].map { type + " " + $0 }
      }
    }
    return GoldenHeads(sentences: sentences, labels: labels)
  }
}
