import DocumentModel
public import RDF

/// Finds the propositions on which holders take opposite stances.
///
/// Only commitments to how things are count (asserted, alleged, denied): who plans and who demands does not contradict.
public struct ContestedPropositions: Sendable {
  /// Pairs of relations that exclude each other on the same subject and object.
  public static let complements = [("violates", "compliesWith")]

  private struct Stances {
    var affirming: Set<IRI> = []
    var denying: Set<IRI> = []
  }

  private var stances: [IRI: Stances] = [:]
  private let identifiers: GraphIdentifiers

  public init(_ identifiers: GraphIdentifiers) { self.identifiers = identifiers }

  /// Takes a claim into account.
  public mutating func add(_ node: ClaimNode) {
    switch node.claim.modality {
    case .asserted, .alleged, .denied: break
    case .possible, .planned, .conditional, .demanded: return
    }
    let isPositive = node.claim.polarity == .positive
    note(node.holder, affirms: isPositive, node.proposition)
    guard isPositive else { return }
    for complement in complements(of: node) { note(node.holder, affirms: false, complement) }
  }

  /// Whether some holder affirms and another denies a proposition, or affirms what excludes it.
  public func isContested(_ proposition: IRI) -> Bool {
    guard let stances = stances[proposition] else { return false }
    return stances.affirming.contains { holder in stances.denying.contains { $0 != holder } }
  }

  private mutating func note(_ holder: IRI, affirms: Bool, _ proposition: IRI) {
    if affirms {
      stances[proposition, default: Stances()].affirming.insert(holder)
    } else {
      stances[proposition, default: Stances()].denying.insert(holder)
    }
  }

  private func complements(of node: ClaimNode) -> [IRI] {
    Self.complements.flatMap { [($0.0, $0.1), ($0.1, $0.0)] }.filter { $0.0 == node.claim.relation }.map { pair in
      let relation = identifiers.namespace.term(pair.1)
      return identifiers.proposition(subject: node.subject, relation: relation, object: node.object)
    }
  }
}
