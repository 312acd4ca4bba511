/// A list of strings inside a model file: offsets, then UTF-8 bytes.
struct StringTable {
  private let offsets: UnsafeBufferPointer<UInt32>
  private let bytes: UnsafeRawBufferPointer

  /// A view of an entry's payload; nil where its offsets do not ascend or leave it.
  init?(_ payload: UnsafeRawBufferPointer, count: Int) {
    let tableLength = 4 * (count + 1)
    guard payload.count >= tableLength else { return nil }
    offsets = UnsafeRawBufferPointer(rebasing: payload[..<tableLength]).bindMemory(to: UInt32.self)
    bytes = UnsafeRawBufferPointer(rebasing: payload[tableLength...])
    guard offsets[0] == 0, Int(offsets[count]) <= bytes.count else { return nil }
    for index in 0..<count where offsets[index] > offsets[index + 1] { return nil }
  }

  var count: Int { offsets.count - 1 }

  /// The UTF-8 bytes of a string.
  subscript(index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(offsets[index])..<Int(offsets[index + 1])])
  }

  func string(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// All strings, in order.
  var strings: [String] { (0..<count).map(string) }

  /// The position of some bytes in a list that is sorted by bytes; nil where they do not occur.
  ///
  /// - Complexity: O(log count) comparisons.
  func index(ofSorted key: Span<UInt8>) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let order = Self.compare(self[middle], key)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The positions of the strings that begin with a prefix, in a list that is sorted by bytes.
  ///
  /// - Complexity: O(log count) comparisons, and one for every string found.
  func range(ofSortedPrefix prefix: Span<UInt8>) -> Range<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Self.compare(self[middle], prefix) < 0 { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, self[end].count >= prefix.count,
      Self.compare(UnsafeRawBufferPointer(rebasing: self[end][..<prefix.count]), prefix) == 0
    {
      end += 1
    }
    return low..<end
  }

  private static func compare(_ left: UnsafeRawBufferPointer, _ right: Span<UInt8>) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index] ? -1 : 1
    }
    return left.count - right.count
  }
}
