import DocumentModel
import EnglishAnalysis
import EntityResolution
import KnowledgeBase
import Testing
import TimeExpressions

@testable import ClaimExtraction

/// Reads example sentences with the program's own model and knowledge.
enum ExampleReading {
  /// The stages before claims, made once for all tests.
  private struct Stages {
    let analyzer: EnglishAnalyzer
    let times: TimeExpressionFinder
    let resolver: EntityResolver

    init() throws {
      analyzer = EnglishAnalyzer(model: try EnglishModel.embedded(), parts: .entities)
      times = try TimeExpressionFinder()
      resolver = try EntityResolver(knowledge: try KnowledgeBase.builtIn())
    }
  }

  private static let stages = Result { try Stages() }

  /// Some texts, each a document of its own, read up to their mentions.
  ///
  /// - Parameter date: The day on which all of them were written, where it is known.
  static func documents(_ texts: [String], on date: String? = nil) throws -> [ResolvedDocument] {
    let stages = try stages.get()
    let sources = texts.enumerated().map { index, text in
      let bytes = Array(text.utf8)
      return SourceDocument(
        record: DocumentRecord(
          name: "example\(index)", file: "example.txt", length: bytes.count,
          date: DocumentDate(value: date, source: date == nil ? .unknown : .metadata)), text: bytes,
        sections: [TextSection(kind: .body, range: 0..<bytes.count)])
    }
    return stages.analyzer.analyzed(sources).map { document in
      let found = stages.times.found(in: document, documentDate: document.source.record.date)
      return stages.resolver.resolved(document, expressions: found.values)
    }
  }

  /// The sentences of some texts as proposers see them.
  static func readings(_ texts: [String], _ rules: ClaimRules) throws -> [[SentenceReading]] {
    try documents(texts).map { document in
      document.analyzed.sentences.indices.map { index in
        SentenceReading(
          document: document, sentence: SentenceView(document: document.analyzed, index: index), rules: rules)
      }
    }
  }

  /// The claims of a text, written on a day where one is given.
  static func claims(in text: String, on date: String? = nil) throws -> [Claim] {
    let extractor = ClaimExtractor(rules: try ClaimRules.builtIn(relations: BuiltIn.relations))
    return try documents([text], on: date).flatMap(extractor.claims)
  }
}
