extension RandomAccessCollection {
  /// The first place from which on a condition holds, in a collection in which it holds for no element and then for all.
  ///
  /// Documents hold thousands of sentences and mentions in text order: whoever looks for those at a place must not pass over all.
  /// - Complexity: O(log n).
  public func partitioningIndex(where holds: (Element) -> Bool) -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if holds(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
