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
  private var generatedNodes = 0

  init(
    allowsGraphs: Bool, options: RDFReadingOptions, into sink: any QuadSink, source: @escaping () throws -> [UInt8]
  ) {
    terms = TermReader(format: allowsGraphs ? "TriG" : "Turtle", options: options, source: source)
    base = options.base.map { IRIReference(Array($0.string.utf8)) }
    self.allowsGraphs = allowsGraphs
    self.sink = sink
  }

  /// Reads the whole text.
  ///
  /// - Throws: `SyntaxFailure`, or what source or sink throw.
  mutating func read() throws {
    try terms.window.skipByteOrderMark()
    while true {
      try terms.window.skipBlanks()
      guard let byte = try terms.window.peek() else { break }
      if try readDirective(startingWith: byte) { continue }
      if allowsGraphs, try readGraph(startingWith: byte) { continue }
      try readStatement()
    }
    try sink.finish()
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
