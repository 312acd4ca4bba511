import Text

/// The short forms of terms in Turtle: prefixed names, `a`, numbers and booleans without quotes.
struct TurtleNames {
  private struct Definition {
    var namespace: [UInt8]
    /// The label and its colon within `labelBytes`.
    var written: Range<Int>
    /// Whether the label still stands for the namespace.
    var isCurrent = true
  }

  private var definitions: [Definition] = []
  /// All labels with their colons, in one array, because names are written from it all the time.
  private var labelBytes: [UInt8] = []
  /// For each prefix of the input its definition, or -1.
  private var definitionByPrefix: [Int] = []
  private var labels = SymbolTable()
  /// The last definition of each label.
  private var definitionByLabel: [Int] = []
  private var namespaces = SymbolTable()
  /// The last definition for each namespace.
  private var definitionByNamespace: [Int] = []

  /// Gives a label to a namespace; false where it has it already.
  ///
  /// - Parameter identifier: the number by which the input's terms name the prefix.
  mutating func define(label: [UInt8], namespace: [UInt8], identifier: PrefixTable.Identifier?) -> Bool {
    let symbol = Int(labels.intern(label.span).index)
    let known = symbol < definitionByLabel.count ? definitionByLabel[symbol] : nil
    let isNew = known.map { definitions[$0].namespace != namespace } ?? true
    if isNew {
      if let known { definitions[known].isCurrent = false }
      Self.set(definitions.count, at: symbol, of: &definitionByLabel)
      Self.set(definitions.count, at: Int(namespaces.intern(namespace.span).index), of: &definitionByNamespace)
      let start = labelBytes.count
      labelBytes += label + [UInt8(ascii: ":")]
      definitions.append(Definition(namespace: namespace, written: start..<labelBytes.count))
    }
    if let identifier {
      while definitionByPrefix.count < Int(identifier) { definitionByPrefix.append(-1) }
      Self.set(definitionByLabel[symbol], at: Int(identifier), of: &definitionByPrefix)
    }
    return isNew
  }

  private static func set(_ definition: Int, at index: Int, of table: inout [Int]) {
    if index == table.count { table.append(definition) } else { table[index] = definition }
  }

  /// Writes a term in its shortest form.
  func write(_ view: TermView, of statement: borrowing Statement, to writer: inout ByteWriter) {
    switch view.kind {
    case .iri: writeIRI(view, of: statement, to: &writer)
    case .blankNode: writer.writeBlankNode(view, of: statement)
    case .plainLiteral: writer.writeQuoted(view, of: statement)
    case .typedLiteral:
      if view.isShort || TurtleShortLiteral.isShort(view, of: statement) {
        writer.write(statement.bytes.span.extracting(view.text))
      } else {
        writer.writeQuoted(view, of: statement)
        writer.write("^^")
        writeIRI(view.datatype, of: statement, to: &writer)
      }
    case .languageTaggedLiteral:
      writer.writeQuoted(view, of: statement)
      writer.writeLanguage(view, of: statement)
    case .tripleTerm:
      let triple = statement.triples[view.text.lowerBound]
      writer.write("<<( ")
      write(triple.subject, of: statement, to: &writer)
      writer.write(UInt8(ascii: " "))
      writePredicate(triple.predicate, of: statement, to: &writer)
      writer.write(UInt8(ascii: " "))
      write(triple.object, of: statement, to: &writer)
      writer.write(" )>>")
    }
  }

  /// Writes a predicate, `rdf:type` as `a`.
  @inline(__always)
  func writePredicate(_ view: TermView, of statement: borrowing Statement, to writer: inout ByteWriter) {
    if statement.isIRI(view, Self.typeIRI) {
      writer.write(UInt8(ascii: "a"))
    } else {
      writeIRI(view, of: statement, to: &writer)
    }
  }

  private static let typeIRI = Array(Vocabulary.rdf.type.string.utf8)

  @inline(__always)
  private func writeIRI(_ view: TermView, of statement: borrowing Statement, to writer: inout ByteWriter) {
    guard let prefix = view.prefix else { return writeUnprefixedIRI(view, of: statement, to: &writer) }
    let definition = Int(prefix) < definitionByPrefix.count ? definitionByPrefix[Int(prefix)] : -1
    guard definition >= 0, definitions[definition].isCurrent else { return writer.writeFullIRI(view, of: statement) }
    writer.write(labelBytes.span.extracting(definitions[definition].written))
    if view.isVerbatim {
      writer.write(statement.bytes.span.extracting(view.text))
    } else {
      writer.writeLocalName(statement.bytes.span.extracting(view.text))
    }
  }

  /// Writes an IRI that came in full, with a prefix where a namespace ends at its last `#` or `/`.
  private func writeUnprefixedIRI(_ view: TermView, of statement: borrowing Statement, to writer: inout ByteWriter) {
    let iri = statement.bytes.span.extracting(view.text)
    guard let (definition, namespaceLength) = definition(ofIRI: iri) else {
      return writer.writeFullIRI(view, of: statement)
    }
    writer.write(labelBytes.span.extracting(definitions[definition].written))
    writer.write(iri.extracting(namespaceLength..<iri.count))
  }

  /// The definition that shortens an IRI and the length of its namespace, nil where none does.
  private func definition(ofIRI iri: Span<UInt8>) -> (definition: Int, namespaceLength: Int)? {
    guard namespaces.count > 0 else { return nil }
    let length = TurtleLocalName.namespaceLength(iri)
    guard let symbol = namespaces.symbol(for: iri.extracting(0..<length)) else { return nil }
    let definition = definitionByNamespace[Int(symbol.index)]
    guard definitions[definition].isCurrent, TurtleLocalName.isPlain(iri.extracting(length..<iri.count)) else {
      return nil
    }
    return (definition, length)
  }
}

extension TurtleNames {
  /// Gives a prefix to a namespace for IRIs that are written in full; false where it has it already.
  mutating func define(_ namespace: Namespace) -> Bool {
    define(label: Array(namespace.prefix.utf8), namespace: Array(namespace.iri.utf8), identifier: nil)
  }

  /// Adds the definitions, by their order, that the terms of a statement are shortened with.
  func collectDefinitions(in statement: borrowing Statement, to used: inout Set<Int>) {
    if let graph = statement.graph { collect(graph, of: statement, to: &used) }
    collect(statement.subject, of: statement, to: &used)
    collectPredicate(statement.predicate, of: statement, to: &used)
    collect(statement.object, of: statement, to: &used)
  }

  private func collect(_ view: TermView, of statement: borrowing Statement, to used: inout Set<Int>) {
    switch view.kind {
    case .iri:
      if let found = definition(ofIRI: statement.bytes.span.extracting(view.text)) { used.insert(found.definition) }
    case .typedLiteral:
      if !TurtleShortLiteral.isShort(view, of: statement) { collect(view.datatype, of: statement, to: &used) }
    case .blankNode, .plainLiteral, .languageTaggedLiteral: break
    case .tripleTerm:
      let triple = statement.triples[view.text.lowerBound]
      collect(triple.subject, of: statement, to: &used)
      collectPredicate(triple.predicate, of: statement, to: &used)
      collect(triple.object, of: statement, to: &used)
    }
  }

  private func collectPredicate(_ view: TermView, of statement: borrowing Statement, to used: inout Set<Int>) {
    if !statement.isIRI(view, Self.typeIRI) { collect(view, of: statement, to: &used) }
  }
}
