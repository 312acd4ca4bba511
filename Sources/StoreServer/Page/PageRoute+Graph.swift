import HTTPServing
import JSON

extension PageRoute {
  /// More would be a ball of wool.
  private static let mostClaims = 300
  private static let mostEntities = 60

  /// The picture: what lies around a thing, or the things with most of the chosen claims, and the claims among them.
  func graph(_ parameters: FormParameters, _ slices: StoreSlices) throws -> JSONObject {
    let index = slices.index
    let centre = parameters["around"].flatMap { index.position(ofEntity: $0) }
    let selection = try ClaimSelection(FormParameters(parameters.all.filter { $0.name != "around" }))
    let chosen = slices.chosen(by: selection).claims
    var counts = [Int32](repeating: 0, count: index.entities.count)
    for claim in chosen {
      guard let (subject, object) = Self.ends(of: claim, index),
        centre.map({ $0 == subject || $0 == object }) ?? true
      else { continue }
      counts[subject] += 1
      counts[object] += 1
    }
    let most = counts.indices.lazy.filter { counts[$0] > 0 }.first(Self.mostEntities) {
      (-counts[$0], $0) < (-counts[$1], $1)
    }
    var isDrawn = [Bool](repeating: false, count: counts.count)
    for entity in most { isDrawn[entity] = true }
    let among = chosen.filter { claim in
      Self.ends(of: claim, index).map { isDrawn[$0.subject] && isDrawn[$0.object] } ?? false
    }
    let (slice, keys) = try slices.excerpt(of: Self.spread(among, index), isDrawn: true)
    return ["slice": .object(slice), "keys": .array(keys.map { .string($0) })]
  }

  /// The two things that a claim joins; nil where it joins none.
  private static func ends(of claim: Int32, _ index: ClaimIndex) -> (subject: Int, object: Int)? {
    let (subject, object) = (Int(index.subject[Int(claim)]), Int(index.object[Int(claim)]))
    return subject >= 0 && object >= 0 && subject != object ? (subject, object) : nil
  }

  /// As many claims as can be drawn: some of every pair of things before many of one.
  private static func spread(_ claims: [Int32], _ index: ClaimIndex) -> [Int32] {
    struct Pair: Hashable {
      let first, second: Int32
    }
    var seen: [Pair: Int] = [:]
    let ranked = claims.map { claim -> (rank: Int, claim: Int32) in
      let (subject, object) = (index.subject[Int(claim)], index.object[Int(claim)])
      let pair = Pair(first: min(subject, object), second: max(subject, object))
      seen[pair, default: 0] += 1
      return (seen[pair] ?? 0, claim)
    }
    return ranked.first(mostClaims) { ($0.rank, $0.claim) < ($1.rank, $1.claim) }.map(\.claim).sorted()
  }
}
