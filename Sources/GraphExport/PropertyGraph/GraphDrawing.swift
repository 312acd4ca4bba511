import DocumentModel
import GraphAssembly
import RDF
import Text

/// Puts collected entities and claims together as nodes and edges.
struct GraphDrawing {
  let builder: PropertyGraphBuilder
  var loss: LossReport
  private var nodes: [IRI: PropertyGraph.Node] = [:]
  private var edges: [DrawnEdge] = []
  private var statements: [IRI: [String]] = [:]

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

  init(_ builder: PropertyGraphBuilder) {
    self.builder = builder
    loss = builder.loss
  }

  var nodeColumns: [PropertyGraph.Column] {
    builder.options.claims == .edges ? GraphColumns.node : GraphColumns.nodeWithClaims
  }

  var edgeColumns: [PropertyGraph.Column] { builder.options.claims == .edges ? GraphColumns.claim : [] }

  mutating func add(_ edge: DrawnEdge) { edges.append(edge) }

  /// Adds a node that is no entity, once.
  ///
  /// - Parameter values: by column name; columns that are not named stay empty.
  mutating func addNode(
    _ iri: IRI, kind: PropertyGraph.NodeKind, label: String, type: String,
    values: [String: PropertyGraph.Value] = [:]
  ) {
    guard nodes[iri] == nil else { return }
    let columns = nodeColumns.map { column in column.name == "iri" ? .string(iri.string) : values[column.name] }
    var node = PropertyGraph.Node(
      id: builder.names.identifier(of: iri), kind: kind, label: label, type: type, values: columns)
    node.look.colour = PropertyGraph.colour(of: type)
    nodes[iri] = node
  }

  /// Keeps a claim with a date, a quantity or words as object on its subject: as text, or as an edge to a value node.
  mutating func addValueClaim(_ claim: CollectedClaim, _ subject: IRI, _ text: String, as edge: DrawnEdge) {
    switch builder.options.values {
    case .attributes:
      loss.claimsAsText += 1
      statements[subject, default: []].append(Self.statement(of: claim, text, in: builder))
    case .nodes:
      let value = valueNode(of: claim, text)
      addNode(value, kind: .value, label: text, type: claim.node.valueType)
      var edge = edge
      edge.target = value
      add(edge)
    }
  }

  /// The node of a claim's value; words have none in RDF and are named by content here.
  func valueNode(of claim: CollectedClaim, _ text: String) -> IRI {
    if let iri = claim.node.object.iri { return iri }
    return builder.assembly.identifiers.words(text)
  }

  /// `hasRange: 500-5500 km (NATO, alleged, negative)`.
  private static func statement(
    of claim: CollectedClaim, _ text: String, in builder: PropertyGraphBuilder
  ) -> String {
    let holder = claim.holders.first.map { builder.label(of: $0) } ?? "author"
    let stance = claim.claim.polarity == .negative ? ", negative" : ""
    return claim.claim.relation + ": " + text + " (" + holder + ", " + claim.claim.modality.rawValue + stance + ")"
  }

  /// The finished graph: nodes and edges by identifier, ends as positions.
  func graph() -> PropertyGraph {
    var graph = PropertyGraph(
      nodeColumns: nodeColumns, edgeColumns: edgeColumns, facts: GraphFacts.facts(of: builder.documents.values),
      loss: loss)
    let selection = DrawingSelection(edges, builder.options)
    let edges = selection.edges
    let touched = Set(edges.flatMap { [$0.source, $0.target] })
    var drawn = nodes
    for (iri, entity) in builder.entities {
      let isWanted =
        !builder.options.onlyConnected && !selection.isNarrowed && !entity.isUnnamed
        && builder.wantedEntities.contains(iri)
      let isStated = statements[iri] != nil && !selection.isNarrowed
      if isWanted || touched.contains(iri) || isStated { drawn[iri] = node(of: entity) }
    }
    if selection.isNarrowed { drawn = drawn.filter { touched.contains($0.key) } }
    for (iri, label) in distinctLabels(of: drawn) { drawn[iri]?.label = label }
    let ordered = drawn.sorted { $0.value.id.utf8.lexicographicallyPrecedes($1.value.id.utf8) }
    graph.nodes = ordered.map(\.value)
    let positions = Dictionary(ordered.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    graph.edges = edges.compactMap { edge in
      guard let source = positions[edge.source], let target = positions[edge.target] else { return nil }
      return PropertyGraph.Edge(
        id: edge.id, source: source, target: target, label: edge.label, weight: edge.weight, values: edge.values,
        look: edge.look)
    }
    graph.edges.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    return graph
  }

  /// New labels for entities that would bear the same one as another: with their class, else with a document of theirs.
  private func distinctLabels(of nodes: [IRI: PropertyGraph.Node]) -> [IRI: String] {
    let entities = nodes.filter { $0.value.kind == .entity }
    var labels: [IRI: String] = [:]
    for (label, equal) in Dictionary(grouping: entities.keys, by: { entities[$0]?.label ?? "" }) where equal.count > 1 {
      let types = Dictionary(grouping: equal) { entities[$0]?.type ?? "" }
      for (type, alike) in types {
        for (number, iri) in alike.sorted().enumerated() {
          let place = builder.entities[iri]?.isUnnamed == true ? builder.entities[iri]?.firstDocument : nil
          let inner = [type.lowercased(), alike.count > 1 ? place ?? String(number + 1) : nil].compactMap { $0 }
          labels[iri] = label + " (" + inner.joined(separator: ", ") + ")"
        }
      }
    }
    return labels
  }

  private func node(of entity: CollectedEntity) -> PropertyGraph.Node {
    var values = GraphColumns.values(of: entity, statements: (statements[entity.iri] ?? []).sorted())
    values += nodeColumns.dropFirst(values.count).map { _ in nil }
    var node = PropertyGraph.Node(
      id: builder.names.identifier(of: entity.iri), kind: .entity, label: entity.label, type: entity.className,
      values: values)
    let type = entity.type.map { OntologyClass($0).rawValue } ?? entity.className
    node.look.colour = entity.colour ?? PropertyGraph.colour(of: type)
    return node
  }
}
