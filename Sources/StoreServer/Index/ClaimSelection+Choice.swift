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
  /// - Complexity: O(claims), some nanoseconds each and for each facet.
  func chosen(in index: ClaimIndex) -> ChosenClaims {
    let facets = Facet.allCases.map { FacetColumn($0, chosen[$0] ?? [], index) }
    let considered = considered(in: index)
    let misses = FacetMisses(of: considered, facets, index)
    var claims = considered.filter(misses.passes)
    var dated = 0
    for claim in claims where index.hasDay(Int(claim)) { dated += 1 }
    var counts: [Facet: [Int32]] = [:]
    for (number, facet) in facets.enumerated() {
      let shown = facet.isSelective ? considered.filter { misses.passes($0, without: number) } : claims
      counts[facet.facet] = facet.counts(of: shown, index)
    }
    sort(&claims, index)
    return ChosenClaims(claims: claims, counts: counts, dated: dated)
  }

  /// The claims of the entity and the time, ascending.
  private func considered(in index: ClaimIndex) -> [Int32] {
    var claims: [Int32]
    if let entity {
      guard let position = index.position(ofEntity: entity) else { return [] }
      claims = Array(index.claimsOfEntity[position])
    } else {
      claims = Array(0..<Int32(index.count))
    }
    if from != nil || until != nil || !includesUndated { claims.removeAll { !passesTime(Int($0), index) } }
    return claims
  }

  private func passesTime(_ claim: Int, _ index: ClaimIndex) -> Bool {
    guard index.hasDay(claim) else { return includesUndated }
    let (first, last) = (index.firstDay[claim], index.lastDay[claim])
    // A time without a first or a last day is open at that end.
    if let from, last != ClaimIndex.noDay, last < from { return false }
    if let until, first != ClaimIndex.noDay, first > until { return false }
    return true
  }

  private func sort(_ claims: inout [Int32], _ index: ClaimIndex) {
    switch order {
    case .text: break
    case .time: claims.sortAscending { index.firstDay[Int($0)].place(afterAll: ClaimIndex.noDay) }
    case .relation:
      let ranks = Self.ranks(of: index.relations)
      claims.sortAscending { ranks[Int(index.relation[Int($0)])] }
    case .confidence: claims.sortAscending { UInt32(clamping: 1000 - Int(index.confidence[Int($0)])) }
    }
  }

  private static func ranks(of names: [String]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: names.count)
    for (rank, position) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      ranks[position] = UInt32(rank)
    }
    return ranks
  }
}

/// Which facets of a selection keep claims out.
private struct FacetMisses {
  private static let none: UInt8 = 0
  private static let several: UInt8 = .max

  /// For each claim of the index: `none`; one more than the number of the only facet that keeps it out; or `several`. Empty where no
  /// facet keeps any out.
  private var found: [UInt8] = []

  init(of claims: [Int32], _ facets: [FacetColumn], _ index: ClaimIndex) {
    guard facets.contains(where: \.isSelective) else { return }
    found = Array(repeating: Self.none, count: index.count)
    for (number, facet) in facets.enumerated() where facet.isSelective {
      let passes = facet.test(in: index)
      for claim in claims where !passes(Int(claim)) {
        found[Int(claim)] = found[Int(claim)] == Self.none ? UInt8(number + 1) : Self.several
      }
    }
  }

  /// Whether no facet keeps a claim out.
  func passes(_ claim: Int32) -> Bool { found.isEmpty || found[Int(claim)] == Self.none }

  /// Whether no facet but one keeps a claim out.
  func passes(_ claim: Int32, without facet: Int) -> Bool {
    passes(claim) || found[Int(claim)] == UInt8(facet + 1)
  }
}

extension Int32 {
  /// The number's place among all, a value that stands for none behind them.
  fileprivate func place(afterAll none: Int32) -> UInt32 {
    self == none ? .max : UInt32(bitPattern: self) ^ (1 << 31)
  }
}
