import Text

/// Reads Turtle and TriG (W3C Recommendations of 2014; RDF 1.2 drafts where the version allows it).
///
/// Recursive descent over bytes, a file for each construct; every method stands on the first byte of what it is named
/// after. Terms pushed on the statement's bytes stay there until the method that pushed them truncates again.
struct TurtleReader {
  var terms: TermReader
  var base: IRIReference?
  let allowsGraphs: Bool
  private let sink: any QuadSink
  /// Told of statements that are passed over; nil where the first failure ends the reading.
  let passOver: ((SyntaxFailure) -> Void)?
  /// The quads of the statement being read, where it may turn out to be one to pass over.
  private var held: [Quad] = []
  private var generatedNodes = 0

  init(
    allowsGraphs: Bool, options: RDFReadingOptions, into sink: any QuadSink, source: @escaping () throws -> [UInt8]
  ) {
    terms = TermReader(format: allowsGraphs ? "TriG" : "Turtle", options: options, source: source)
    base = options.base.map { IRIReference(Array($0.string.utf8)) }
    self.allowsGraphs = allowsGraphs
    self.sink = sink
    passOver = options.passOver
  }

  /// Reads the whole text.
  ///
  /// - Throws: `SyntaxFailure`, or what source or sink throw.
  mutating func read() throws {
    try terms.window.skipByteOrderMark()
    while try readNext() {}
    try sink.finish()
  }

  /// Reads a directive, a graph or triples; false at the end of the text.
  private mutating func readNext() throws -> Bool {
    try leniently { reader in
      try reader.terms.window.skipBlanks()
      guard let byte = try reader.terms.window.peek() else { return false }
      if try reader.readDirective(startingWith: byte) { return true }
      if reader.allowsGraphs, try reader.readGraph(startingWith: byte) { return true }
      try reader.readStatement()
      return true
    }
  }

  /// Reads a statement, or passes over it where it breaks the grammar and that is wanted: true then, but at the end.
  mutating func leniently(
    inGraph: Bool = false, _ body: (inout TurtleReader) throws -> Bool
  ) throws -> Bool {
    guard let passOver else { return try body(&self) }
    let graph = terms.statement.graph
    let name = graph.map { Array(terms.statement.bytes[$0.text]) }
    do {
      let result = try body(&self)
      try release()
      return result
    } catch let failure as SyntaxFailure {
      passOver(failure)
      held = []
      terms.reset()
      try skipStatement(inGraph: inGraph)
      // The name of the graph around stands at the bottom of the bytes.
      if inGraph, var graph, let name {
        let start = mark
        terms.statement.bytes += name
        graph.text = start..<mark
        terms.statement.graph = graph
      } else {
        terms.statement.graph = nil
      }
      return try terms.window.peek() != nil
    }
  }

  /// Hands over what was held of a statement that is whole.
  private mutating func release() throws {
    var statement = Statement()
    for quad in held {
      statement.setChecked(quad)
      try sink.take(statement)
    }
    held.removeAll(keepingCapacity: true)
  }

  /// Reads triples and the dot after them; in TriG it may turn out that the first term names a graph.
  private mutating func readStatement() throws {
    terms.statement.graph = nil
    truncate(to: StandardTerms.bytes.count)
    if !terms.statement.triples.isEmpty { terms.statement.triples.removeAll(keepingCapacity: true) }
    let subject = try readSubject()
    try terms.window.skipBlanks()
    if allowsGraphs, subject.mayNameGraph, try terms.window.peek() == UInt8(ascii: "{") {
      return try readGraphBlock(name: subject.view)
    }
    try readPredicateObjectList(of: subject)
    try terms.window.skipBlanks()
    guard try terms.window.take(UInt8(ascii: ".")) else {
      throw terms.window.failure(expected: "'.' at the end of the statement")
    }
  }

  /// Hands a quad in the current graph to the sink.
  @inline(__always)
  mutating func emit(_ subject: TermView, _ predicate: TermView, _ object: TermView) throws {
    terms.statement.subject = subject
    terms.statement.predicate = predicate
    terms.statement.object = object
    guard passOver == nil else { return held.append(terms.statement.quad) }
    try sink.take(terms.statement)
  }

  /// Tells the sink of a prefix.
  mutating func announce(_ prefix: PrefixTable.Identifier) throws {
    try sink.define(prefix, of: terms.statement.prefixes)
  }

  /// The end of the statement's bytes, to which `truncate` goes back.
  var mark: Int { terms.statement.bytes.count }

  @inline(__always)
  mutating func truncate(to mark: Int) { terms.statement.bytes.removeLast(terms.statement.bytes.count - mark) }

  /// The number of a blank node that the text does not name.
  mutating func generateNode() -> Int {
    defer { generatedNodes += 1 }
    return generatedNodes
  }

  /// Pushes the label of a generated blank node.
  mutating func pushGeneratedNode(_ number: Int) -> TermView {
    let start = mark
    BlankNodeLabels.appendGenerated(number, to: &terms.statement.bytes)
    return TermView(.blankNode, start..<mark)
  }
}
