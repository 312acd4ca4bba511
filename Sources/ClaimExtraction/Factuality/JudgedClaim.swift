public import DocumentModel

/// A claim with what was known of its stance before it was judged: what weights are learned from.
public struct JudgedClaim: Sendable {
  public let claim: Claim
  /// The features that spoke for one stance or another.
  public let features: [String]
  /// What rules alone took the modality for.
  public let proposedModality: Modality
  /// Whether rules alone left it to the author.
  public let isProposedAuthors: Bool

  init(claim: Claim, proposal: StanceProposal) {
    self.claim = claim
    features = proposal.evidence.features
    proposedModality = proposal.modality
    isProposedAuthors = proposal.chain.count == 1
  }
}
