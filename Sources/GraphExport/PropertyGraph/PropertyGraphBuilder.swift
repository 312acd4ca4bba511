public import DocumentModel
public import GraphAssembly
public import KnowledgeBase
import RDF
import Text

/// Collects documents and makes one property graph of them.
///
/// Counts, preferred labels, contested propositions and sizes need the whole, so they are computed here and not in
/// the quads. The order of documents does not matter.
public struct PropertyGraphBuilder: Sendable {
  let assembly: GraphAssembly
  let relations: RelationCatalogue
  let options: GraphOptions
  let names: GraphNames
  private(set) var entities: [IRI: CollectedEntity] = [:]
  /// The entities that belong to the parts wanted; others are drawn only where an edge needs them.
  private(set) var wantedEntities: Set<IRI> = []
  private(set) var claims: [IRI: CollectedClaim] = [:]
  private(set) var documents: [IRI: DocumentRecord] = [:]
  /// The nodes of entities by the identifiers that documents have for them.
  private var identities: [String: IRI] = [:]
  private var seenDocuments: Set<IRI> = []
  private(set) var contested: ContestedPropositions
  private(set) var loss = LossReport()

  /// - Parameter relations: gives the event codes of relations.
  public init(_ assembly: GraphAssembly, relations: RelationCatalogue, options: GraphOptions = GraphOptions()) {
    self.assembly = assembly
    self.relations = relations
    self.options = options
    names = GraphNames(assembly.identifiers)
    contested = ContestedPropositions(assembly)
  }

  /// Takes a document, or a part of it, into the graph; a document that is there already is passed over.
  public mutating func add(_ document: AnnotatedDocument, part: DocumentPart = .whole) {
    add(assembly.nodes(of: document), part: part)
  }

  /// Takes a document by what its things are called.
  mutating func add(_ nodes: DocumentNodes, part: DocumentPart) {
    let document = nodes.document
    guard seenDocuments.insert(nodes.iri).inserted else { return }
    // Whether a proposition is contested, the whole decides.
    for node in nodes.claims where options.includesQuarantine || !node.claim.section.isQuarantined {
      contested.add(node)
    }
    guard part != .empty else { return }
    documents[nodes.iri] = document.document
    let wanted = nodes.claims.filter { part.contains($0.claim) }
    let own = wanted.filter { options.includesQuarantine || !$0.claim.section.isQuarantined }
    let claims = own.filter { options.includesRejected || !$0.claim.isRejected }
    loss.quarantinedClaims += wanted.count - own.count
    loss.rejectedClaims += own.count - claims.count
    addEntities(of: nodes, claims, part)
    let identities = Dictionary(nodes.claims.map { ($0.claim.id, $0.iri) }, uniquingKeysWith: { first, _ in first })
    for node in claims where self.claims[node.iri] == nil {
      let claim = CollectedClaim(
        node: node, documentName: document.document.name, document: nodes.iri,
        holders: node.claim.holderChain.map(nodes.iri(ofHolder:)), ties: Self.ties(of: node.claim, identities))
      self.claims[node.iri] = claim
      guard let time = claim.eventTime else { continue }
      for argument in [node.subject, node.object].compactMap(\.iri) { entities[argument]?.widen(to: time) }
    }
  }

  private static func ties(of claim: Claim, _ identities: [String: IRI]) -> [(kind: String, claim: IRI)] {
    let named =
      claim.content.map { ("content", $0) }
      + [("restates", claim.restates), ("condition", claim.condition)]
      .compactMap { kind, target in target.map { (kind, $0) } }
    return named.compactMap { kind, target in identities[target].map { (kind: kind, claim: $0) } }
  }

  /// Counts who is mentioned, and takes in who only appears in claims.
  private mutating func addEntities(of nodes: DocumentNodes, _ claims: [ClaimNode], _ part: DocumentPart) {
    var mentions: [String: Int] = [:]
    var surfaces: [String: String] = [:]
    for mention in nodes.document.mentions where options.includesQuarantine || !mention.section.isQuarantined {
      guard let entity = mention.entity else { continue }
      mentions[entity, default: 0] += 1
      if surfaces[entity] == nil, mention.level != .pronoun { surfaces[entity] = mention.surface }
    }
    let known = Set(nodes.document.entities.map(\.id))
    for claim in claims {
      for argument in [claim.claim.subject, claim.claim.object] {
        if case .entity(let identifier) = argument { mentions[identifier, default: 0] += 0 }
      }
      for identifier in claim.claim.qualifyingTexts where known.contains(identifier) {
        mentions[identifier, default: 0] += 0
      }
      for holder in claim.claim.holderChain where !DocumentAuthor.isAuthor(holder) {
        mentions[holder, default: 0] += 0
      }
    }
    let rows = Dictionary(nodes.document.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (identifier, count) in mentions {
      let iri = nodes.iri(ofEntity: identifier)
      identities[identifier] = iri
      let new = CollectedEntity(iri: iri, identifier: identifier, type: nodes.type(ofEntity: identifier))
      let fallback = surfaces[identifier] ?? identifier
      entities[iri, default: new].add(
        rows[identifier], fallbackLabel: fallback, mentions: count, of: nodes.document.document.name)
      if part.contains(entity: identifier) { wantedEntities.insert(iri) }
    }
  }

  /// The claims in the order of their IRIs.
  var sortedClaims: [CollectedClaim] {
    claims.values.sorted { $0.node.iri < $1.node.iri }
  }

  /// What a holder or an argument is called.
  func label(of iri: IRI) -> String { entities[iri]?.label ?? (claims[iri] == nil ? "author" : "claim") }

  /// What an entity is called by its identifier; nil where no document has one of it.
  func label(ofEntity identifier: String) -> String? { identities[identifier].flatMap { entities[$0]?.label } }

  /// What an outlet is called: by its identifier, or the name that stands for it.
  func publisherLabel(_ publisher: String) -> String {
    let iri = assembly.identifiers.entity(publisher, type: .organization)
    return entities[iri]?.label ?? publisher
  }

  /// The graph of everything collected so far.
  ///
  /// - Complexity: O(n log n) in claims and entities.
  public func graph() -> PropertyGraph {
    var drawing = GraphDrawing(self)
    switch options.claims {
    case .edges:
      switch options.edges {
      case .propositions: drawing.addPropositions()
      case .stances: drawing.addStances()
      case .claims: drawing.addClaimsAsEdges()
      }
    case .nodes: drawing.addClaimsAsNodes()
    case .holders: drawing.addHolders()
    }
    var graph = drawing.graph()
    graph.size()
    return graph
  }
}
