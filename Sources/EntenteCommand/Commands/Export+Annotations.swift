internal import DocumentModel
internal import Entente
internal import GraphAssembly
internal import GraphExport
internal import Text

extension Export {
  /// Writes the documents of which something was asked for, with those of their claims that were, as JSON Lines or native XML.
  func writeAnnotations(
    of corpus: Corpus, _ part: CorpusPart, _ assembly: GraphAssembly, as format: GraphFiles.Format
  ) throws -> LossReport {
    let result = try CommandOutput(output)
    var xml = NativeXMLWriter(assembly)
    if format == .xml { xml.begin() }
    for document in corpus.documents {
      let wanted = part.part(of: document)
      if wanted == .empty { continue }
      let document = assembly.named(document.restricted(to: wanted))
      if format == .xml {
        xml.write(document)
        try result.write(xml.takeBytes())
      } else {
        var rows = ByteWriter()
        AnnotationWriter().write(document, to: &rows)
        try result.write(rows.bytes)
      }
    }
    if format == .xml {
      xml.finish()
      try result.write(xml.takeBytes())
    }
    try result.finish()
    var loss = LossReport()
    loss.droppedCharacters = xml.droppedCharacters
    return loss
  }
}
