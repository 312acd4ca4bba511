#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Numbers by keys, of terms and of others, in memory: what a load asks for again and again.
///
/// What was asked for lately is kept in two generations; when the younger one is full, the older one is forgotten.
struct TermCache {
  private var young = TermGeneration()
  private var old = TermGeneration()
  /// How many bytes of keys a generation takes.
  var capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  /// The number of a key, nil where it is not known here.
  @inline(__always)
  mutating func identifier(of key: [UInt8], hash: UInt64) -> UInt64? {
    if let identifier = young.identifier(of: key, hash: hash) { return identifier }
    guard !old.isEmpty, let identifier = old.identifier(of: key, hash: hash) else { return nil }
    young.insert(key, hash: hash, identifier)
    return identifier
  }

  /// Remembers the number of a key that is not known yet, and says whether others were forgotten for it.
  @discardableResult
  mutating func insert(_ key: [UInt8], hash: UInt64, _ identifier: UInt64) -> Bool {
    var forgets = false
    if young.byteCount > capacity {
      forgets = !old.isEmpty
      old = young
      young = TermGeneration()
    }
    young.insert(key, hash: hash, identifier)
    return forgets
  }
}

/// Open addressing over one byte arena, as `SymbolTable`, with 64-bit hashes that the caller has at hand.
private struct TermGeneration {
  /// Where a key lies in the arena, and its number; together, so that a look-up reads one place in memory.
  private struct Entry {
    var hash: UInt64
    var identifier: UInt64
    /// 32 bits are enough: the arena is little more than `TermCache.capacity`, and SQLite takes no text of two gigabytes.
    var begin: UInt32
    var count: UInt32
  }

  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [UInt32] = Array(repeating: Self.empty, count: 1 << 10)
  private static let empty = UInt32.max

  var isEmpty: Bool { entries.isEmpty }
  var byteCount: Int { arena.count }

  @inline(__always)
  func identifier(of key: [UInt8], hash: UInt64) -> UInt64? {
    let entry = slots[slot(of: key, hash)]
    return entry == Self.empty ? nil : entries[Int(entry)].identifier
  }

  mutating func insert(_ key: [UInt8], hash: UInt64, _ identifier: UInt64) {
    slots[slot(of: key, hash)] = UInt32(entries.count)
    entries.append(Entry(hash: hash, identifier: identifier, begin: UInt32(arena.count), count: UInt32(key.count)))
    arena.append(contentsOf: key)
    if entries.count * 2 > slots.count { grow() }
  }

  @inline(__always)
  private func slot(of key: [UInt8], _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.empty {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isEqual(entry, key) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func isEqual(_ entry: Entry, _ key: [UInt8]) -> Bool {
    guard entry.count == key.count else { return false }
    return arena.withUnsafeBytes { arena in
      key.withUnsafeBytes { key in
        guard let left = arena.baseAddress, let right = key.baseAddress else { return true }
        return memcmp(left + Int(entry.begin), right, key.count) == 0
      }
    }
  }

  private mutating func grow() {
    slots = Array(repeating: Self.empty, count: slots.count * 4)
    let mask = slots.count - 1
    for (entry, hash) in entries.lazy.map(\.hash).enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != Self.empty { slot = (slot + 1) & mask }
      slots[slot] = UInt32(entry)
    }
  }
}
