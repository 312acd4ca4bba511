import DocumentModel
import KnowledgeBase

/// Which found claim stands for which of the gold ones.
extension ClaimMatcher {
  /// Hands out the claims that are scored of each gold document, and those of the found document with its name; none where there is no such.
  static func forEachPair(
    _ gold: Corpus, _ found: Corpus, _ take: (_ matcher: ClaimMatcher, _ wanted: [Claim], _ claims: [Claim]) -> Void
  ) {
    let documents = Dictionary(found.documents.map { ($0.document.name, $0) }) { first, _ in first }
    for document in gold.documents {
      let other = documents[document.document.name] ?? AnnotatedDocument(document: document.document)
      take(
        ClaimMatcher(gold: document, gold.entities, found: other, found.entities), document.scoredClaims,
        document.scored(other.claims))
    }
  }

  /// One partner for each claim at most: equal relations first, then whoever agrees in polarity and modality, then text order.
  ///
  /// - Parameter isAlike: whether two relations that are no neighbours in the catalogue may stand for each other; none may if not given.
  func pairs(
    _ gold: [Claim], _ claims: [Claim], _ relations: RelationCatalogue,
    isAlike: (String, String) -> Bool = { _, _ in false }
  ) -> [(Int, Int)] {
    var candidates: [(rank: Int, gold: Int, claim: Int)] = []
    for (left, expected) in gold.enumerated() {
      for (right, claim) in claims.enumerated() {
        guard isNear(expected.relation, claim.relation, relations) || isAlike(expected.relation, claim.relation),
          haveEqualArguments(
            expected, claim, symmetric: relations[expected.relation]?.isSymmetric == true)
        else { continue }
        let agreeing = (expected.polarity == claim.polarity ? 1 : 0) + (expected.modality == claim.modality ? 1 : 0)
        candidates.append(((expected.relation == claim.relation ? 0 : 3) + 2 - agreeing, left, right))
      }
    }
    candidates.sort { ($0.rank, $0.gold, $0.claim) < ($1.rank, $1.gold, $1.claim) }
    var usedGold = Set<Int>()
    var usedClaims = Set<Int>()
    return candidates.compactMap { candidate in
      guard !usedGold.contains(candidate.gold), !usedClaims.contains(candidate.claim) else { return nil }
      usedGold.insert(candidate.gold)
      usedClaims.insert(candidate.claim)
      return (candidate.gold, candidate.claim)
    }
  }

  private func isNear(_ left: String, _ right: String, _ relations: RelationCatalogue) -> Bool {
    if left == right { return true }
    let above = relations[left]?.wider
    let other = relations[right]?.wider
    return above == right || other == left || (above != nil && above == other)
  }
}
