internal import ArgumentParser
internal import DocumentModel
internal import DocumentReading
internal import Entente
internal import KnowledgeBase

/// The annotated documents that a table of weights is learned from, and their texts.
struct TrainingTexts: ParsableArguments {
  @Option(help: "A folder of annotations (JSON Lines); may be given several times.") var gold: [String]
  @Argument(help: "Folders with the texts of the annotated documents.") var documents: [String]

  /// Hands out the texts in their order, each with people's annotations and the entities that these speak of; a text that nobody
  /// annotated is passed over.
  func forEach(
    _ knowledge: KnowledgeBase,
    _ take: (_ text: SourceDocument, _ gold: AnnotatedDocument, _ entities: [String: Entity]) throws -> Void
  ) throws {
    var annotated: [String: (document: AnnotatedDocument, entities: [String: Entity])] = [:]
    for corpus in try gold.map(AnnotationFiles.corpus) {
      for document in corpus.documents where annotated[document.document.name] == nil {
        annotated[document.document.name] = (document, corpus.entities)
      }
    }
    for outcome in DocumentSequence(documents, reader: try DocumentReader(publishers: knowledge.publishers)) {
      guard case .document(let text, _) = outcome, let gold = annotated[text.record.name] else { continue }
      try take(text, gold.document, gold.entities)
    }
  }
}
