import DocumentModel
import GraphAssembly
import RDF

extension EdgeDrawing {
  /// One edge from subject to object for claims that are drawn together: a single one, those of one proposition, or of one stance on it.
  mutating func addEdge(for joined: JoinedClaims, of claims: [CollectedClaim], id: String) throws {
    let claim = joined.first
    guard let subject = claim.subject, try sources.entities.contains(subject) else {
      loss.claimsAboutClaims += 1
      return
    }
    let documents = Set(claims.map(\.document)).count
    var edge = DrawnEdge(
      id: id, source: subject, target: subject, label: claim.relation,
      weight: sources.options.edges == .propositions ? documents : claims.count, documents: documents,
      values: GraphColumns.values(of: joined), look: joined.look)
    if let object = claim.object, try sources.entities.contains(object) {
      edge.target = object
      try add(edge)
    } else if let text = claim.value, sources.options.values == .nodes {
      edge.target = try addValue(of: claim, text)
      try add(edge)
    } else if let text = claim.value {
      loss.claimsAsText += 1
      try addStatement(of: claim, text, on: subject)
    } else if claim.lacksObject {
      loss.claimsWithoutObject += 1
    } else {
      loss.claimsAboutClaims += 1
    }
  }

  /// A claim as a node, with one edge for each part of it.
  mutating func addClaim(_ joined: JoinedClaims, id: String) throws {
    let claim = joined.first
    try nodes.add(
      claim.iri, kind: .claim, label: claim.relation, type: "Claim", values: GraphColumns.namedValues(of: joined))
    try add(DrawnEdge(id: id + ".in", source: claim.iri, target: claim.document, label: "in"))
    let holder = try addHolder(of: claim)
    try add(DrawnEdge(id: id + ".holder", source: claim.iri, target: holder, label: "holder"))
    try addArgument(claim.subject, as: "subject", of: claim, id)
    try addArgument(claim.object, as: "object", of: claim, id)
    for tie in claim.ties where try sources.isDrawn(claim: tie.claim) {
      let target = sources.names.identifier(of: tie.claim)
      try add(DrawnEdge(id: id + "." + tie.kind + "." + target, source: claim.iri, target: tie.claim, label: tie.kind))
    }
  }

  private mutating func addArgument(_ side: IRI?, as role: String, of claim: CollectedClaim, _ id: String) throws {
    var edge = DrawnEdge(id: id + "." + role, source: claim.iri, target: claim.iri, label: role)
    if let side, try sources.entities.contains(side) || sources.isDrawn(claim: side) {
      edge.target = side
    } else if role == "object", let text = claim.value {
      edge.target = try addValue(of: claim, text)
    } else {
      loss.claimsWithoutObject += 1
      return
    }
    try add(edge)
  }
}
