import DocumentModel
import GraphAssembly
import JSON
import KnowledgeBase
import RDF

extension PageData {
  /// The propositions on which holders disagree: the claims of each, and which of them affirm it.
  ///
  /// A relation and the one that excludes it make one proposition: who complies with a treaty denies violating it.
  func contestedTable() -> JSONValue {
    var order: [IRI] = []
    var claims: [IRI: [(position: Int, affirms: Bool)]] = [:]
    var contested: Set<IRI> = []
    for node in documents.flatMap(\.nodes.claims) {
      guard let position = claimPositions[node.iri], node.claim.modality.isCommitment else { continue }
      let (proposition, isComplement) = commonProposition(of: node)
      if claims[proposition] == nil { order.append(proposition) }
      if graph.contested.isContested(node.proposition) { contested.insert(proposition) }
      let affirms = (node.claim.polarity == .positive) != isComplement
      if claims[proposition]?.contains(where: { $0.position == position }) ?? false { continue }
      claims[proposition, default: []].append((position, affirms))
    }
    var table = PageTable()
    for proposition in order where contested.contains(proposition) {
      let stances = claims[proposition] ?? []
      table.add([
        "affirming": JSONValue(numbers: stances.filter(\.affirms).map(\.position)),
        "denying": JSONValue(numbers: stances.filter { !$0.affirms }.map(\.position)),
      ])
    }
    return table.json
  }

  /// The proposition under which a claim is compared, and whether the claim's own is its opposite: of two relations that
  /// exclude each other, the one that is listed first gives the proposition.
  private func commonProposition(of node: ClaimNode) -> (proposition: IRI, isComplement: Bool) {
    let relation = node.claim.relation
    guard let other = graph.relations.opposites[relation], graph.relations.isListed(other, before: relation),
      let opposite = graph.contested.opposite(of: node)
    else { return (node.proposition, false) }
    return (opposite, true)
  }
}
