import DocumentModel
public import RDF

/// Finds the propositions on which holders take opposite stances.
///
/// Only commitments to how things are count (asserted, alleged, denied): who plans and who demands does not contradict.
public struct ContestedPropositions: Sendable {
  /// Pairs of relations that exclude each other on the same subject and object: who violates a treaty does not comply with it.
  public static let complements = [("violates", "compliesWith")]

  /// The relation that excludes another, nil for none.
  public static func complement(of relation: String) -> String? {
    for (first, second) in complements {
      if first == relation { return second }
      if second == relation { return first }
    }
    return nil
  }

  private struct Stances {
    var affirming: Set<IRI> = []
    var denying: Set<IRI> = []
  }

  private var stances: [IRI: Stances] = [:]
  private let identifiers: GraphIdentifiers

  public init(_ identifiers: GraphIdentifiers) { self.identifiers = identifiers }

  /// Takes a claim into account.
  public mutating func add(_ node: ClaimNode) {
    guard node.claim.modality.isCommitment else { return }
    let isPositive = node.claim.polarity == .positive
    note(node.holder, affirms: isPositive, node.proposition)
    guard isPositive, let complement = Self.complement(of: node.claim.relation) else { return }
    let relation = identifiers.namespace.term(complement)
    note(
      node.holder, affirms: false,
      identifiers.proposition(subject: node.subject, relation: relation, object: node.object))
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
}
