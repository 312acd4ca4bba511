internal import QuadStore
internal import RDF
internal import Text

/// A file of quads that is taken into a store.
struct QuadFile {
  let path: String
  let format: RDFFormat
  /// Whether statements that break the grammar are passed over.
  let isLenient: Bool

  /// The graph that the file's triples go into, named by the file.
  var graph: IRI { IRI(AbsolutePath.iri(ofFileAt: path)) }

  /// - Parameter isContinued: whether the beginning of the file is in the store already.
  func loader(
    into store: QuadStore, document: DocumentNumber, isContinued: Bool = false
  ) throws -> QuadLoader {
    let pathBytes = Array(path.utf8)
    let label = SHA256.hexadecimalDigest(of: pathBytes.span).prefix(12) + "-"
    return try QuadLoader(
      into: store, graph: .iri(graph), blankNodePrefix: String(label), document: document, isContinued: isContinued)
  }

  /// Reads the whole file.
  ///
  /// - Parameter passOver: told of statements that were passed over.
  /// - Throws: `SyntaxFailure`, `FileFailure`, `NewerModelFailure`, or what the sink throws.
  func read(into sink: any QuadSink, passOver: (SyntaxFailure) -> Void) throws {
    let source = try UnpackedSource(path)
    var options = RDFReadingOptions(base: graph, version: .rdf12, sourceName: path)
    let failures = PassedOverStatements()
    if isLenient { options.passOver = { failures.add($0) } }
    try RDFReader(format, options: options).read(into: ModelVersionCheck(sink, path: path)) { try source.next() }
    for failure in failures.all { passOver(failure) }
  }
}
