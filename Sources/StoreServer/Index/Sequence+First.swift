extension Sequence {
  /// The elements that come first in an order, sorted.
  ///
  /// - Complexity: O(n) for few of many elements, O(n log n) for all of them.
  func first(_ count: Int, by precedes: (Element, Element) -> Bool) -> [Element] {
    guard count > 0 else { return [] }
    var kept: [Element] = []
    var last: Element?
    for element in self {
      if let last, !precedes(element, last) { continue }
      kept.append(element)
      guard kept.count >= 2 * count else { continue }
      kept.sort(by: precedes)
      kept.removeLast(kept.count - count)
      last = kept.last
    }
    kept.sort(by: precedes)
    return Array(kept.prefix(count))
  }
}
