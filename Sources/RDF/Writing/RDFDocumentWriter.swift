import Text

/// Writes a whole dataset for people and for version control: in an order that depends on nothing but its quads, so
/// that a change of some quads changes only their lines.
///
/// Turtle and TriG have only the prefixes that are used, in alphabetical order, one block for each graph and in it one
/// for each subject, `a` first; everything is sorted by the bytes of its N-Triples form. What is said about a triple that
/// stands in the same graph is written as its annotation (RDF 1.2). N-Triples and N-Quads are the lines as `sort` orders
/// them by bytes.
public struct RDFDocumentWriter: Sendable {
  public var options: RDFWritingOptions

  public init(_ options: RDFWritingOptions) { self.options = options }

  /// - Parameter prefixes: those that may be used to shorten IRIs.
  public init(_ format: RDFFormat, prefixes: [Namespace] = Namespace.all) {
    options = RDFWritingOptions(format, prefixes: prefixes)
  }

  /// The text of a dataset.
  ///
  /// - Complexity: O(n log n) in the quads.
  public func bytes(of dataset: Dataset) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(dataset) { bytes += $0 }
    return bytes
  }

  /// Writes the text of a dataset in pieces.
  ///
  /// - Throws: `RDFWritingFailure` where the format cannot carry the dataset, or what `output` throws.
  public func write(_ dataset: Dataset, to output: @escaping ([UInt8]) throws -> Void) throws {
    switch options.format {
    case .nTriples, .nQuads: try write(dataset.sortedQuads, into: options.sink(to: output))
    case .turtle, .triG: try writeTurtle(dataset.sortedQuads(by: documentKey), to: output)
    case .rdfXML, .jsonLD:
      let quads = dataset.sortedQuads(by: documentKey)
      var options = options
      options.prefixes = usedPrefixes(in: quads)
      try write(quads, into: options.sink(to: output))
    }
  }

  private func write(_ quads: [Quad], into sink: any QuadSink) throws {
    var statement = Statement()
    for quad in quads {
      statement.set(quad)
      try sink.take(statement)
    }
    try sink.finish()
  }

  private func writeTurtle(_ quads: [Quad], to output: @escaping ([UInt8]) throws -> Void) throws {
    // Annotations are not checked again where they are written.
    if let term = quads.lazy.compactMap(\.malformedTerm).first { throw RDFWritingFailure.malformedTerm(term) }
    let annotations = TurtleAnnotations(quads)
    var options = options
    // The predicate that an annotation stands for is not written.
    options.prefixes = usedPrefixes(
      in: quads.filter { $0.predicate != Vocabulary.rdf.reifies || !annotations.isMoved($0) })
    let writer = TurtleWriter(options, to: output)
    var statement = Statement()
    for quad in quads where !annotations.isMoved(quad) {
      statement.set(quad)
      try writer.take(statement)
      for annotation in annotations.annotations(of: quad) { try writer.take(annotation, &statement) }
    }
    try writer.finish()
  }

  /// The bytes by which quads are ordered: graph, subject, `rdf:type` before other predicates, object.
  private func documentKey(_ quad: Quad) -> [UInt8] {
    let keepsGraph = options.format.holdsNamedGraphs
    var key = ByteWriter()
    if keepsGraph, let graph = quad.graph.term { key.writeNTriples(graph) }
    key.write(0)
    key.writeNTriples(quad.subject)
    key.write(0)
    if quad.predicate != Vocabulary.rdf.type { key.writeNTriples(quad.predicate) }
    key.write(0)
    key.writeNTriples(quad.object)
    return key.bytes
  }

  private func usedPrefixes(in quads: [Quad]) -> [Namespace] {
    var names = TurtleNames()
    let defined = options.prefixes.filter { names.define($0) }
    var used: Set<Int> = []
    var statement = Statement()
    for quad in quads {
      statement.set(quad)
      names.collectDefinitions(in: statement, to: &used)
    }
    return used.map { defined[$0] }.sorted { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }
  }
}
