/// The claims of every entity, one list after the other.
struct EntityClaims: Sendable {
  /// Where the claims of each entity begin, and those of the last end.
  private var begins: [Int32] = [0]
  private var claims: [Int32] = []

  init() {}

  /// - Complexity: O(claims + entities).
  init(_ index: ClaimIndex) {
    var ends = [Int32](repeating: 0, count: index.entities.count + 1)
    for claim in 0..<index.count { index.forEachEntity(of: claim) { ends[$0 + 1] += 1 } }
    for entity in index.entities.indices { ends[entity + 1] += ends[entity] }
    begins = ends
    claims = [Int32](repeating: 0, count: Int(ends[index.entities.count]))
    // Each list grows up to where the next one begins.
    for claim in 0..<index.count {
      index.forEachEntity(of: claim) { entity in
        claims[Int(ends[entity])] = Int32(claim)
        ends[entity] += 1
      }
    }
  }

  /// The claims of the entity at a position, ascending.
  subscript(entity: Int) -> ArraySlice<Int32> { claims[Int(begins[entity])..<Int(begins[entity + 1])] }
}

extension ClaimIndex {
  /// Hands out the different entities that a claim is about or that say it.
  @inline(__always)
  func forEachEntity(of claim: Int, _ take: (Int) -> Void) {
    let (first, second, third) = (subject[claim], object[claim], holder[claim])
    if first >= 0 { take(Int(first)) }
    if second >= 0, second != first { take(Int(second)) }
    if third >= 0, third != first, third != second { take(Int(third)) }
    guard isReported[claim], let others = reporters[claim] else { return }
    for (place, entity) in others.enumerated()
    where ![first, second, third].contains(entity) && !others[..<place].contains(entity) {
      take(Int(entity))
    }
  }
}
