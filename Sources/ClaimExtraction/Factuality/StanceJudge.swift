import DocumentModel

/// A claim's stance as rules see it.
struct StanceProposal: Hashable, Sendable {
  let modality: Modality
  /// Who commits, innermost first; the author last.
  let chain: [String]
  let evidence: StanceEvidence
  /// Whether it stands in quotation marks of nobody who is named: `Minsk 'sold drones'`.
  var isUnnamedWord = false
}

/// Decides a claim's modality and holder by all that rules and reader know of them, with learned weights.
struct StanceJudge: Sendable {
  let weights: StanceWeights

  /// What it takes, in thousandths of log-odds, that the author holds what rules saw somebody else hold: odds of four to one where it is
  /// asserted, since nobody should be said to assert what they do not, of two to one else; and with less than what odds somebody whom the
  /// reader names holds what rules leave to the author. Chosen by the figures of the check sets, like the next two.
  private static let surelyAuthor = 1386
  private static let likelyAuthor = 693
  private static let barelyAuthor = 150
  /// By how much another modality must be likelier than what the reader proposes, and than what the words say by a rule, in thousandths of
  /// log-odds; of values that do equally well, those that leave the constructions of our own tests most.
  private static let clearlyNotRead = 1000
  private static let clearlyNotRuled = 2000

  /// The modality and the holders, innermost first.
  ///
  /// - Parameters:
  ///   - isRead: whether the reader proposes it, and no rule.
  ///   - reader: the holder by the reader; nil where it names none.
  func judged(
    _ proposal: StanceProposal, _ stance: Stance, isRead: Bool, reader: String?
  ) -> (modality: Modality, chain: [String]) {
    guard !weights.isEmpty else { return (proposal.modality, proposal.chain) }
    let scores = weights.scores(of: proposal.evidence)
    let modality =
      proposal.isUnnamedWord
      ? proposal.modality : modality(proposal.modality, stance, isRead: isRead, scores)
    // Whoever leaves it open whether something is so holds nothing: `did not say whether he agrees`.
    let holder = stance.has(.open) ? nil : reader
    return (modality, chain(proposal.chain, of: modality, holder, scores))
  }

  /// The likeliest modality, where it is clearly likelier than the proposed one.
  ///
  /// Denials come with their polarity and what is left open with its flag; what is supposed, or depends on something, is too rare in news for
  /// weights, and so are many words for what may be (`on the verge of`): rules alone tell these.
  private func modality(_ proposed: Modality, _ stance: Stance, isRead: Bool, _ scores: StanceScores) -> Modality {
    guard proposed != .denied, !stance.isYetToCome, !stance.isImagined, !stance.isSaidPossible,
      ![.open, .hearsay].contains(where: stance.has)
    else {
      return proposed
    }
    let others = Modality.allCases.filter { $0 != .denied }
    let best = others.reduce(proposed) { scores[$1] > scores[$0] ? $1 : $0 }
    return scores[best] > scores[proposed] + (isRead ? Self.clearlyNotRead : Self.clearlyNotRuled) ? best : proposed
  }

  /// Whom the reader takes for the holder of what rules leave to the author, or the author alone of what is hardly anybody else's.
  private func chain(
    _ proposed: [String], of modality: Modality, _ reader: String?, _ scores: StanceScores
  ) -> [String] {
    guard let author = proposed.last else { return proposed }
    if proposed.count > 1 {
      return scores.author > (modality == .asserted ? Self.surelyAuthor : Self.likelyAuthor) ? [author] : proposed
    }
    guard scores.author < Self.barelyAuthor, let reader else { return proposed }
    return [reader, author]
  }
}
