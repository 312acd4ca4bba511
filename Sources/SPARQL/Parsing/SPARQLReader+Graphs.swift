import RDF
import Text

/// Operations on whole graphs (SPARQL 1.1 Update, section 3.2).
extension SPARQLReader {
  /// Reads what follows `LOAD`.
  mutating func readLoad() throws -> UpdateOperation.Action {
    let isSilent = try takeKeyword("silent")
    let source = try readIRI("SILENT or the document to load: an IRI")
    guard try takeKeyword("into") else { return .load(source, into: .defaultGraph, isSilent: isSilent) }
    return .load(source, into: .iri(try readGraphReference()), isSilent: isSilent)
  }

  /// Reads what follows `CREATE`.
  mutating func readCreation() throws -> UpdateOperation.Action {
    let isSilent = try takeKeyword("silent")
    return .create(try readGraphReference(), isSilent: isSilent)
  }

  /// Reads what follows `CLEAR` and `DROP`.
  mutating func readRemoval(
    _ action: (GraphSelection, Bool) -> UpdateOperation.Action
  ) throws -> UpdateOperation.Action {
    let isSilent = try takeKeyword("silent")
    let selection: GraphSelection
    if try takeKeyword("default") {
      selection = .defaultGraph
    } else if try takeKeyword("named") {
      selection = .named
    } else if try takeKeyword("all") {
      selection = .all
    } else {
      guard try isAtKeyword("graph") else { throw failure("GRAPH and its name, DEFAULT, NAMED or ALL") }
      selection = .graph(try readGraphReference())
    }
    return action(selection, isSilent)
  }

  /// Reads what follows `ADD`, `MOVE` and `COPY`.
  mutating func readTransfer(
    _ action: (GraphName, GraphName, Bool) -> UpdateOperation.Action
  ) throws -> UpdateOperation.Action {
    let isSilent = try takeKeyword("silent")
    let source = try readGraphOrDefault()
    try takeKeyword("to", expected: "TO and the graph to write to")
    return action(source, try readGraphOrDefault(), isSilent)
  }

  private mutating func readGraphOrDefault() throws -> GraphName {
    if try takeKeyword("default") { return .defaultGraph }
    _ = try takeKeyword("graph")
    return .iri(try readIRI("a graph: DEFAULT or an IRI"))
  }

  private mutating func readGraphReference() throws -> IRI {
    try takeKeyword("graph", expected: "GRAPH and its name")
    return try readIRI("a graph's name: an IRI")
  }
}
