internal import DocumentModel
internal import Entente
internal import GraphExport
internal import KnowledgeBase

extension Export {
  /// Writes the page with the texts that are at hand: from `--documents`, or where the graph is a store or the documents themselves.
  func write(_ page: PageBuilder, of knowledge: KnowledgeBase) throws -> LossReport {
    let publishers = knowledge.publishers
    let texts =
      documents.isEmpty
      ? try GraphOpening.texts(at: graph.graph, publishers) : try DocumentTexts(of: documents, publishers: publishers)
    for failure in texts.failures { StandardStreams.note(FailureMessage.text(for: failure)) }
    var page = page
    var missing = 0
    try forEachPart(knowledge) { document, wanted in
      let (text, leftOut) = (texts.text(of: document), page.leftOutDocuments)
      page.add(document, part: wanted, text: text)
      if text == nil, wanted != .empty, page.leftOutDocuments == leftOut { missing += 1 }
    }
    let result = try CommandOutput(output)
    try result.write(page.bytes())
    try result.finish()
    if missing > 0 {
      StandardStreams.note("\(missing) documents are shown without their text; --documents FOLDER adds it")
    }
    var loss = page.loss
    loss.documents = page.leftOutDocuments
    return loss
  }
}
