import Text
import XML

/// Reads RDF/XML (W3C Recommendation of 2014; RDF 1.2 draft where the version allows it) from the events of the safe XML
/// reader, in memory that grows with the depth of the document only, and with the names that `rdf:ID` must not repeat.
struct RDFXMLReader {
  let version: RDFVersion
  private let sourceName: String?
  private let sink: any QuadSink
  private let passOver: ((SyntaxFailure) -> Void)?
  private let termLimit: Int
  private let source: () throws -> [UInt8]
  var frames: [RDFXMLFrame] = []
  /// Builds the XML literal that is being read.
  var markup = XMLLiteralBuilder()
  /// The namespaces in scope at each open element, the innermost last.
  private var namespaces: [[String: String]] = [[:]]
  private var documentScope: RDFXMLScope
  var elementNames = RDFXMLNameCache()
  private var statement = Statement()
  /// The triples within `parseType="Triple"`, the innermost last.
  private var captured: [[Triple]] = []
  private var generatedNodes = 0
  private var usedIdentifiers: Set<IRI> = []
  /// Where the event that is handled stands.
  var position = TextPosition(line: 1, column: 1, byte: 0)

  init(options: RDFReadingOptions, into sink: any QuadSink, source: @escaping () throws -> [UInt8]) {
    version = options.version
    sourceName = options.sourceName
    self.sink = sink
    self.source = source
    passOver = options.passOver
    termLimit = options.termLimit
    documentScope = RDFXMLScope(base: options.base)
  }

  /// Reads the whole text.
  ///
  /// - Throws: `SyntaxFailure`, or what source or sink throw.
  mutating func read() throws {
    // Ontologies declare the beginnings of their IRIs as entities.
    var reader = try XMLEventReader(source: sourceName, limits: XMLLimits(bytes: .max, entities: 10_000))
    while true {
      let chunk = try source()
      guard !chunk.isEmpty else { break }
      for event in try reader.events(in: chunk.span) { try take(event) }
    }
    for event in try reader.finish() { try take(event) }
    try sink.finish()
  }

  private mutating func take(_ event: MarkupEvent) throws {
    guard let passOver else { return try read(event) }
    let depth = frames.count
    do {
      try read(event)
    } catch let failure as SyntaxFailure {
      passOver(failure)
      guard case .start = event else { return }
      // What stands in the element is passed over with it.
      frames.removeSubrange(min(depth, frames.count)...)
      frames.append(RDFXMLFrame(.ignored, frames.last?.scope ?? documentScope))
    }
  }

  private mutating func read(_ event: MarkupEvent) throws {
    switch event {
    case .start(let start):
      position = TextPosition(line: start.line, column: start.column, byte: 0)
      namespaces.append(namespacesInScope(with: start))
      try self.start(start)
    case .end(let name):
      namespaces.removeLast()
      try end(name)
    case .text(let text, let line):
      position = TextPosition(line: line, column: 1, byte: 0)
      try take(text)
    case .comment(let text):
      if case .markup = frames.last?.role { markup.comment(text) }
    case .processingInstruction(let target, let data):
      if case .markup = frames.last?.role { markup.instruction(target, data) }
    }
  }

  private func namespacesInScope(with start: MarkupStart) -> [String: String] {
    var scope = namespaces.last ?? [:]
    for binding in start.namespaces { scope[binding.prefix] = binding.namespace }
    return scope
  }

  private mutating func start(_ start: MarkupStart) throws {
    if let tag = start.value("lang", namespace: RDFXMLNames.xmlNamespace), !tag.isEmpty,
      !LanguageTag.isWellFormed(tag)
    {
      throw failure(expected: "a language tag such as en or en-GB", found: tag)
    }
    guard let index = frames.indices.last else {
      let scope = documentScope.entering(start, version: version)
      let isDocument = RDFXMLNames.rdfTerm(start.name) == "RDF"
      return isDocument ? try startDocument(start, scope) : try startNode(start, scope)
    }
    let scope = frames[index].scope.entering(start, version: version)
    switch frames[index].role {
    case .document, .collection, .property, .triple: try startNode(start, scope)
    case .node: try startProperty(start, scope)
    case .markup: markup.start(start, namespaces: namespaces.last ?? [:])
    case .ignored: frames.append(RDFXMLFrame(.ignored, scope))
    case .typedText: throw failure(expected: "text of the datatype, not an element", found: start.name.local)
    case .empty: throw failure(expected: "the end of a property that has its object", found: start.name.local)
    }
  }

  private mutating func startDocument(_ start: MarkupStart, _ scope: RDFXMLScope) throws {
    for attribute in start.attributes where !isSyntaxOnly(attribute.name) {
      throw failure(expected: "no attribute but those of XML at rdf:RDF", found: attribute.name.local)
    }
    frames.append(RDFXMLFrame(.document, scope))
  }

  /// Whether an attribute belongs to XML or, in RDF 1.2, to the scope, and states nothing.
  func isSyntaxOnly(_ name: MarkupName) -> Bool {
    if RDFXMLNames.isReserved(name) { return true }
    guard version == .rdf12 else { return false }
    return name.namespace == RDFXMLNames.internationalization && (name.local == "dir" || name.local == "version")
      || RDFXMLNames.rdfTerm(name) == "version"
  }
}

extension RDFXMLReader {
  /// Hands a triple to the sink, or to the triple term around it.
  mutating func emit(_ subject: Term, _ predicate: IRI, _ object: Term) throws {
    guard captured.isEmpty else {
      captured[captured.count - 1].append(Triple(subject, predicate, object))
      return
    }
    statement.setChecked(Quad(subject, predicate, object))
    try sink.take(statement)
  }

  mutating func beginCapture() { captured.append([]) }

  /// The triples since the matching `beginCapture`.
  mutating func endCapture() -> [Triple] { captured.popLast() ?? [] }

  /// Hands the triple of a property to the sink, with its reification and annotation.
  mutating func emit(_ property: RDFXMLProperty, object: Term) throws {
    try emit(property.subject, property.predicate, object)
    if let statement = property.statement {
      let node = Term.iri(statement)
      try emit(node, Vocabulary.rdf.type, .iri(Vocabulary.rdf.statement))
      try emit(node, Vocabulary.rdf.subject, property.subject)
      try emit(node, Vocabulary.rdf.predicate, .iri(property.predicate))
      try emit(node, Vocabulary.rdf.object, object)
    }
    if let reifier = property.reifier {
      try emit(reifier, Vocabulary.rdf.reifies, .triple(Triple(property.subject, property.predicate, object)))
    }
  }

  /// A blank node that the text does not name.
  mutating func generatedNode() -> Term {
    var label: [UInt8] = []
    BlankNodeLabels.appendGenerated(generatedNodes, to: &label)
    generatedNodes += 1
    return .blankNode(BlankNode(String(decoding: label, as: UTF8.self)))
  }

  /// The blank node that `rdf:nodeID` names.
  func node(named name: String) throws -> Term {
    // Names of XML may end with a dot, labels may not.
    guard XMLCharacters.isLocalName(name), BlankNode(name).isWellFormed else {
      throw failure(expected: "a name without colon, and without a dot at its end", found: name)
    }
    var label = Array(name.utf8)
    BlankNodeLabels.escapeGenerated(in: &label, from: 0)
    return .blankNode(BlankNode(String(decoding: label, as: UTF8.self)))
  }

  /// The IRI that `rdf:ID` gives a name; no other element may have it.
  mutating func identifier(_ name: String, _ scope: RDFXMLScope) throws -> IRI {
    guard XMLCharacters.isLocalName(name) else { throw failure(expected: "a name without colon", found: name) }
    let iri = try iri("#" + name, scope)
    guard usedIdentifiers.insert(iri).inserted else {
      throw failure(expected: "a name that no other rdf:ID has", found: name)
    }
    return iri
  }

  /// An IRI resolved against the base in scope.
  func iri(_ reference: String, _ scope: RDFXMLScope) throws -> IRI {
    let iri = scope.base?.resolving(reference) ?? IRI(reference)
    guard iri.isAbsolute else { throw failure(expected: "an absolute IRI, as there is no base", found: reference) }
    guard iri.isWellFormed else { throw failure(expected: "an IRI", found: reference) }
    return iri
  }

  /// Fails where a literal of several pieces becomes too long.
  func checkLength(_ text: String) throws {
    if text.utf8.count > termLimit { throw failure(expected: "a term of at most \(termLimit) bytes") }
  }

  func failure(expected: String, found: String = "") -> SyntaxFailure {
    SyntaxFailure(
      format: RDFFormat.rdfXML.rawValue, source: sourceName, position: position, expected: expected,
      found: String(found.prefix(80)))
  }
}
