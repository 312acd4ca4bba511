import Text

/// Writes RDF/XML as the triples come: those that follow each other with equal subjects share an element.
///
/// Prefixes that are known before the first triple are declared at the root; other namespaces where they are needed.
final class RDFXMLWriter: QuadSink {
  /// One value, so that a quad costs one check of exclusive access.
  private struct Output {
    var buffer: OutputBuffer
    var layout = RDFXMLLayout()

    mutating func write(_ statement: borrowing Statement) throws {
      try layout.write(statement, to: &buffer.writer)
      try buffer.flushIfFull()
    }

    mutating func finish() throws {
      layout.finish(to: &buffer.writer)
      try buffer.flush()
    }
  }

  private var output: Output
  private let options: RDFWritingOptions

  init(_ options: RDFWritingOptions, to output: @escaping ([UInt8]) throws -> Void) {
    self.output = Output(buffer: OutputBuffer(output))
    self.options = options
    for namespace in options.prefixes {
      self.output.layout.define(label: Array(namespace.prefix.utf8), namespace: Array(namespace.iri.utf8))
    }
  }

  func define(_ prefix: PrefixTable.Identifier, of prefixes: borrowing PrefixTable) throws {
    let label = Array(prefixes.bytes[prefixes.label(prefix)])
    output.layout.define(label: label, namespace: Array(prefixes.bytes[prefixes.namespace(prefix)]))
  }

  func take(_ statement: borrowing Statement) throws {
    try options.check(statement)
    try output.write(statement)
  }

  func finish() throws { try output.finish() }
}
