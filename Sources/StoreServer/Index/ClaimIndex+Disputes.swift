import DocumentModel
import KnowledgeBase

extension ClaimIndex {
  /// Finds the propositions that someone affirms and someone else denies.
  ///
  /// As `ContestedPropositions` has it: only commitments to how things are count, and who affirms a relation denies the
  /// one that excludes it. Of two such relations the one that is listed first gives the proposition.
  mutating func findDisputes(_ catalogue: RelationCatalogue) {
    struct Key: Hashable {
      var subject, object: Int32
      var relation: Int16
    }
    let positions = Dictionary(relations.enumerated().map { ($1, Int16($0)) }, uniquingKeysWith: { first, _ in first })
    let common = relations.map { relation -> (position: Int16, isComplement: Bool) in
      let own = positions[relation] ?? 0
      guard let other = catalogue.opposites[relation], catalogue.isListed(other, before: relation) else {
        return (own, false)
      }
      return (positions[other] ?? own, true)
    }
    let commitments = Modality.allCases.map(\.isCommitment)
    var stances: [Key: [(claim: Int, isComplement: Bool)]] = [:]
    for claim in 0..<count
    where commitments[Int(modality[claim])] && review[claim] != Review.wrong.rawValue
      && subject[claim] >= 0 && object[claim] >= 0
    {
      let (relation, isComplement) = common[Int(self.relation[claim])]
      let key = Key(subject: subject[claim], object: object[claim], relation: relation)
      stances[key, default: []].append((claim, isComplement))
    }
    isContested = Array(repeating: false, count: count)
    for group in stances.values where group.count > 1 && Self.isContested(group, self) {
      var dispute = Dispute()
      for (claim, isComplement) in group {
        if isNegative[claim] == isComplement { dispute.affirming.append(claim) } else { dispute.denying.append(claim) }
        isContested[claim] = true
      }
      disputes.append(dispute)
    }
    func order(_ dispute: Dispute) -> (Int, Int) {
      let claims = dispute.affirming + dispute.denying
      return (-claims.count, claims.min() ?? 0)
    }
    disputes.sort { order($0) < order($1) }
  }

  private static func isContested(_ group: [(claim: Int, isComplement: Bool)], _ index: ClaimIndex) -> Bool {
    func holders(_ isComplement: Bool, negative: Bool) -> Set<Int64> {
      Set(
        group.filter { $0.isComplement == isComplement && index.isNegative[$0.claim] == negative }.map {
          // Authors are told apart by their documents.
          index.holder[$0.claim] >= 0 ? Int64(index.holder[$0.claim]) : -1 - Int64(index.document[$0.claim])
        })
    }
    return [false, true].contains { side in
      let affirming = holders(side, negative: false)
      let denying = holders(side, negative: true).union(holders(!side, negative: false))
      return affirming.contains { holder in denying.contains { $0 != holder } }
    }
  }
}
