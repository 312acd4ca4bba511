import DocumentModel
import EntityResolution

/// Persons known by name alone who hold offices of different bodies in different documents: they may be two.
struct SeparationCandidates {
  let corpus: Corpus

  var candidates: [IdentityCandidate] {
    var bodies: [String: [(document: String, bodies: Set<String>)]] = [:]
    for document in corpus.documents {
      var own: [String: Set<String>] = [:]
      for claim in document.claims where claim.polarity == .positive && !claim.section.isQuarantined {
        guard claim.relation == "holdsPosition", case .entity(let person) = claim.subject,
          case .entity(let office) = claim.object, EntityIdentifier.scope(of: person) == .named
        else { continue }
        own[person, default: []].formUnion(document.entities.first { $0.id == office }?.owners ?? [])
      }
      for (person, owners) in own where !owners.isEmpty {
        bodies[person, default: []].append((document.document.name, owners))
      }
    }
    return bodies.compactMap { person, documents in
      guard let first = documents.first,
        let other = documents.first(where: { $0.bodies.isDisjoint(with: first.bodies) })
      else { return nil }
      let label = corpus.label(of: person)
      let names = { (owners: Set<String>) in owners.sorted().map(corpus.label).joined(separator: ", ") }
      return IdentityCandidate(
        decision: .different, entity: label, other: person, label: label, otherLabel: label, score: 500,
        evidence: [
          "office of \(names(first.bodies)) in \(first.document)",
          "office of \(names(other.bodies)) in \(other.document)",
        ])
    }
  }
}

extension Corpus {
  /// What may be one, and who may be two, the surest first; nothing of it is decided.
  public var identityCandidates: [IdentityCandidate] {
    let all =
      EventCandidates(corpus: self).candidates + NameCandidates(corpus: self).candidates
      + SeparationCandidates(corpus: self).candidates
    return all.sorted(by: IdentityCandidate.precedes)
  }
}
