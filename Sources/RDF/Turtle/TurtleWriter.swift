import Text

/// Writes Turtle or TriG as the quads come: what follows each other with equal subjects and predicates is grouped,
/// prefixes are those of the input and of the options.
///
/// Keeps no more than the last quad's graph, subject and predicate.
final class TurtleWriter: QuadSink {
  /// One value, so that a quad costs one check of exclusive access.
  private struct Output {
    var buffer: OutputBuffer
    var layout = TurtleLayout()

    mutating func define(_ namespace: Namespace) { layout.define(namespace, to: &buffer.writer) }

    mutating func define(_ prefix: PrefixTable.Identifier, of prefixes: borrowing PrefixTable) {
      layout.define(prefix, of: prefixes, to: &buffer.writer)
    }

    mutating func finish() throws {
      layout.closeGraph(to: &buffer.writer)
      try buffer.flush()
    }

    mutating func write(_ annotation: TurtleAnnotations.Annotation, _ statement: inout Statement) throws {
      layout.write(annotation, &statement, to: &buffer.writer)
      try buffer.flushIfFull()
    }

    mutating func write(_ statement: borrowing Statement, graph: TermView?) throws {
      layout.write(statement, graph: graph, to: &buffer.writer)
      try buffer.flushIfFull()
    }
  }

  private var output: Output
  private let options: RDFWritingOptions

  init(_ options: RDFWritingOptions, to output: @escaping ([UInt8]) throws -> Void) {
    self.output = Output(buffer: OutputBuffer(output))
    self.options = options
    for namespace in options.prefixes { self.output.define(namespace) }
  }

  func define(_ prefix: PrefixTable.Identifier, of prefixes: borrowing PrefixTable) throws {
    output.define(prefix, of: prefixes)
  }

  func take(_ statement: borrowing Statement) throws {
    try options.check(statement)
    try output.write(statement, graph: options.format.holdsNamedGraphs ? statement.graph : nil)
  }

  /// Takes what is said about the quad before.
  ///
  /// - Parameter statement: is overwritten.
  func take(_ annotation: TurtleAnnotations.Annotation, _ statement: inout Statement) throws {
    try output.write(annotation, &statement)
  }

  func finish() throws { try output.finish() }
}
