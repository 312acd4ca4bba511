internal import RDF

/// The quads of one block in columns, ready to be searched and copied.
final class QuadBlock {
  let count: Int
  /// The numbers in the order of the index: `columns[0]` counts first.
  let columns: [[TermIdentifier]]
  /// Whether some triple stands in several graphs, one after the other; meant for orders with the graph last.
  let repeatsTriples: Bool

  /// Nil where the bytes are damaged.
  init?(_ bytes: UnsafeRawBufferPointer, count: Int) {
    // A quad takes two bytes at least, so that a wrong count takes no memory.
    guard count > 0, count <= bytes.count / 2 else { return nil }
    var first: [TermIdentifier] = []
    var second: [TermIdentifier] = []
    var third: [TermIdentifier] = []
    var fourth: [TermIdentifier] = []
    first.reserveCapacity(count)
    second.reserveCapacity(count)
    third.reserveCapacity(count)
    fourth.reserveCapacity(count)
    var repeats = false
    var allBits: UInt64 = 0
    let isWhole = BlockEncoding.decode(bytes, count: count) { key, shared in
      first.append(TermIdentifier(rawValue: key.first))
      second.append(TermIdentifier(rawValue: key.second))
      third.append(TermIdentifier(rawValue: key.third))
      fourth.append(TermIdentifier(rawValue: key.fourth))
      allBits |= key.first | key.second | key.third | key.fourth
      if shared == 3 { repeats = true }
    }
    // Numbers above the limit would be taken for those of terms that a query computes.
    guard isWhole, allBits < TermIdentifier.sourceLimit else { return nil }
    self.count = count
    columns = [first, second, third, fourth]
    repeatsTriples = repeats
  }

  @inline(__always)
  func key(at offset: Int) -> QuadKey {
    QuadKey(
      columns[0][offset].rawValue, columns[1][offset].rawValue, columns[2][offset].rawValue,
      columns[3][offset].rawValue)
  }

  /// The first quad that does not come before a key; `count` where all do.
  func offset(of key: QuadKey, from start: Int = 0) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
