import DocumentModel

/// The claims that a selection chooses, and how many each box would show.
struct ChosenClaims: Sendable {
  /// Positions in the index, in the selection's order.
  var claims: [Int32]
  /// How many claims each value of a facet has while the other facets stay as they are.
  var counts: [ClaimSelection.Facet: [Int32]]
  /// How many of the claims have a day.
  var dated: Int
}

extension ClaimSelection {
  /// Chooses among all claims.
  ///
  /// - Complexity: O(claims), some ten nanoseconds each.
  func chosen(in index: ClaimIndex) -> ChosenClaims {
    let facets = Facet.allCases.map { FacetColumn($0, chosen[$0] ?? [], index) }
    var counts = facets.map { [Int32](repeating: 0, count: $0.count) }
    var claims: [Int32] = []
    var dated = 0
    func consider(_ claim: Int) {
      guard passesTime(claim, index) else { return }
      var failed = -1
      for (number, facet) in facets.enumerated() where !facet.passes(claim, index) {
        if failed >= 0 { return }
        failed = number
      }
      if failed < 0 {
        claims.append(Int32(claim))
        if index.firstDay[claim] != ClaimIndex.noDay || index.lastDay[claim] != ClaimIndex.noDay { dated += 1 }
      }
      for (number, facet) in facets.enumerated() where failed < 0 || failed == number {
        facet.forEachValue(of: claim, index) { counts[number][$0] += 1 }
      }
    }
    if let entity {
      guard let position = index.position(ofEntity: entity) else {
        return ChosenClaims(claims: [], counts: Dictionary(uniqueKeysWithValues: zip(Facet.allCases, counts)), dated: 0)
      }
      for claim in index.claimsOfEntity[position] { consider(Int(claim)) }
    } else {
      for claim in 0..<index.count { consider(claim) }
    }
    sort(&claims, index)
    return ChosenClaims(
      claims: claims, counts: Dictionary(uniqueKeysWithValues: zip(Facet.allCases, counts)), dated: dated)
  }

  private func passesTime(_ claim: Int, _ index: ClaimIndex) -> Bool {
    if from == nil, until == nil, includesUndated { return true }
    let (first, last) = (index.firstDay[claim], index.lastDay[claim])
    if first == ClaimIndex.noDay, last == ClaimIndex.noDay { return includesUndated }
    // A time without a first or a last day is open at that end.
    if let from, last != ClaimIndex.noDay, last < from { return false }
    if let until, first != ClaimIndex.noDay, first > until { return false }
    return true
  }

  private func sort(_ claims: inout [Int32], _ index: ClaimIndex) {
    switch order {
    case .text: break
    case .time:
      func day(_ claim: Int32) -> Int32 {
        let day = index.firstDay[Int(claim)]
        return day == ClaimIndex.noDay ? .max : day
      }
      claims.sort { (day($0), $0) < (day($1), $1) }
    case .relation:
      let ranks = Self.ranks(of: index.relations)
      claims.sort { (ranks[Int(index.relation[Int($0)])], $0) < (ranks[Int(index.relation[Int($1)])], $1) }
    case .confidence:
      claims.sort { (-index.confidence[Int($0)], $0) < (-index.confidence[Int($1)], $1) }
    }
  }

  private static func ranks(of names: [String]) -> [Int] {
    var ranks = Array(repeating: 0, count: names.count)
    for (rank, position) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() { ranks[position] = rank }
    return ranks
  }
}
