/// An interned string: equal symbols of one table stand for equal bytes.
public struct Symbol: Hashable, Sendable, Comparable {
  /// Position in the table, in order of first interning.
  public let index: UInt32

  @inlinable
  public init(index: UInt32) { self.index = index }

  /// Orders by first interning, not by text.
  @inlinable
  public static func < (left: Symbol, right: Symbol) -> Bool { left.index < right.index }
}

/// Interns byte strings, so that hot paths compare and hash four bytes instead of text.
///
/// Open addressing over one byte arena. The hash (FNV-1a) is fixed, so that nothing depends on a process's seed.
public struct SymbolTable: Sendable {
  private var arena: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  private var slots: [UInt32]
  private static let empty = UInt32.max

  public init(minimumCapacity: Int = 64) {
    var size = 64
    while size * 3 / 4 < minimumCapacity { size *= 2 }
    slots = Array(repeating: Self.empty, count: size)
  }

  /// The number of symbols.
  public var count: Int { ends.count }

  /// The symbol of these bytes, made where there is none yet.
  ///
  /// - Complexity: O(bytes) on average.
  public mutating func intern(_ bytes: Span<UInt8>) -> Symbol {
    let hash = Self.hash(bytes)
    let slot = slotIndex(of: bytes, hash: hash)
    if slots[slot] != Self.empty { return Symbol(index: slots[slot]) }
    let index = UInt32(ends.count)
    for position in bytes.indices { arena.append(bytes[position]) }
    ends.append(UInt32(arena.count))
    hashes.append(hash)
    slots[slot] = index
    if ends.count * 4 > slots.count * 3 { grow() }
    return Symbol(index: index)
  }

  /// The symbol of a string's UTF-8 bytes, made where there is none yet.
  public mutating func intern(_ text: String) -> Symbol {
    let bytes = Array(text.utf8)
    return intern(bytes.span)
  }

  /// The symbol of these bytes, nil where they were never interned.
  public func symbol(for bytes: Span<UInt8>) -> Symbol? {
    let index = slots[slotIndex(of: bytes, hash: Self.hash(bytes))]
    return index == Self.empty ? nil : Symbol(index: index)
  }

  /// The symbol of a string's UTF-8 bytes, nil where it was never interned.
  public func symbol(for text: String) -> Symbol? {
    let bytes = Array(text.utf8)
    return symbol(for: bytes.span)
  }

  /// The bytes that a symbol stands for.
  public func bytes(of symbol: Symbol) -> ArraySlice<UInt8> { arena[range(of: symbol.index)] }

  /// The text that a symbol stands for.
  public func string(of symbol: Symbol) -> String { String(decoding: bytes(of: symbol), as: UTF8.self) }

  private func range(of index: UInt32) -> Range<Int> {
    let begin = index == 0 ? 0 : Int(ends[Int(index) - 1])
    return begin..<Int(ends[Int(index)])
  }

  private static func hash(_ bytes: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  private func slotIndex(of bytes: Span<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.empty {
      let index = slots[slot]
      if hashes[Int(index)] == hash, equal(bytes, range(of: index)) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func equal(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes.count == range.count else { return false }
    for index in bytes.indices where arena[range.lowerBound + index] != bytes[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: Self.empty, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index)
    }
  }
}
