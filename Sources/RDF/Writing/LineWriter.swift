import Text

/// Writes N-Triples or N-Quads in canonical form, a line for each quad, in the order in which they come.
final class LineWriter: QuadSink {
  private var buffer: OutputBuffer
  private let options: RDFWritingOptions

  init(_ options: RDFWritingOptions, to output: @escaping ([UInt8]) throws -> Void) {
    buffer = OutputBuffer(output)
    self.options = options
  }

  func take(_ statement: borrowing Statement) throws {
    try options.check(statement)
    Self.write(statement, graph: options.format.holdsNamedGraphs ? statement.graph : nil, to: &buffer.writer)
    try buffer.flushIfFull()
  }

  func finish() throws { try buffer.flush() }

  private static func write(_ statement: borrowing Statement, graph: TermView?, to writer: inout ByteWriter) {
    writer.writeNTriples(statement.subject, of: statement)
    writer.write(UInt8(ascii: " "))
    writer.writeFullIRI(statement.predicate, of: statement)
    writer.write(UInt8(ascii: " "))
    writer.writeNTriples(statement.object, of: statement)
    if let graph {
      writer.write(UInt8(ascii: " "))
      writer.writeNTriples(graph, of: statement)
    }
    writer.write(" .\n")
  }
}
