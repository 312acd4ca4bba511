import Text

/// Writes a whole dataset for people and for version control: in an order that depends on nothing but its quads, so
/// that a change of some quads changes only their lines.
///
/// Turtle and TriG have only the prefixes that are used, in alphabetical order, one block for each graph and in it one
/// for each subject, `a` first; everything is sorted by the bytes of its N-Triples form. What is said about a triple that
/// stands in the same graph is written as its annotation (RDF 1.2). N-Triples and N-Quads are the lines as `sort` orders
/// them by bytes.
///
/// Memory does not grow with the quads where these are spilled (`QuadSorter`), but for annotated triples with their reifiers.
public struct RDFDocumentWriter: Sendable {
  /// What was written.
  public struct Outcome: Hashable, Sendable {
    /// Quads, or triples where the format has no graphs.
    public var statements = 0
    /// Quads that were not wanted, or whose triple stands in another graph too.
    public var leftOut = 0
    /// Characters in whose place U+FFFD was written, where the options allow that.
    public var replacedCharacters = 0
  }

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
    try write(dataset.sorted()) { bytes += $0 }
    return bytes
  }

  /// Writes the text of quads in pieces.
  ///
  /// - Parameter isWanted: which of them belong into the document; all where it is nil.
  /// - Throws: `RDFWritingFailure` where the format cannot carry them, or what `output` throws.
  @discardableResult
  public func write(
    _ quads: SortedQuads, where isWanted: QuadChoice? = nil, to output: @escaping ([UInt8]) throws -> Void
  ) throws -> Outcome {
    if let term = quads.malformedTerm { throw RDFWritingFailure.malformedTerm(term) }
    switch options.format {
    case .nTriples, .nQuads:
      return try writeLines(DocumentLines(quads: quads, options: options, isWanted: isWanted), to: output)
    case .turtle, .rdfXML:
      return try writeGroups(DocumentLines(quads: quads, options: options, isWanted: isWanted), to: output)
    case .triG, .jsonLD:
      return try writeGroups(DocumentLines(quads: quads.byGraph(), options: options, isWanted: isWanted), to: output)
    }
  }

  private func writeLines(_ lines: DocumentLines, to output: @escaping ([UInt8]) throws -> Void) throws -> Outcome {
    var buffer = OutputBuffer(output)
    let outcome = try lines.forEachLine { line in
      let parts = QuadLine.parts(of: line, lines.quads.order)
      buffer.writer.write(line.extracting(parts.statement))
      if !parts.graph.isEmpty {
        buffer.writer.write(UInt8(ascii: " "))
        buffer.writer.write(line.extracting(parts.graph))
      }
      buffer.writer.write(" .\n")
      try buffer.flushIfFull()
    }
    try buffer.flush()
    return outcome
  }

  /// Writes a form that groups what is said of one subject, and declares its prefixes first.
  private func writeGroups(_ lines: DocumentLines, to output: @escaping ([UInt8]) throws -> Void) throws -> Outcome {
    var options = options
    let isTurtle = options.format == .turtle || options.format == .triG
    let annotations = try isTurtle && lines.quads.hasReifiers ? TurtleAnnotations(lines) : TurtleAnnotations()
    options.prefixes = options.format == .jsonLD ? [] : try usedPrefixes(in: lines, annotations)
    var outcome = Outcome()
    if isTurtle {
      let writer = TurtleWriter(options, to: output)
      outcome = try write(lines, annotations, into: writer)
      try writer.finish()
    } else {
      let sink = options.sink(to: output)
      var statement = Statement()
      outcome = try lines.forEachLine { line in
        statement.set(line, lines.quads.order)
        try sink.take(statement)
      }
      try sink.finish()
    }
    return outcome
  }

  private func write(
    _ lines: DocumentLines, _ annotations: TurtleAnnotations, into writer: TurtleWriter
  ) throws -> Outcome {
    var statement = Statement()
    var annotated = Statement()
    return try lines.forEachLine { line in
      statement.set(line, lines.quads.order)
      guard !annotations.isEmpty else { return try writer.take(statement) }
      let quad = statement.quad
      if annotations.isMoved(quad) { return }
      try writer.take(statement)
      for annotation in annotations.annotations(of: quad) { try writer.take(annotation, &annotated) }
    }
  }

  private func usedPrefixes(in lines: DocumentLines, _ annotations: TurtleAnnotations) throws -> [Namespace] {
    if options.prefixes.isEmpty { return [] }
    var names = TurtleNames()
    let defined = options.prefixes.filter { names.define($0) }
    var used: Set<Int> = []
    try lines.forEachStatement { statement in
      // The predicate that an annotation stands for is not written.
      if !annotations.isEmpty {
        let quad = statement.quad
        if quad.predicate == Vocabulary.rdf.reifies, annotations.isMoved(quad) { return }
      }
      names.collectDefinitions(in: statement, to: &used)
    }
    return used.map { defined[$0] }.sorted { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }
  }
}
