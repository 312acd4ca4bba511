/// A set of Unicode scalars from a sorted list, with a table for ASCII.
struct ScalarSet {
  private let sorted: UnsafeBufferPointer<Int32>
  private var ascii: (UInt64, UInt64) = (0, 0)

  init(sorted: UnsafeBufferPointer<Int32>) {
    self.sorted = sorted
    for value in sorted where value >= 0 && value < 128 {
      if value < 64 { ascii.0 |= 1 << UInt64(value) } else { ascii.1 |= 1 << UInt64(value - 64) }
    }
  }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return ascii.0 >> UInt64(scalar) & 1 == 1 }
    if scalar < 128 { return ascii.1 >> UInt64(scalar - 64) & 1 == 1 }
    return index(of: scalar) != nil
  }

  /// The position of a scalar in the list.
  ///
  /// - Complexity: O(log count).
  func index(of scalar: UInt32) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] == Int32(bitPattern: scalar) { return middle }
      if sorted[middle] < Int32(bitPattern: scalar) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
