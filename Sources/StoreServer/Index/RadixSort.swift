extension [Int32] {
  /// How many values a digit has.
  private static var digits: Int { 1 << 16 }

  /// Sorts by a number of each element; equal ones stay in their order.
  ///
  /// - Complexity: O(n), since numbers are sorted by their halves (Knuth, The Art of Computer Programming, 5.2.5): a comparison sort
  ///   of two million claims takes half a second.
  mutating func sortAscending(by key: (Int32) -> UInt32) {
    for shift in [UInt32(0), 16] {
      var ends = [Int](repeating: 0, count: Self.digits + 1)
      for element in self { ends[Int(key(element) >> shift & 0xFFFF) + 1] += 1 }
      guard !ends.contains(count) else { continue }
      for digit in 0..<Self.digits { ends[digit + 1] += ends[digit] }
      var sorted = self
      for element in self {
        let digit = Int(key(element) >> shift & 0xFFFF)
        sorted[ends[digit]] = element
        ends[digit] += 1
      }
      self = sorted
    }
  }
}
