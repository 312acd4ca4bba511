internal import DocumentModel
internal import GraphAssembly
internal import GraphExport
internal import KnowledgeBase
internal import RDF
internal import Text
internal import XML

/// Writes what `GraphFiles` has taken, in one format; several threads may write formats from it at a time.
struct GraphFileWriter: Sendable {
  let assembly: GraphAssembly
  let relations: RelationCatalogue
  /// Whether the annotations hold the documents' texts too.
  let writesTexts: Bool
  /// Whether drawings have entities that no claim joins to others.
  let drawsIsolated: Bool
  let quads: SortedQuads
  let documents: AnnotationSpool

  /// Writes one format in pieces and says what it could not carry.
  ///
  /// - Throws: `RDFWritingFailure` where an RDF format cannot carry the graph, what `output` throws, `FileFailure`.
  func write(_ format: GraphFiles.Format, to output: @escaping ([UInt8]) throws -> Void) throws -> LossReport {
    if let rdf = format.rdf { return try write(rdf, to: output) }
    switch format {
    case .graphML: return try writeGraphML(to: output)
    case .html: return try writePage(to: output)
    case .xml: return try writeXML(to: output)
    case .jsonLines, .turtle, .triG, .nQuads, .nTriples, .rdfXML, .jsonLD: return try writeRows(to: output)
    }
  }

  private func write(_ format: RDFFormat, to output: @escaping ([UInt8]) throws -> Void) throws -> LossReport {
    var options = RDFWritingOptions(format, prefixes: Namespace.all + [assembly.identifiers.namespace])
    // One forbidden character in one document must not cost all others their file.
    options.replacesForbiddenCharacters = format == .rdfXML
    options.mergesGraphs = !format.holdsNamedGraphs
    let plain: QuadChoice = { [assembly] in assembly.isPlain(subject: $0, graph: $1) }
    let outcome = try RDFDocumentWriter(options).write(
      quads, where: format.holdsNamedGraphs ? nil : plain, to: output)
    var loss = LossReport()
    loss.statementsOfOtherGraphs = outcome.leftOut
    loss.droppedCharacters = outcome.replacedCharacters
    return loss
  }

  private func writeGraphML(to output: ([UInt8]) throws -> Void) throws -> LossReport {
    let builder = PropertyGraphBuilder(
      assembly, relations: relations, options: GraphOptions(onlyConnected: !drawsIsolated)
    ) { ScratchSpace(memoryLimit: ScratchSpace.smallLimit) }
    try documents.forEach { document, _ in try builder.add(document) }
    return try GraphMLWriter().write(builder.drawing(isLaidOut: true), output)
  }

  private func writePage(to output: ([UInt8]) throws -> Void) throws -> LossReport {
    var page = PageBuilder(assembly, relations: relations)
    try documents.forEach { page.add($0, text: $1) }
    try output(page.bytes())
    var loss = LossReport()
    loss.documents = page.leftOutDocuments
    return loss
  }

  private func writeXML(to output: ([UInt8]) throws -> Void) throws -> LossReport {
    var writer = NativeXMLWriter(assembly)
    writer.begin()
    try documents.forEach { document, _ in
      writer.write(document)
      try output(writer.takeBytes())
    }
    writer.finish()
    try output(writer.takeBytes())
    var loss = LossReport()
    loss.droppedCharacters = writer.droppedCharacters
    return loss
  }

  private func writeRows(to output: ([UInt8]) throws -> Void) throws -> LossReport {
    if writesTexts {
      try documents.forEach { document, text in
        var rows = ByteWriter()
        AnnotationWriter().write(document, text: text, to: &rows)
        try output(rows.bytes)
      }
    } else {
      try documents.forEachRows(output)
    }
    return LossReport()
  }
}
