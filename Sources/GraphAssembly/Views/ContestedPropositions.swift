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
    for stance in stances(of: node) {
      if stance.affirms {
        stances[stance.proposition, default: Stances()].affirming.insert(node.holder)
      } else {
        stances[stance.proposition, default: Stances()].denying.insert(node.holder)
      }
    }
  }

  /// The propositions that a claim's holder affirms or denies by it: its own, and the one that it excludes.
  public func stances(of node: ClaimNode) -> [(proposition: IRI, affirms: Bool)] {
    guard node.claim.modality.isCommitment, !node.claim.isRejected else { return [] }
    let isPositive = node.claim.polarity == .positive
    let excluded = isPositive ? opposite(of: node) : nil
    return [(node.proposition, isPositive)] + (excluded.map { [($0, false)] } ?? [])
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
}
