import DocumentModel
import GraphAssembly
import RDF
import Text

extension GraphDrawing {
  /// One edge from subject to object for each claim.
  mutating func addClaimsAsEdges() {
    for claim in builder.sortedClaims {
      addEdge(for: [claim], id: builder.names.identifier(of: claim.node.iri), weight: 1)
      loss.linksBetweenClaims += claim.ties.count
    }
  }

  /// One edge for each proposition, whoever holds it in whichever document; its weight is the number of documents.
  mutating func addPropositions() {
    var propositions: [IRI: [CollectedClaim]] = [:]
    for claim in builder.sortedClaims {
      propositions[claim.node.proposition, default: []].append(claim)
      loss.linksBetweenClaims += claim.ties.count
    }
    for (proposition, claims) in propositions.sorted(by: { $0.key < $1.key }) {
      let documents = Set(claims.map(\.document)).count
      addEdge(for: claims, id: builder.names.identifier(of: proposition), weight: documents, documents: documents)
    }
  }

  /// One edge for each proposition and stance: who says it, whether and how strongly.
  mutating func addStances() {
    var stances: [String: [CollectedClaim]] = [:]
    for claim in builder.sortedClaims {
      let holder = DocumentAuthor.isAuthor(claim.claim.holder) ? "author" : claim.node.holder.string
      let fields = [
        claim.node.proposition.string, holder, claim.claim.polarity.rawValue, claim.claim.modality.rawValue,
      ]
      stances[ContentHash.digits(kind: "stance", fields: fields), default: []].append(claim)
      loss.linksBetweenClaims += claim.ties.count
    }
    for (hash, claims) in stances.sorted(by: { $0.key < $1.key }) {
      addEdge(
        for: claims, id: "stance." + hash, weight: claims.count, documents: Set(claims.map(\.document)).count)
    }
  }

  private mutating func addEdge(
    for claims: [CollectedClaim], id: String, weight: Int, documents: Int = 1
  ) {
    guard let joined = JoinedClaims(claims, in: builder) else { return }
    let claim = joined.first
    guard let subject = claim.node.subject.iri, builder.entities[subject] != nil else {
      loss.claimsAboutClaims += 1
      return
    }
    let edge = DrawnEdge(
      id: id, source: subject, target: subject, label: claim.claim.relation, weight: weight, documents: documents,
      values: GraphColumns.values(of: joined), look: joined.look)
    if let object = claim.node.object.iri, builder.entities[object] != nil {
      var edge = edge
      edge.target = object
      add(edge)
    } else if let text = claim.node.valueText {
      addValueClaim(claim, subject, text, as: edge)
    } else if claim.claim.object == .none {
      loss.claimsWithoutObject += 1
    } else {
      loss.claimsAboutClaims += 1
    }
  }

  /// Claims, documents and authors as nodes, with one edge for each part of a claim.
  mutating func addClaimsAsNodes() {
    for (iri, record) in builder.documents {
      addNode(iri, kind: .document, label: record.title ?? record.name, type: "SourceDocument")
    }
    for claim in builder.sortedClaims {
      let (iri, id) = (claim.node.iri, builder.names.identifier(of: claim.node.iri))
      let named = zip(GraphColumns.claim, GraphColumns.values(of: [claim], in: builder))
      let values = Dictionary(
        named.compactMap { column, value in value.map { (column.name, $0) } }, uniquingKeysWith: { first, _ in first })
      addNode(iri, kind: .claim, label: claim.claim.relation, type: "Claim", values: values)
      add(DrawnEdge(id: id + ".in", source: iri, target: claim.document, label: "in"))
      addHolder(of: claim, id)
      addArgument(claim.node.subject, as: "subject", of: claim, id)
      addArgument(claim.node.object, as: "object", of: claim, id)
      for tie in claim.ties {
        let target = builder.names.identifier(of: tie.claim)
        add(DrawnEdge(id: id + "." + tie.kind + "." + target, source: iri, target: tie.claim, label: tie.kind))
      }
    }
  }

  private mutating func addHolder(of claim: CollectedClaim, _ id: String) {
    let holder = claim.node.holder
    if builder.entities[holder] == nil {
      addNode(holder, kind: .author, label: "author of " + claim.documentName, type: "Author")
    }
    add(DrawnEdge(id: id + ".holder", source: claim.node.iri, target: holder, label: "holder"))
  }

  private mutating func addArgument(_ term: Term, as role: String, of claim: CollectedClaim, _ id: String) {
    let edge = DrawnEdge(id: id + "." + role, source: claim.node.iri, target: claim.node.iri, label: role)
    if let iri = term.iri, builder.entities[iri] != nil || builder.claims[iri] != nil {
      var edge = edge
      edge.target = iri
      add(edge)
    } else if role == "object", let text = claim.node.valueText {
      var edge = edge
      edge.target = valueNode(of: claim, text)
      addNode(edge.target, kind: .value, label: text, type: claim.node.valueType)
      add(edge)
    } else {
      loss.claimsWithoutObject += 1
    }
  }
}
