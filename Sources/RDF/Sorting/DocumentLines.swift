import Text

/// Says which quads belong into a document, by subject and graph; nil stands for what is no IRI, and for the default graph.
public typealias QuadChoice = (_ subject: IRI?, _ graph: IRI?) -> Bool

/// The lines of a document in the order in which it has them: those that are wanted, without graphs where the format has none,
/// and but for N-Triples and N-Quads with the classes of each subject before what else is said of it.
struct DocumentLines {
  let quads: SortedQuads
  let options: RDFWritingOptions
  let isWanted: QuadChoice?

  private var groupsSubjects: Bool { options.format != .nTriples && options.format != .nQuads }

  /// Hands out the statements, each for the time of the call.
  func forEachStatement(_ take: (borrowing Statement) throws -> Void) throws {
    var statement = Statement()
    _ = try forEachLine { line in
      statement.set(line, quads.order)
      try take(statement)
    }
  }

  /// Hands out the lines and says how many there were, and how many characters were replaced in them.
  func forEachLine(_ take: (Span<UInt8>) throws -> Void) throws -> RDFDocumentWriter.Outcome {
    var outcome = RDFDocumentWriter.Outcome()
    let replaces = options.format == .rdfXML && options.replacesForbiddenCharacters
    var group = SubjectGroup(order: quads.order, replacesForbiddenCharacters: replaces)
    let count = try forEachWantedLine { line in
      outcome.statements += 1
      guard groupsSubjects else { return try take(line) }
      if !group.continues(with: line) { try group.flush(take) }
      group.append(line)
    }
    try group.flush(take)
    outcome.leftOut = count - outcome.statements
    outcome.replacedCharacters = group.replacedCharacters
    return outcome
  }

  /// - Returns: how many lines there were, wanted or not.
  private func forEachWantedLine(_ take: (Span<UInt8>) throws -> Void) throws -> Int {
    let keepsGraphs = options.format.holdsNamedGraphs
    var choice = RememberedChoice(isWanted)
    var last: [UInt8] = []
    var count = 0
    try quads.forEachLine { line in
      count += 1
      if keepsGraphs, isWanted == nil { return try take(line) }
      let parts = QuadLine.parts(of: line, quads.order)
      guard choice.includes(line, parts) else { return }
      if keepsGraphs { return try take(line) }
      guard parts.graph.isEmpty || options.mergesGraphs else { throw RDFWritingFailure.namedGraph(options.format) }
      // With the separator and nothing behind it, which is the default graph; equal triples follow each other.
      let triple = line.extracting(0...parts.statement.upperBound)
      let isKnown = last.withUnsafeBytes { last in triple.withUnsafeBytes { ByteOrder.areEqual(last, $0) } }
      if isKnown { return }
      last.removeAll(keepingCapacity: true)
      triple.withUnsafeBufferPointer { last.append(contentsOf: $0) }
      try take(last.span)
    }
    return count
  }
}

/// What was chosen for the last subject and graph, which mostly hold for the next line too.
private struct RememberedChoice {
  private let isWanted: QuadChoice?
  private var subject: [UInt8] = []
  private var graph: [UInt8] = []
  private var answer = true

  init(_ isWanted: QuadChoice?) { self.isWanted = isWanted }

  mutating func includes(_ line: Span<UInt8>, _ parts: QuadLine.Parts) -> Bool {
    guard let isWanted else { return true }
    if Self.holds(subject, line, parts.subject), Self.holds(graph, line, parts.graph) { return answer }
    subject = Self.bytes(line, parts.subject)
    graph = Self.bytes(line, parts.graph)
    answer = isWanted(Self.iri(subject), Self.iri(graph))
    return answer
  }

  private static func bytes(_ line: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    line.extracting(range).withUnsafeBufferPointer { Array($0) }
  }

  private static func holds(_ bytes: [UInt8], _ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes.count == range.count else { return false }
    return line.extracting(range).withUnsafeBytes { part in bytes.withUnsafeBytes { ByteOrder.areEqual($0, part) } }
  }

  private static func iri(_ term: [UInt8]) -> IRI? {
    term.first == UInt8(ascii: "<") ? IRI(String(decoding: term[1..<(term.count - 1)], as: UTF8.self)) : nil
  }
}
