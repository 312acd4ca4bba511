import DocumentModel
import EnglishAnalysis
import Foundation
import TestSupport
import Testing
import Text

@testable import TimeExpressions

/// Times and quantities against the gold annotations, with the gold document dates.
struct GoldAnnotationTests {
  let finder: TimeExpressionFinder

  init() throws { finder = try TimeExpressionFinder() }

  @Test func seedArticles() throws {
    let scores = try scores(annotations: "gold/seeds", texts: "seeds")
    guard let scores else { return }
    report("seeds", scores)
    #expect(scores.contradictions == scores.goldContradictions)
    #expect(scores.times.relaxedF1 >= 0.95)
    #expect(scores.times.valueF1 >= 0.92)
  }

  @Test func radioStories() throws {
    let scores = try scores(annotations: "gold/voa", texts: "data/voa-arms-control")
    guard let scores else { return }
    report("stories", scores)
    #expect(scores.times.relaxedF1 >= 0.92)
    #expect(scores.times.valueF1 >= 0.88)
  }

  private struct Scores {
    var times = TimeScore()
    var quantities = TimeScore()
    /// Expressions that contradict others, as `document: surface consistency`.
    var contradictions: [String] = []
    var goldContradictions: [String] = []
  }

  private func report(_ name: String, _ scores: Scores) {
    for (kind, score) in [("times", scores.times), ("quantities", scores.quantities)] {
      print(
        "\(name) \(kind): relaxed \(score.relaxedF1) value \(score.valueF1) gold \(score.gold) found \(score.predicted)"
      )
      if ProcessInfo.processInfo.environment["ENTENTE_SHOW_ERRORS"] != nil {
        for error in score.errors { print("  " + kind + " " + error) }
      }
    }
  }

  private func scores(annotations: String, texts: String) throws -> Scores? {
    guard let folder = SharedMaterial.path(annotations), let textFolder = SharedMaterial.path(texts) else { return nil }
    var scores = Scores()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".jsonl") {
      guard let bytes = SharedMaterial.bytes(atPath: folder + "/" + file) else { continue }
      for gold in try AnnotationReader.annotations(in: bytes, source: file).documents {
        guard let text = SharedMaterial.bytes(atPath: textFolder + "/" + gold.document.file) else { continue }
        add(gold, text, to: &scores)
      }
    }
    return scores
  }

  private func add(_ gold: AnnotatedDocument, _ text: [UInt8], to scores: inout Scores) {
    let offsets = OffsetMap(text)
    let sections = gold.sections.map { TextSection(kind: $0.kind, range: offsets.byteRange(ofScalars: $0.range)) }
    let document = Segmenter().segmented(SourceDocument(record: gold.document, text: text, sections: sections))
    let isScored: (Range<Int>) -> Bool = { range in
      let section = sections.first { $0.range.contains(range.lowerBound) }?.kind ?? .body
      return !section.isQuarantined && section != .dateline
    }
    let found = finder.found(in: document, documentDate: gold.document.date)
    let times = found.times
    for time in times {
      guard let consistency = time.time.consistency, consistency != "ok" else { continue }
      scores.contradictions.append("\(gold.document.name): \(document.text(of: time.range)) \(consistency)")
    }
    for mention in gold.mentions {
      guard let consistency = mention.time?.consistency, consistency != "ok" else { continue }
      scores.goldContradictions.append("\(gold.document.name): \(mention.surface) \(consistency)")
    }
    scores.times.add(
      gold.document.name,
      gold: gold.mentions.filter { $0.type == .date && isScored(offsets.byteRange(ofScalars: $0.range)) }.map {
        ScoredTime(
          range: offsets.byteRange(ofScalars: $0.range), surface: $0.surface,
          values: Self.values($0.time?.value, $0.time?.textOnly))
      },
      predicted: times.filter { isScored($0.range) }.map {
        ScoredTime(
          range: $0.range, surface: document.text(of: $0.range), values: Self.values($0.time.value, $0.time.textOnly))
      })
    scores.quantities.add(
      gold.document.name,
      gold: gold.mentions.filter { $0.type == .quantity && isScored(offsets.byteRange(ofScalars: $0.range)) }.map {
        ScoredTime(
          range: offsets.byteRange(ofScalars: $0.range), surface: $0.surface, values: [Self.text($0.quantity)])
      },
      predicted: found.quantities.filter { isScored($0.range) }.map {
        ScoredTime(range: $0.range, surface: document.text(of: $0.range), values: [Self.text($0.quantity)])
      })
  }

  private static func text(_ quantity: Quantity?) -> String {
    [quantity?.value, quantity?.minimum, quantity?.maximum, quantity?.unit, quantity?.modifier]
      .map { $0 ?? "" }.joined(separator: " ")
  }

  /// What a value may be: with the document date, or what the text alone supports.
  private static func values(_ value: String?, _ textOnly: String?) -> Set<String> {
    let known = [value, textOnly].compactMap { $0 }
    return known.isEmpty ? [""] : Set(known)
  }
}
