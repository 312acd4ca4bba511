import DocumentModel
import KnowledgeBase

extension ClaimIndex {
  /// What claims affirm or deny; of two relations that exclude each other, the one that is listed first.
  fileprivate struct Proposition: Hashable {
    var subject, object: Int32
    var relation: Int16
  }

  /// Finds the propositions that someone affirms and someone else denies.
  ///
  /// As `ContestedPropositions` has it: only commitments to how things are count, and who affirms a relation denies the
  /// one that excludes it.
  mutating func findDisputes(_ catalogue: RelationCatalogue) {
    isContested = Array(repeating: false, count: count)
    addDisputes(among: 0..<count, CommonRelations(relations, catalogue))
    sortDisputes()
  }

  /// Finds the disputes after some claims changed; the others are as in an earlier index.
  ///
  /// - Parameters:
  ///   - positions: where each claim of the earlier index stands now; -1 for those that are gone.
  ///   - changed: the claims that are new.
  ///   - entities: where each entity of the earlier index stands now; -1 for those that are gone.
  /// - Complexity: O(claims).
  mutating func renewDisputes(
    after old: ClaimIndex, _ catalogue: RelationCatalogue, positions: [Int32], changed: [Int], entities: [Int32]
  ) {
    let common = CommonRelations(relations, catalogue)
    var touched = Set(changed.map { common.proposition(of: $0, in: self) })
    func proposition(ofOld claim: Int) -> Proposition {
      var proposition = common.proposition(of: claim, in: old)
      for side in [\Proposition.subject, \Proposition.object] where proposition[keyPath: side] >= 0 {
        proposition[keyPath: side] = entities[Int(proposition[keyPath: side])]
      }
      return proposition
    }
    for claim in positions.indices where positions[claim] < 0 { touched.insert(proposition(ofOld: claim)) }
    isContested = Array(repeating: false, count: count)
    for dispute in old.disputes {
      guard let first = (dispute.affirming + dispute.denying).first, !touched.contains(proposition(ofOld: first))
      else { continue }
      let moved = Dispute(
        affirming: dispute.affirming.map { Int(positions[$0]) }, denying: dispute.denying.map { Int(positions[$0]) })
      for claim in moved.affirming + moved.denying { isContested[claim] = true }
      disputes.append(moved)
    }
    let subjects = Set(touched.map(\.subject))
    let claims = (0..<count).filter { claim in
      subjects.contains(subject[claim]) && touched.contains(common.proposition(of: claim, in: self))
    }
    addDisputes(among: claims, common)
    sortDisputes()
  }

  private mutating func addDisputes(among claims: some Sequence<Int>, _ common: CommonRelations) {
    let commitments = Modality.allCases.map(\.isCommitment)
    var stances: [Proposition: [(claim: Int, isComplement: Bool)]] = [:]
    for claim in claims
    where commitments[Int(modality[claim])] && review[claim] != Review.wrong.rawValue
      && subject[claim] >= 0 && object[claim] >= 0
    {
      stances[common.proposition(of: claim, in: self), default: []].append(
        (claim, common.isComplement(claim, in: self)))
    }
    for group in stances.values where group.count > 1 && Self.isContested(group, self) {
      var dispute = Dispute()
      for (claim, isComplement) in group {
        if isNegative[claim] == isComplement { dispute.affirming.append(claim) } else { dispute.denying.append(claim) }
        isContested[claim] = true
      }
      disputes.append(dispute)
    }
  }

  private mutating func sortDisputes() {
    let ranked = disputes.map { dispute in
      (
        size: -dispute.affirming.count - dispute.denying.count,
        first: min(dispute.affirming.min() ?? .max, dispute.denying.min() ?? .max), dispute: dispute
      )
    }
    disputes = ranked.sorted { ($0.size, $0.first) < ($1.size, $1.first) }.map(\.dispute)
  }

  private static func isContested(_ group: [(claim: Int, isComplement: Bool)], _ index: ClaimIndex) -> Bool {
    // Most propositions are affirmed by all who speak of them.
    guard group.contains(where: { $0.isComplement != group[0].isComplement || index.isNegative[$0.claim] }) else {
      return false
    }
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

/// For each relation of an index the one that stands for it and for what excludes it.
private struct CommonRelations {
  private let common: [(position: Int16, isComplement: Bool)]

  init(_ relations: [String], _ catalogue: RelationCatalogue) {
    let positions = Dictionary(relations.enumerated().map { ($1, Int16($0)) }, uniquingKeysWith: { first, _ in first })
    common = relations.map { relation in
      let own = positions[relation] ?? 0
      guard let other = catalogue.opposites[relation], catalogue.isListed(other, before: relation) else {
        return (own, false)
      }
      return (positions[other] ?? own, true)
    }
  }

  func proposition(of claim: Int, in index: ClaimIndex) -> ClaimIndex.Proposition {
    ClaimIndex.Proposition(
      subject: index.subject[claim], object: index.object[claim],
      relation: common[Int(index.relation[claim])].position)
  }

  func isComplement(_ claim: Int, in index: ClaimIndex) -> Bool { common[Int(index.relation[claim])].isComplement }
}
