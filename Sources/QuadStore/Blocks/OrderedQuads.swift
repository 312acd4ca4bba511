internal import RDF

/// Quads in each of the orders in which a store keeps them.
///
/// One order is sorted for; the others follow from it, each by stable sorts on the one or two places that come first in it.
struct OrderedQuads {
  private let bySubject: [QuadKey]

  /// - Parameter quads: in any order.
  init(_ quads: [QuadIdentifiers]) {
    bySubject = quads.map { QuadOrdering.subjectPredicateObjectGraph.key(of: $0) }.sorted()
  }

  /// The keys of the quads in an order, sorted.
  ///
  /// - Complexity: O(n) in the number of quads.
  func keys(in ordering: QuadOrdering) -> [QuadKey] {
    switch ordering {
    case .subjectPredicateObjectGraph: bySubject
    case .predicateSubjectObjectGraph, .objectSubjectPredicateGraph, .graphSubjectPredicateObject:
      Self.moved(bySubject, from: .subjectPredicateObjectGraph, to: ordering)
    case .predicateObjectSubjectGraph:
      Self.moved(keys(in: .objectSubjectPredicateGraph), from: .objectSubjectPredicateGraph, to: ordering)
    }
  }

  private static let digitBits = 11

  /// Sorted keys of one order as those of another, which differs in the place that comes first: sorted by the digits of the number there, the
  /// least digit first.
  private static func moved(
    _ keys: consuming [QuadKey], from old: QuadOrdering, to new: QuadOrdering
  ) -> [QuadKey] {
    var keys = keys
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
    return keys
  }
}
