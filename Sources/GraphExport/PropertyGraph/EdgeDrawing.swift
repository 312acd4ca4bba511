import DocumentModel
import GraphAssembly
import RDF
import Text

/// Makes edges of claims, and what is told of nodes by them: those that are no entities, and what stands as text on their subject.
struct EdgeDrawing {
  let sources: DrawingSources
  let nodes: NodeSorter
  /// By name.
  let edges: LineSorter
  /// What is claimed of a node with a date, a quantity or words as object.
  let statements: LineSorter
  /// How many documents are on the edges of each node, where only those with most are wanted.
  var weights: NodeWeights?
  var loss: LossReport
  private var takenStatements = 0

  /// An edge whose ends are still IRIs.
  struct DrawnEdge {
    var id: String
    var source: IRI
    var target: IRI
    var label: String
    var weight = 1
    /// How many documents speak of it.
    var documents = 1
    var values: [PropertyGraph.Value?] = []
    var look = EdgeLook()
  }

  init(_ sources: DrawingSources, _ nodes: NodeSorter, _ scratch: DrawingScratch, _ loss: LossReport) throws {
    self.sources = sources
    self.nodes = nodes
    edges = scratch.sorter()
    statements = scratch.sorter()
    if sources.options.top != nil { weights = NodeWeights(scratch.sorter(), sources.names) }
    self.loss = loss
  }

  /// Draws all claims, those together that the options want as one.
  mutating func addAll() throws {
    var cursor = try RecordCursor(sources.claims)
    while let group = cursor.key {
      var claims: [CollectedClaim] = []
      while var record = try cursor.next(of: group) {
        _ = record.key()
        claims.append(CollectedClaim(&record))
      }
      loss.linksBetweenClaims += sources.options.claims == .nodes ? 0 : claims.reduce(0) { $0 + $1.ties.count }
      guard let joined = try JoinedClaims(claims, in: sources) else { continue }
      switch sources.options.claims {
      case .edges: try addEdge(for: joined, of: claims, id: group)
      case .nodes: try addClaim(joined, id: group)
      case .holders: try addProposition(joined, of: claims, id: group)
      }
    }
  }

  /// Keeps an edge, unless too few documents speak of it.
  mutating func add(_ edge: DrawnEdge) throws {
    guard edge.documents >= sources.options.minimumDocuments else { return }
    try weights?.add(edge)
    try edges.add { record in
      record.write(key: edge.id)
      record.write(field: sources.names.identifier(of: edge.source))
      record.write(field: sources.names.identifier(of: edge.target))
      record.write(field: edge.label)
      record.write(field: edge.weight)
      record.write(field: edge.look.colour)
      record.write(field: edge.look.isDashed)
      record.write(optional: edge.look.caption)
      record.write(field: edge.values)
    }
  }

  /// The edge of a record.
  static func edge(_ id: String, _ record: inout RecordReader) -> PropertyGraph.Edge {
    var edge = PropertyGraph.Edge(
      id: id, source: record.text(), target: record.text(), label: record.text(), weight: record.number(), values: [])
    edge.look.colour = record.colour()
    edge.look.isDashed = record.truth()
    edge.look.caption = record.optionalText()
    edge.values = record.values()
    return edge
  }

  /// Says `hasRange: 500-5500 km (NATO, alleged, negative)` of a node.
  mutating func addStatement(of claim: CollectedClaim, _ text: String, on subject: IRI) throws {
    takenStatements += 1
    let holder = try claim.holders.first.map { try sources.label(ofHolder: $0) } ?? "author"
    let stance = claim.polarity == .negative ? ", negative" : ""
    try statements.add { record in
      record.write(key: sources.names.identifier(of: subject))
      record.write(ordinal: takenStatements)
      record.write(
        field: claim.relation + ": " + text + " (" + holder + ", " + claim.modality.rawValue + stance + ")")
    }
  }

  /// The node of a claim's value, which words have not in RDF and get here.
  func addValue(of claim: CollectedClaim, _ text: String) throws -> IRI {
    let iri = claim.object ?? sources.words.words(text)
    try nodes.add(iri, kind: .value, label: text, type: claim.valueType)
    return iri
  }

  /// The node of who holds a claim.
  func addHolder(of claim: CollectedClaim) throws -> IRI {
    if try !sources.entities.contains(claim.holder) {
      try nodes.add(
        claim.holder, kind: .author, label: "author of " + claim.documentName, type: OntologyClass.author.rawValue)
    }
    return claim.holder
  }
}
