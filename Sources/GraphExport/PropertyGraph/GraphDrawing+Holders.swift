import DocumentModel
import GraphAssembly
import RDF

extension GraphDrawing {
  /// Propositions as nodes between their subject and object, with an edge from everybody who takes a stance on them.
  mutating func addHolders() {
    let propositions = Dictionary(grouping: builder.sortedClaims, by: \.node.proposition)
    for (iri, claims) in propositions.sorted(by: { $0.key < $1.key }) {
      guard let first = claims.first else { continue }
      loss.linksBetweenClaims += claims.reduce(0) { $0 + $1.ties.count }
      let id = builder.names.identifier(of: iri)
      let documents = Set(claims.map(\.document)).count
      let named = zip(GraphColumns.claim, GraphColumns.values(of: claims, in: builder))
      let values = Dictionary(
        named.compactMap { column, value in value.map { (column.name, $0) } }, uniquingKeysWith: { first, _ in first })
      addNode(iri, kind: .claim, label: first.claim.relation, type: OntologyClass.proposition.rawValue, values: values)
      addSide(first.node.subject, as: "subject", of: first, iri, id, documents: documents)
      addSide(first.node.object, as: "object", of: first, iri, id, documents: documents)
      addStances(of: claims, on: iri, id)
    }
  }

  /// One edge for each holder and stance, named by the stance; its weight is the number of claims.
  private mutating func addStances(of claims: [CollectedClaim], on proposition: IRI, _ id: String) {
    let stances = Dictionary(grouping: claims) { claim in
      [claim.node.holder.string, claim.claim.polarity.rawValue, claim.claim.modality.rawValue]
    }
    for (stance, claims) in stances.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let first = claims.first else { continue }
      let holder = first.node.holder
      if builder.entities[holder] == nil {
        addNode(holder, kind: .author, label: "author of " + first.documentName, type: OntologyClass.author.rawValue)
      }
      var edge = DrawnEdge(
        id: id + "." + builder.names.identifier(of: holder) + "." + stance[1] + "." + stance[2], source: holder,
        target: proposition, label: first.claim.stanceWords)
      edge.weight = claims.count
      edge.documents = Set(claims.map(\.document)).count
      edge.look = EdgeLook(polarity: first.claim.polarity, modality: first.claim.modality, isContested: false)
      add(edge)
    }
  }

  private mutating func addSide(
    _ term: Term, as role: String, of claim: CollectedClaim, _ proposition: IRI, _ id: String, documents: Int
  ) {
    var edge = DrawnEdge(
      id: id + "." + role, source: proposition, target: proposition, label: role, documents: documents)
    if let iri = term.iri, builder.entities[iri] != nil {
      edge.target = iri
    } else if role == "object", let text = claim.node.valueText {
      edge.target = valueNode(of: claim, text)
      addNode(edge.target, kind: .value, label: text, type: claim.node.valueType)
    } else if claim.claim.object == .none, role == "object" {
      loss.claimsWithoutObject += 1
      return
    } else {
      loss.claimsAboutClaims += 1
      return
    }
    add(edge)
  }
}

extension Claim {
  /// `asserted`, `denied`, `not alleged`.
  var stanceWords: String {
    polarity == .negative && modality != .denied ? "not " + modality.rawValue : modality.rawValue
  }
}
