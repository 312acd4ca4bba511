import DocumentModel
import GraphAssembly
import RDF

/// What one document gives to drawings and the page.
struct DocumentDrawing {
  /// In the order of their identifiers.
  private(set) var entities: [DocumentEntity] = []
  /// Each once, in the document's order.
  private(set) var claims: [CollectedClaim] = []
  private(set) var quarantinedClaims = 0
  private(set) var rejectedClaims = 0

  init(_ nodes: DocumentNodes, part: DocumentPart, _ options: GraphOptions, _ identifiers: GraphIdentifiers) {
    let wanted = nodes.claims.filter { part.contains($0.claim) }
    let own = wanted.filter { options.includesQuarantine || !$0.claim.section.isQuarantined }
    let claims = own.filter { options.includesRejected || !$0.claim.isRejected }
    quarantinedClaims = wanted.count - own.count
    rejectedClaims = own.count - claims.count
    addEntities(of: nodes, claims, part, options)
    let names = Dictionary(nodes.claims.map { ($0.claim.id, $0.iri) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<IRI> = []
    for node in claims where seen.insert(node.iri).inserted {
      self.claims.append(CollectedClaim(node, of: nodes, names, identifiers))
    }
    widenEntities()
  }

  /// Counts who is mentioned, and takes in who only appears in claims.
  private mutating func addEntities(
    of nodes: DocumentNodes, _ claims: [ClaimNode], _ part: DocumentPart, _ options: GraphOptions
  ) {
    var mentions: [String: Int] = [:]
    var surfaces: [String: String] = [:]
    for mention in nodes.document.mentions where options.includesQuarantine || !mention.section.isQuarantined {
      guard let entity = mention.entity else { continue }
      mentions[entity, default: 0] += 1
      if surfaces[entity] == nil, mention.level != .pronoun { surfaces[entity] = mention.surface }
    }
    let rows = Dictionary(nodes.document.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for claim in claims {
      for argument in [claim.claim.subject, claim.claim.object] {
        if case .entity(let identifier) = argument { mentions[identifier, default: 0] += 0 }
      }
      for identifier in claim.claim.qualifyingTexts where rows[identifier] != nil {
        mentions[identifier, default: 0] += 0
      }
      for holder in claim.claim.holderChain where !DocumentAuthor.isAuthor(holder) {
        mentions[holder, default: 0] += 0
      }
    }
    for (identifier, count) in mentions.sorted(by: { $0.key < $1.key }) {
      entities.append(
        DocumentEntity(
          identifier, rows[identifier], fallbackLabel: surfaces[identifier] ?? identifier, mentions: count, of: nodes,
          isWanted: part.contains(entity: identifier)))
    }
  }

  private mutating func widenEntities() {
    let places = Dictionary(grouping: entities.indices) { entities[$0].iri }
    for claim in claims {
      guard let days = claim.eventDays else { continue }
      for argument in [claim.subject, claim.object].compactMap(\.self) {
        for place in places[argument] ?? [] { entities[place].widen(to: days) }
      }
    }
  }
}
