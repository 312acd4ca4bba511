public import ClaimExtraction
internal import DocumentModel
internal import EnglishAnalysis
internal import EntityResolution
internal import KnowledgeBase
internal import TimeExpressions

extension ExtractionSettings {
  /// How many examples the rules in the settings' folders have, near misses among them, and those that do not come true: each
  /// sentence is read by itself, as a document's would be.
  ///
  /// - Throws: `FileFailure`, `SyntaxFailure`, or what is wrong with the model.
  public func examplesOfOwnRules() throws -> (count: Int, failed: [FailedExample]) {
    let knowledge = try knowledge()
    let rules = try claimRules(knowledge)
    let builtIn = Set(try ClaimRules.builtIn(relations: knowledge.relations.relations).all.map(\.id))
    let analyzer = EnglishAnalyzer(model: try ModelOpening.model(at: modelPath), parts: [.entities, .mentionHeads])
    let times = try TimeExpressionFinder()
    let resolver = try EntityResolver(knowledge: knowledge)
    return rules.examples(of: Set(rules.all.map(\.id)).subtracting(builtIn)) { sentences in
      analyzer.analyzed(sentences.map(Self.document)).map { document in
        let found = times.found(in: document, documentDate: document.source.record.date)
        return resolver.resolved(document, expressions: found.values)
      }
    }
  }

  private static func document(_ sentence: String) -> SourceDocument {
    let bytes = Array(sentence.utf8)
    return SourceDocument(
      record: DocumentRecord(name: "example", file: "example.txt", length: sentence.unicodeScalars.count), text: bytes,
      sections: [TextSection(kind: .body, range: 0..<bytes.count)])
  }
}
