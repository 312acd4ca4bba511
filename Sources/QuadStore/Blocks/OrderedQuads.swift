internal import RDF

/// Quads in each of the orders in which a store keeps them.
///
/// One order is sorted for; the others follow from it, each by stable sorts on the one or two places that come first in it. Three
/// copies of the quads at most are held at a time.
struct OrderedQuads {
  private var keys: [QuadKey]

  /// - Parameter quads: in any order.
  init(_ quads: consuming [QuadIdentifiers]) {
    keys = quads.map { QuadOrdering.subjectPredicateObjectGraph.key(of: $0) }
    _ = consume quads
    keys.sort()
  }

  /// The orders as `keys(in:)` is to be asked for them.
  static let sequence: [QuadOrdering] = [
    .subjectPredicateObjectGraph, .predicateSubjectObjectGraph, .graphSubjectPredicateObject,
    .objectSubjectPredicateGraph, .predicateObjectSubjectGraph,
  ]

  /// The keys of the quads in an order, sorted; each order once, as `sequence` has them.
  ///
  /// - Complexity: O(n) in the number of quads.
  mutating func keys(in ordering: QuadOrdering) -> [QuadKey] {
    switch ordering {
    case .subjectPredicateObjectGraph: break
    case .predicateSubjectObjectGraph, .graphSubjectPredicateObject:
      var copy = keys
      Self.move(&copy, from: .subjectPredicateObjectGraph, to: ordering)
      return copy
    case .objectSubjectPredicateGraph: Self.move(&keys, from: .subjectPredicateObjectGraph, to: ordering)
    case .predicateObjectSubjectGraph: Self.move(&keys, from: .objectSubjectPredicateGraph, to: ordering)
    }
    return keys
  }

  private static let digitBits = 11

  /// Sorted keys of one order as those of another, which differs in the place that comes first: sorted by the digits of the number there, the
  /// least digit first.
  private static func move(_ keys: inout [QuadKey], from old: QuadOrdering, to new: QuadOrdering) {
    for index in keys.indices { keys[index] = new.key(of: old.quad(of: keys[index])) }
    var sorted = keys
    let usedBits = keys.reduce(0) { $0 | $1.first }
    var shift = 0
    while shift < UInt64.bitWidth, usedBits >> shift > 0 {
      var begins = Array(repeating: 0, count: 1 << digitBits)
      let mask = begins.count - 1
      for key in keys { begins[Int(truncatingIfNeeded: key.first >> shift) & mask] += 1 }
      var sum = 0
      for digit in begins.indices { (begins[digit], sum) = (sum, sum + begins[digit]) }
      for key in keys {
        let digit = Int(truncatingIfNeeded: key.first >> shift) & mask
        sorted[begins[digit]] = key
        begins[digit] += 1
      }
      swap(&keys, &sorted)
      shift += digitBits
    }
  }
}
