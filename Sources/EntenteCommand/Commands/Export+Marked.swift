internal import DocumentModel
internal import Entente
internal import KnowledgeBase
internal import Reviews

extension Export {
  /// Writes the sentences that people reviewed as marked text; documents whose text is not at hand are named.
  func writeMarked(_ corpus: Corpus, publishers: [Publisher]) throws {
    let texts =
      documents.isEmpty
      ? try GraphOpening.texts(at: graph.graph, publishers) : try DocumentTexts(of: documents, publishers: publishers)
    let result = try CommandOutput(output)
    var count = 0
    for document in corpus.documents where document.claims.contains(where: { $0.review != nil }) {
      guard let text = texts.text(of: document) else {
        StandardStreams.note(
          "\(FailureMessage.name(document.document.name)): its text is not at hand; --documents adds it")
        continue
      }
      let lines = MarkedText(document, text: text).lines
      try result.write(Array(lines.map { $0 + "\n" }.joined().utf8))
      count += 1
    }
    try result.finish()
    StandardStreams.note("\(count) documents with reviewed claims")
  }
}
