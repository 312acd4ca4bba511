/// Where the blocks of one index begin: enough to find the block of any quad without looking at another.
///
/// Some forty bytes a block of some hundred quads; held in memory from the first use of the index.
struct BlockDirectory {
  /// The first quad of each block, ascending.
  private(set) var firsts: [QuadKey] = []
  private(set) var rows: [Int64] = []
  /// How many quads come before each block, and at the end how many there are.
  private(set) var starts: [Int] = [0]

  var count: Int { firsts.count }

  var quadCount: Int { starts[starts.count - 1] }

  func quads(inBlock index: Int) -> Int { starts[index + 1] - starts[index] }

  /// The most quads that a block may say it holds; more than any writer puts into one.
  static let mostQuads = 1 << 16

  /// Whether a block may come next: its first quad after that of the block before, its count possible.
  func accepts(first: QuadKey, quads: Int64) -> Bool {
    guard quads > 0, quads <= Self.mostQuads else { return false }
    guard let last = firsts.last else { return true }
    return last < first
  }

  mutating func reserveCapacity(_ blocks: Int) {
    firsts.reserveCapacity(blocks)
    rows.reserveCapacity(blocks)
    starts.reserveCapacity(blocks + 1)
  }

  mutating func append(first: QuadKey, row: Int64, quads: Int) {
    firsts.append(first)
    rows.append(row)
    starts.append(quadCount + quads)
  }

  /// The last block whose first quad does not come after a key; 0 where all do.
  func block(of key: QuadKey) -> Int {
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if key < firsts[middle] { high = middle } else { low = middle + 1 }
    }
    return max(low - 1, 0)
  }

  /// The block in which the quad stands that so many come before.
  func block(ofRank rank: Int) -> Int { max(starts[...].partitioningIndex { $0 > rank } - 1, 0) }
}
