import Text

/// Writes JSON-LD 1.1 in expanded form as the quads come: an array of nodes, a property a line.
///
/// The expanded form needs no context and no prefixes, so that no IRI can be mistaken for a short name; it is only
/// written, never read.
final class JSONLDWriter: QuadSink {
  /// One value, so that a quad costs one check of exclusive access.
  private struct Output {
    var buffer: OutputBuffer
    var layout = JSONLDLayout()

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

  init(to output: @escaping ([UInt8]) throws -> Void) { self.output = Output(buffer: OutputBuffer(output)) }

  func take(_ statement: borrowing Statement) throws {
    try RDFWritingOptions(.jsonLD).check(statement)
    try output.write(statement)
  }

  func finish() throws { try output.finish() }
}

/// The arrangement of quads as nested JSON: graph, node, property, value.
struct JSONLDLayout {
  private var graph = RememberedTerm()
  private var subject = RememberedTerm()
  private var predicate = RememberedTerm()
  /// The keys that the open node has already; a node that needs one again is written once more, as JSON allows a key
  /// only once.
  private var usedKeys = SymbolTable()
  private var hasBegun = false
  /// Whether something was written on the level that the next comma belongs to.
  private var hasElements = false
  private var hasGraphElements = false

  /// Writes a quad behind those before it.
  ///
  /// - Throws: `RDFWritingFailure.tripleTerm`, as JSON-LD has none.
  mutating func write(_ statement: borrowing Statement, to writer: inout ByteWriter) throws(RDFWritingFailure) {
    guard statement.object.kind != .tripleTerm else { throw .tripleTerm(.jsonLD) }
    begin(to: &writer)
    if !graph.matches(statement.graph, statement) { openGraph(statement, to: &writer) }
    let isType = isTypeKey(statement)
    if !subject.matches(statement.subject, statement) {
      openNode(statement, to: &writer)
    } else if predicate.matches(statement.predicate, statement), isType == wasType {
      writer.write(", ")
      return writeValue(statement, isType: isType, to: &writer)
    }
    let key = key(of: statement, isType: isType)
    if usedKeys.symbol(for: key.span) != nil { openNode(statement, to: &writer) }
    openProperty(key, statement, isType: isType, to: &writer)
    writeValue(statement, isType: isType, to: &writer)
  }

  mutating func finish(to writer: inout ByteWriter) {
    begin(to: &writer)
    closeGraph(to: &writer)
    writer.write(hasElements ? "\n]\n" : "]\n")
  }

  private var wasType = false

  private mutating func begin(to writer: inout ByteWriter) {
    if !hasBegun { writer.write(UInt8(ascii: "[")) }
    hasBegun = true
  }

  private mutating func openGraph(_ statement: borrowing Statement, to writer: inout ByteWriter) {
    closeGraph(to: &writer)
    guard let view = statement.graph else { return }
    writer.write(hasElements ? ",\n{\"@id\": " : "\n{\"@id\": ")
    writer.writeJSONName(view, of: statement)
    writer.write(", \"@graph\": [")
    graph.remember(view, statement)
    hasElements = true
    hasGraphElements = false
  }

  private mutating func closeGraph(to writer: inout ByteWriter) {
    closeNode(to: &writer)
    guard !graph.isEmpty else { return }
    writer.write("\n]}")
    graph.forget()
  }

  private mutating func openNode(_ statement: borrowing Statement, to writer: inout ByteWriter) {
    closeNode(to: &writer)
    let needsComma = graph.isEmpty ? hasElements : hasGraphElements
    writer.write(needsComma ? ",\n{\"@id\": " : "\n{\"@id\": ")
    writer.writeJSONName(statement.subject, of: statement)
    if graph.isEmpty { hasElements = true } else { hasGraphElements = true }
    subject.remember(statement.subject, statement)
    usedKeys = SymbolTable()
  }

  private mutating func closeNode(to writer: inout ByteWriter) {
    guard !subject.isEmpty else { return }
    closeProperty(to: &writer)
    writer.write(UInt8(ascii: "}"))
    subject.forget()
  }

  private mutating func openProperty(
    _ key: [UInt8], _ statement: borrowing Statement, isType: Bool, to writer: inout ByteWriter
  ) {
    closeProperty(to: &writer)
    writer.write(",\n  \"")
    writer.writeJSONCharacters(key.span)
    writer.write("\": [")
    predicate.remember(statement.predicate, statement)
    _ = usedKeys.intern(key.span)
    wasType = isType
  }

  private mutating func closeProperty(to writer: inout ByteWriter) {
    if !predicate.isEmpty { writer.write(UInt8(ascii: "]")) }
    predicate.forget()
  }
}

extension JSONLDLayout {
  private static let typeIRI = Array(Vocabulary.rdf.type.string.utf8)

  /// Whether the quad goes under `@type`, which takes nodes only.
  private func isTypeKey(_ statement: borrowing Statement) -> Bool {
    let isNode = statement.object.kind == .iri || statement.object.kind == .blankNode
    return isNode && statement.isIRI(statement.predicate, Self.typeIRI)
  }

  private func key(of statement: borrowing Statement, isType: Bool) -> [UInt8] {
    if isType { return Array("@type".utf8) }
    let local = statement.bytes[statement.predicate.text]
    guard let prefix = statement.predicate.prefix else { return Array(local) }
    return Array(statement.prefixes.bytes[statement.prefixes.namespace(prefix)] + local)
  }

  private func writeValue(_ statement: borrowing Statement, isType: Bool, to writer: inout ByteWriter) {
    let object = statement.object
    if isType { return writer.writeJSONName(object, of: statement) }
    switch object.kind {
    case .iri, .blankNode:
      writer.write("{\"@id\": ")
      writer.writeJSONName(object, of: statement)
    case .plainLiteral, .typedLiteral, .languageTaggedLiteral, .tripleTerm:
      writer.write("{\"@value\": \"")
      writer.writeJSONCharacters(statement.bytes.span.extracting(object.text))
      writer.write(UInt8(ascii: "\""))
    }
    if object.kind == .typedLiteral {
      writer.write(", \"@type\": ")
      writer.writeJSONName(object.datatype, of: statement)
    } else if object.kind == .languageTaggedLiteral {
      writer.write(", \"@language\": \"")
      writer.write(statement.bytes.span.extracting(object.annotation))
      writer.write(UInt8(ascii: "\""))
      if let direction = object.direction {
        writer.write(", \"@direction\": \"")
        writer.write(direction.rawValue)
        writer.write(UInt8(ascii: "\""))
      }
    }
    writer.write(UInt8(ascii: "}"))
  }
}
