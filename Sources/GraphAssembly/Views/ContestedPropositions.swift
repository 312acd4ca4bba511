import DocumentModel
public import RDF

/// Finds the propositions on which holders take opposite stances.
///
/// Only commitments to how things are count (asserted, alleged, denied): who plans and who demands does not contradict.
public struct ContestedPropositions: Sendable {
  private struct Stances {
    var affirming: Set<IRI> = []
    var denying: Set<IRI> = []
  }

  private var stances: [IRI: Stances] = [:]
  private let identifiers: GraphIdentifiers
  private let vocabulary: EntenteVocabulary
  private let opposites: [String: String]

  public init(_ assembly: GraphAssembly) {
    identifiers = assembly.identifiers
    vocabulary = EntenteVocabulary(identifiers.namespace)
    opposites = assembly.settings.oppositeRelations
  }

  /// Takes a claim into account.
  public mutating func add(_ node: ClaimNode) {
    guard node.claim.modality.isCommitment, !node.claim.isRejected else { return }
    let isPositive = node.claim.polarity == .positive
    note(node.holder, affirms: isPositive, node.proposition)
    guard isPositive, let opposite = opposite(of: node) else { return }
    note(node.holder, affirms: false, opposite)
  }

  /// The proposition that a claim's own excludes; nil where its relation has no opposite.
  public func opposite(of node: ClaimNode) -> IRI? {
    opposites[node.claim.relation].map { relation in
      identifiers.proposition(subject: node.subject, relation: vocabulary.relation(relation), object: node.object)
    }
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
