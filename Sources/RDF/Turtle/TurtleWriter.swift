import Text

/// Writes Turtle or TriG as the quads come: what follows each other with equal subjects and predicates is grouped,
/// prefixes are those of the input and of the options.
///
/// Keeps no more than the last quad's graph, subject and predicate.
final class TurtleWriter: QuadSink {
  private var buffer: OutputBuffer
  private let options: RDFWritingOptions
  private var layout: TurtleLayout

  init(_ options: RDFWritingOptions, to output: @escaping ([UInt8]) throws -> Void) {
    buffer = OutputBuffer(output)
    self.options = options
    layout = TurtleLayout()
    for namespace in options.prefixes { layout.define(namespace, to: &buffer.writer) }
  }

  func define(_ prefix: PrefixTable.Identifier, of prefixes: borrowing PrefixTable) throws {
    layout.define(prefix, of: prefixes, to: &buffer.writer)
  }

  func take(_ statement: borrowing Statement) throws {
    try options.checkGraph(statement.graph)
    layout.write(statement, graph: options.format.holdsNamedGraphs ? statement.graph : nil, to: &buffer.writer)
    try buffer.flushIfFull()
  }

  func finish() throws {
    layout.closeGraph(to: &buffer.writer)
    try buffer.flush()
  }
}
