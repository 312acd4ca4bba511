/// Numbers of terms by their keys, in memory: what a load asks for again and again.
///
/// Open addressing over one byte arena, as `SymbolTable`, with 64-bit hashes that the caller has at hand.
struct TermCache {
  private var arena: [UInt8] = []
  private var begins: [Int] = []
  private var identifiers: [UInt64] = []
  private var hashes: [UInt64] = []
  private var slots: [UInt32] = Array(repeating: Self.empty, count: 1 << 10)
  private static let empty = UInt32.max
  /// When the keys take this many bytes, the cache is emptied.
  private static let capacity = 1 << 28

  /// The number of a key, nil where it is not known here.
  @inline(__always)
  func identifier(of key: [UInt8], hash: UInt64) -> UInt64? {
    let entry = slots[slot(of: key, hash)]
    return entry == Self.empty ? nil : identifiers[Int(entry)]
  }

  /// Remembers the number of a key that is not known yet, and says whether all others were forgotten for it.
  @discardableResult
  mutating func insert(_ key: [UInt8], hash: UInt64, _ identifier: UInt64) -> Bool {
    let isFull = arena.count > Self.capacity
    if isFull { self = TermCache() }
    slots[slot(of: key, hash)] = UInt32(identifiers.count)
    begins.append(arena.count)
    arena.append(contentsOf: key)
    identifiers.append(identifier)
    hashes.append(hash)
    if identifiers.count * 2 > slots.count { grow() }
    return isFull
  }

  @inline(__always)
  private func slot(of key: [UInt8], _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.empty {
      let entry = Int(slots[slot])
      if hashes[entry] == hash, isEqual(entry, key) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func isEqual(_ entry: Int, _ key: [UInt8]) -> Bool {
    let end = entry + 1 < begins.count ? begins[entry + 1] : arena.count
    return arena[begins[entry]..<end].elementsEqual(key)
  }

  private mutating func grow() {
    slots = Array(repeating: Self.empty, count: slots.count * 4)
    let mask = slots.count - 1
    for (entry, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != Self.empty { slot = (slot + 1) & mask }
      slots[slot] = UInt32(entry)
    }
  }
}
