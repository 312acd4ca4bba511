internal import DocumentModel
internal import GraphAssembly
internal import QuadStore
internal import RDF
internal import Text

// What a store gets of one document.
extension StoreEditWriter {
  func put(
    _ planned: PlannedDocument, _ document: AnnotatedDocument, text: [UInt8]?, _ summary: inout StoreEditor.Summary
  ) throws {
    let assembly = try editor.assembly()
    let read = document
    let nodes = assembly.nodes(of: read)
    let document = nodes.namedDocument
    let gift = try editor.gift(of: document, nodes)
    let key = GraphIdentifiers.documentKey(of: document.document)
    let number = try editor.store.put(
      row(planned, iri: assembly.identifiers.document(key: key).string, state: .ready),
      content: DocumentContent(annotation: rows(of: document, read, planned), text: text, original: planned.original),
      claims: gift.claims, things: gift.things, names: StoredThing.names, quads: gift.quads, ownGraphs: gift.ownGraphs,
      replacing: planned.replacing)
    note(number, planned.path)
    summary.documents += 1
    summary.claims += document.claims.count
  }

  /// The annotations of a document as JSON Lines: those at hand, but for the rows of claims that are called otherwise than they were
  /// read.
  private func rows(of document: AnnotatedDocument, _ read: AnnotatedDocument, _ planned: PlannedDocument) -> [UInt8] {
    var writer = ByteWriter()
    guard let rows = planned.rows else {
      AnnotationWriter().write(document, to: &writer)
      return writer.bytes
    }
    if document.claims.elementsEqual(read.claims, by: { $0.key == $1.key }) { return rows }
    let rowsBefore = 1 + document.sections.count + document.sentences.count + document.mentions.count
    let claims = rows.lines(rowsBefore..<rowsBefore + document.claims.count)
    writer.write(rows[..<claims.lowerBound])
    AnnotationWriter().writeClaims(of: document, to: &writer)
    writer.write(rows[claims.upperBound...])
    return writer.bytes
  }

  /// Takes a file of quads in: its triples go into a graph that is named by the file.
  func load(
    _ planned: PlannedDocument, _ path: String, _ format: RDFFormat, _ summary: inout StoreEditor.Summary
  ) throws {
    let file = QuadFile(path: path, format: format, isLenient: editor.isLenient)
    let number = try begin(planned, file)
    let loader = try file.loader(into: editor.store, document: number)
    try file.read(into: loader) { summary.passedOverStatements.append($0) }
    summary.documents += 1
    summary.quads += loader.addedCount
  }

  /// Puts the document of a file of quads in, without its quads.
  func begin(_ planned: PlannedDocument, _ file: QuadFile) throws -> DocumentNumber {
    let number = try editor.store.put(
      row(planned, iri: file.graph.string, state: .ready), content: DocumentContent(), claims: [], quads: [],
      ownGraphs: [], replacing: planned.replacing)
    note(number, file.path)
    _ = try editor.store.own([.iri(file.graph)], by: number)
    return number
  }
}

extension [UInt8] {
  /// Where some lines stand, with their ends.
  fileprivate func lines(_ numbers: Range<Int>) -> Range<Int> {
    let begin = end(ofLines: numbers.lowerBound, from: 0)
    return begin..<end(ofLines: numbers.count, from: begin)
  }

  private func end(ofLines count: Int, from begin: Int) -> Int {
    var end = begin
    for _ in 0..<count {
      guard let lineEnd = self[end...].firstIndex(of: UInt8(ascii: "\n")) else { return self.count }
      end = lineEnd + 1
    }
    return end
  }
}
