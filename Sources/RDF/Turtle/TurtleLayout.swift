import Text

/// The arrangement of quads as Turtle: which block, predicate and object list a quad goes on with.
struct TurtleLayout {
  private var names = TurtleNames()
  private var graph = RememberedTerm()
  private var subject = RememberedTerm()
  private var predicate = RememberedTerm()
  /// Whether something was written that a blank line must set apart from the next block.
  private var needsBlankLine = false

  /// Writes a prefix that all IRIs may use.
  mutating func define(_ namespace: Namespace, to writer: inout ByteWriter) {
    var table = PrefixTable()
    let label = Array(namespace.prefix.utf8)
    let iri = Array(namespace.iri.utf8)
    let identifier = table.define(label: label.span, namespace: iri.span)
    guard names.define(namespace) else { return }
    writeDirective(identifier, of: table, to: &writer)
  }

  /// Writes a prefix of the input, unless it stands already.
  mutating func define(
    _ identifier: PrefixTable.Identifier, of prefixes: borrowing PrefixTable, to writer: inout ByteWriter
  ) {
    let label = Array(prefixes.bytes[prefixes.label(identifier)])
    let namespace = Array(prefixes.bytes[prefixes.namespace(identifier)])
    guard names.define(label: label, namespace: namespace, identifier: identifier) else { return }
    closeGraph(to: &writer)
    writeDirective(identifier, of: prefixes, to: &writer)
  }

  private mutating func writeDirective(
    _ identifier: PrefixTable.Identifier, of prefixes: borrowing PrefixTable, to writer: inout ByteWriter
  ) {
    writer.write("@prefix ")
    writer.write(prefixes.bytes.span.extracting(prefixes.label(identifier)))
    writer.write(": <")
    writer.write(prefixes.bytes.span.extracting(prefixes.namespace(identifier)))
    writer.write("> .\n")
    needsBlankLine = true
  }

  /// Writes a quad behind those before it.
  ///
  /// - Parameter view: the graph to write it in, nil for the default graph.
  mutating func write(_ statement: borrowing Statement, graph view: TermView?, to writer: inout ByteWriter) {
    if !graph.matches(view, statement) { openGraph(view, of: statement, to: &writer) }
    if !subject.matches(statement.subject, statement) {
      closeSubject(to: &writer)
      if needsBlankLine { writer.write(UInt8(ascii: "\n")) }
      needsBlankLine = true
      indent(0, to: &writer)
      subject.remember(statement.subject, statement)
      predicate.remember(statement.predicate, statement)
      names.write(statement.subject, of: statement, to: &writer)
      writer.write(UInt8(ascii: " "))
      names.writePredicate(statement.predicate, of: statement, to: &writer)
      writer.write(UInt8(ascii: " "))
    } else if !predicate.matches(statement.predicate, statement) {
      predicate.remember(statement.predicate, statement)
      writer.write(" ;\n")
      indent(1, to: &writer)
      names.writePredicate(statement.predicate, of: statement, to: &writer)
      writer.write(UInt8(ascii: " "))
    } else {
      writer.write(" ,\n")
      indent(2, to: &writer)
    }
    names.write(statement.object, of: statement, to: &writer)
  }

  /// Writes what is said about the triple that was written last.
  ///
  /// - Parameter statement: is overwritten.
  func write(_ annotation: TurtleAnnotations.Annotation, _ statement: inout Statement, to writer: inout ByteWriter) {
    var previous: IRI?
    writer.write(" ~ ")
    statement.set(Quad(annotation.reifier, Vocabulary.rdf.reifies, annotation.reifier))
    names.write(statement.subject, of: statement, to: &writer)
    for quad in annotation.statements {
      statement.set(quad)
      if quad.predicate == previous {
        writer.write(" ,\n")
        indent(4, to: &writer)
      } else {
        writer.write(previous == nil ? " {|\n" : " ;\n")
        indent(3, to: &writer)
        names.writePredicate(statement.predicate, of: statement, to: &writer)
        writer.write(UInt8(ascii: " "))
      }
      previous = quad.predicate
      names.write(statement.object, of: statement, to: &writer)
    }
    if previous != nil { writer.write(" |}") }
  }

  private mutating func openGraph(_ view: TermView?, of statement: borrowing Statement, to writer: inout ByteWriter) {
    closeGraph(to: &writer)
    guard let view else { return }
    if needsBlankLine { writer.write(UInt8(ascii: "\n")) }
    graph.remember(view, statement)
    names.write(view, of: statement, to: &writer)
    writer.write(" {\n")
    needsBlankLine = false
  }

  /// Ends the current block and graph, so that anything may follow.
  mutating func closeGraph(to writer: inout ByteWriter) {
    closeSubject(to: &writer)
    guard !graph.isEmpty else { return }
    writer.write("}\n")
    graph.forget()
    needsBlankLine = true
  }

  private mutating func closeSubject(to writer: inout ByteWriter) {
    guard !subject.isEmpty else { return }
    writer.write(" .\n")
    subject.forget()
  }

  private func indent(_ depth: Int, to writer: inout ByteWriter) {
    if !graph.isEmpty { writer.write("    ") }
    for _ in 0..<depth { writer.write("    ") }
  }
}

/// A copy of a term that the next quad's term is compared with.
struct RememberedTerm {
  private var kind: TermView.Kind?
  private var prefix: PrefixTable.Identifier?
  private var bytes: [UInt8] = []

  var isEmpty: Bool { kind == nil }

  /// Whether a term is written in the same way; nil matches where nothing is remembered.
  @inline(__always)
  func matches(_ view: TermView?, _ statement: borrowing Statement) -> Bool {
    guard let view else { return kind == nil }
    guard view.kind == kind, view.prefix == prefix, view.text.count == bytes.count else { return false }
    let start = view.text.lowerBound
    for index in bytes.indices.reversed() where bytes[index] != statement.bytes[start + index] { return false }
    return true
  }

  mutating func remember(_ view: TermView, _ statement: borrowing Statement) {
    kind = view.kind
    prefix = view.prefix
    bytes.removeAll(keepingCapacity: true)
    statement.bytes.span.extracting(view.text).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  mutating func forget() { kind = nil }
}
