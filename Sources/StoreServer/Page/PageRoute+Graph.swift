import HTTPServing
import JSON

extension PageRoute {
  /// More would be a ball of wool.
  private static let mostClaims = 300
  private static let mostEntities = 60

  /// The picture: what lies around a thing, or the things with most of the chosen claims, and the claims among them.
  func graph(_ parameters: FormParameters, _ index: ClaimIndex, _ slices: StoreSlices) throws -> JSONObject {
    let centre = parameters["around"].flatMap { index.entityPositions[$0] }
    let selection = try ClaimSelection(FormParameters(parameters.all.filter { $0.name != "around" }))
    let joining = selection.chosen(in: index).claims.map { Int($0) }.filter { claim in
      index.subject[claim] >= 0 && index.object[claim] >= 0 && index.subject[claim] != index.object[claim]
    }
    var counts: [Int32: Int] = [:]
    for claim in joining {
      let sides = [index.subject[claim], index.object[claim]]
      if let centre, !sides.contains(Int32(centre)) { continue }
      for side in sides { counts[side, default: 0] += 1 }
    }
    let drawn = Set(counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(Self.mostEntities).map(\.key))
    let among = joining.filter { drawn.contains(index.subject[$0]) && drawn.contains(index.object[$0]) }
    let (slice, keys) = try slices.excerpt(of: Self.spread(among, index).map { Int32($0) }, index, isDrawn: true)
    return ["slice": .object(described(slice, index)), "keys": .array(keys.map { .string($0) })]
  }

  /// As many claims as can be drawn: some of every pair of things before many of one.
  private static func spread(_ claims: [Int], _ index: ClaimIndex) -> [Int] {
    struct Pair: Hashable {
      let first, second: Int32
    }
    var seen: [Pair: Int] = [:]
    let ranked = claims.map { claim -> (rank: Int, claim: Int) in
      let sides = [index.subject[claim], index.object[claim]].sorted()
      let pair = Pair(first: sides[0], second: sides[1])
      seen[pair, default: 0] += 1
      return (seen[pair] ?? 0, claim)
    }
    return ranked.sorted { ($0.rank, $0.claim) < ($1.rank, $1.claim) }.prefix(mostClaims).map(\.claim).sorted()
  }
}
