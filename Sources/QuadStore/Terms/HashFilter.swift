/// Says of most hashes that were never put in that they were not, in two bytes a hash; those that were put in it always knows.
///
/// A new term of a large store is told by it without a look into the file, which would read a page at random.
struct HashFilter {
  /// A layer holds twice as many hashes as the one before; each hash sets four bits of one word.
  private var layers: [[UInt64]] = []
  /// How many more hashes the last layer takes.
  private var room = 0
  private static let firstLayer = 1 << 18
  private static let hashesOfAWord = 4

  mutating func insert(_ hash: UInt64) {
    if room == 0 {
      let words = layers.last.map { $0.count * 2 } ?? Self.firstLayer
      layers.append(Array(repeating: 0, count: words))
      room = words * Self.hashesOfAWord
    }
    room -= 1
    let last = layers.count - 1
    layers[last][Self.place(of: hash, layers[last].count)] |= Self.bits(of: hash)
  }

  /// Whether a hash may have been put in.
  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool {
    let bits = Self.bits(of: hash)
    for layer in layers where layer[Self.place(of: hash, layer.count)] & bits == bits { return true }
    return false
  }

  private static func bits(of hash: UInt64) -> UInt64 {
    1 << (hash & 63) | 1 << (hash >> 6 & 63) | 1 << (hash >> 12 & 63) | 1 << (hash >> 18 & 63)
  }

  private static func place(of hash: UInt64, _ words: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 24) & (words - 1)
  }
}
