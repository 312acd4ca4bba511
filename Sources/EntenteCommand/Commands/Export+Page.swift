internal import DocumentModel
internal import Entente
internal import GraphExport
internal import KnowledgeBase

extension Export {
  /// Writes the page with the texts that are at hand: from `--documents`, or where the graph is a store or the documents themselves.
  func write(
    _ page: PageBuilder, of corpus: Corpus, _ part: CorpusPart, publishers: [Publisher]
  ) throws -> LossReport {
    let texts =
      documents.isEmpty
      ? try GraphOpening.texts(at: graph.graph, publishers) : try DocumentTexts(of: documents, publishers: publishers)
    for failure in texts.failures { StandardStreams.note(FailureMessage.text(for: failure)) }
    var page = page
    var missing = 0
    for document in corpus.documents {
      let (wanted, text) = (part.part(of: document), texts.text(of: document))
      if text == nil, wanted != .empty { missing += 1 }
      page.add(document, part: wanted, text: text)
    }
    let result = try CommandOutput(output)
    try result.write(page.bytes())
    try result.finish()
    if missing > 0 {
      StandardStreams.note("\(missing) documents are shown without their text; --documents FOLDER adds it")
    }
    return page.loss
  }
}
