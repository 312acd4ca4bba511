import DocumentModel
import GraphAssembly
import KnowledgeBase
import RDF

/// What the documents of a page say together, in memory: a page is a part of what there is.
struct PageGraph: Sendable {
  // A person who takes a finding back must see what was found wrong.
  private static let options = GraphOptions(includesRejected: true)

  let assembly: GraphAssembly
  let relations: RelationCatalogue
  let names: GraphNames
  private(set) var entities: [IRI: CollectedEntity] = [:]
  /// The claims that are shown.
  private(set) var claims: Set<IRI> = []
  /// Who stands in claims, and whether or not as an entity.
  private(set) var named: Set<IRI> = []
  private(set) var contested: ContestedPropositions
  private(set) var loss = LossReport()
  private var seenDocuments: Set<IRI> = []

  init(_ assembly: GraphAssembly, relations: RelationCatalogue) {
    self.assembly = assembly
    self.relations = relations
    names = GraphNames(assembly.identifiers)
    contested = ContestedPropositions(assembly)
  }

  /// Takes a document by what its things are called; one that is there already is passed over.
  mutating func add(_ nodes: DocumentNodes, part: DocumentPart) {
    guard seenDocuments.insert(nodes.iri).inserted else { return }
    // Whether a proposition is contested, the whole decides.
    for node in nodes.claims where !node.claim.section.isQuarantined { contested.add(node) }
    guard part != .empty else { return }
    let drawing = DocumentDrawing(nodes, part: part, Self.options, assembly.identifiers)
    loss.quarantinedClaims += drawing.quarantinedClaims
    loss.rejectedClaims += drawing.rejectedClaims
    for part in drawing.entities {
      if entities[part.iri] == nil {
        entities[part.iri] = CollectedEntity(part)
      } else {
        entities[part.iri]?.add(part)
      }
    }
    for claim in drawing.claims {
      claims.insert(claim.iri)
      named.formUnion([claim.subject, claim.object].compactMap(\.self) + claim.holders)
    }
  }

  /// What an entity of a document is called by its identifier there; nil where the document has none of it.
  func label(ofEntity identifier: String, in nodes: DocumentNodes) -> String? {
    nodes.type(ofEntity: identifier).flatMap { _ in entities[nodes.iri(ofEntity: identifier)]?.label }
  }

  /// The places of entities in a picture of the documents, by the names of their nodes.
  func looks(of documents: [PageDocument]) throws -> [String: NodeLook] {
    let builder = PropertyGraphBuilder(assembly, relations: relations, options: Self.options)
    for document in documents { try builder.add(document.nodes, part: document.part) }
    var looks: [String: NodeLook] = [:]
    try builder.drawing(isLaidOut: true).forEachNode { looks[$0.id] = $0.look }
    return looks
  }
}
