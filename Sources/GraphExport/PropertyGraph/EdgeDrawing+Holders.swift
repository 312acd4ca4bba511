import DocumentModel
import GraphAssembly
import RDF

extension EdgeDrawing {
  /// A proposition as a node between its subject and object, with an edge from everybody who takes a stance on it.
  mutating func addProposition(_ joined: JoinedClaims, of claims: [CollectedClaim], id: String) throws {
    let (first, documents) = (joined.first, Set(claims.map(\.document)).count)
    try nodes.add(
      first.proposition, kind: .claim, label: first.relation, type: OntologyClass.proposition.rawValue,
      values: GraphColumns.namedValues(of: joined))
    try addSide(first.subject, as: "subject", of: first, id, documents: documents)
    try addSide(first.object, as: "object", of: first, id, documents: documents)
    try addStances(of: claims, id)
  }

  /// One edge for each holder and stance, named by the stance; its weight is the number of claims.
  private mutating func addStances(of claims: [CollectedClaim], _ id: String) throws {
    let stances = Dictionary(grouping: claims) { claim in
      [claim.holder.string, claim.polarity.rawValue, claim.modality.rawValue]
    }
    for (stance, claims) in stances.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let first = claims.first else { continue }
      let holder = try addHolder(of: first)
      var edge = DrawnEdge(
        id: id + "." + sources.names.identifier(of: holder) + "." + stance[1] + "." + stance[2], source: holder,
        target: first.proposition, label: first.stanceWords)
      edge.weight = claims.count
      edge.documents = Set(claims.map(\.document)).count
      edge.look = EdgeLook(polarity: first.polarity, modality: first.modality, isContested: false)
      try add(edge)
    }
  }

  private mutating func addSide(
    _ side: IRI?, as role: String, of claim: CollectedClaim, _ id: String, documents: Int
  ) throws {
    var edge = DrawnEdge(
      id: id + "." + role, source: claim.proposition, target: claim.proposition, label: role, documents: documents)
    if let side, try sources.entities.contains(side) {
      edge.target = side
    } else if role == "object", let text = claim.value {
      edge.target = try addValue(of: claim, text)
    } else if claim.lacksObject, role == "object" {
      loss.claimsWithoutObject += 1
      return
    } else {
      loss.claimsAboutClaims += 1
      return
    }
    try add(edge)
  }
}
