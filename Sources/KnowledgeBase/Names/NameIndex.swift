internal import Text

/// All names with what they stand for, in one hash table over the lower-case compared form.
///
/// A second small table knows how long the longest name with a given first word is; most tokens of a text begin no
/// name and are dismissed by it.
struct NameIndex: Sendable {
  /// One name of one entity.
  struct Entry: Sendable {
    var entity: UInt32
    var kind: NameKind
    var isAmbiguous: Bool
    /// A weapon or class of weapons, which texts also put in the plural: `SS-20s`.
    var takesPlural: Bool
    fileprivate var begin: UInt32
    fileprivate var length: UInt16
    /// Next entry with the same hash; `UInt32.max` at the end.
    fileprivate var next: UInt32
  }

  private static let none = UInt32.max
  private(set) var entries: [Entry] = []
  private var arena: [UInt8] = []
  private var hashes: [UInt64] = []
  private var heads: [UInt32]
  private var tails: [UInt32]
  private var firstWordHashes: [UInt64]
  private var firstWordLengths: [UInt16]

  /// Distinct names, of all and of first words.
  private var nameCount = 0
  private var firstWordCount = 0

  /// - Parameter capacity: about how many names will be added; more make the tables grow.
  init(capacity: Int) {
    var size = 1024
    while size < capacity { size *= 2 }
    heads = Array(repeating: Self.none, count: size)
    tails = heads
    hashes = Array(repeating: 0, count: size)
    firstWordHashes = Array(repeating: 0, count: size)
    firstWordLengths = Array(repeating: 0, count: size)
    entries.reserveCapacity(capacity)
    arena.reserveCapacity(capacity * 16)
  }

  /// Adds a name; a second equal name of the same entity adds nothing.
  mutating func add(_ name: Span<UInt8>, entity: UInt32, kind: NameKind, isAmbiguous: Bool, takesPlural: Bool) {
    let begin = arena.count
    arena.append(contentsOf: NameSpelling.compared(name))
    let length = arena.count - begin
    guard length > 0, length <= Int(UInt16.max) else { return }
    let hash = hash(of: begin..<arena.count)
    let slot = slot(of: hash)
    if holds(begin..<arena.count, entity: entity, from: heads[slot]) {
      arena.removeLast(length)
      return
    }
    let index = UInt32(entries.count)
    entries.append(
      Entry(
        entity: entity, kind: kind, isAmbiguous: isAmbiguous, takesPlural: takesPlural, begin: UInt32(begin),
        length: UInt16(length), next: Self.none))
    if heads[slot] == Self.none {
      heads[slot] = index
      hashes[slot] = hash
      nameCount += 1
    } else {
      entries[Int(tails[slot])].next = index
    }
    tails[slot] = index
    noteFirstWord(of: begin..<arena.count)
    if nameCount * 4 > heads.count * 3 { growNames() }
    if firstWordCount * 4 > firstWordHashes.count * 3 { growFirstWords() }
  }

  /// The entries whose name a text spells acceptably.
  ///
  /// - Parameters:
  ///   - text: compared form, letter case kept.
  ///   - hash: its hash.
  ///   - isPlural: the text stood with a plural ending, which was cut off.
  func candidates(_ text: ArraySlice<UInt8>, hash: UInt64, isPlural: Bool) -> [NameCandidate] {
    var found: [NameCandidate] = []
    var index = heads[slot(of: hash)]
    while index != Self.none {
      let entry = entries[Int(index)]
      let name = arena[Int(entry.begin)..<(Int(entry.begin) + Int(entry.length))]
      if !isPlural || entry.takesPlural, name.count == text.count, Self.equalButForCase(name, text),
        CaseRule.accepts(text, as: name), !found.contains(where: { $0.entity.index == entry.entity })
      {
        found.append(
          NameCandidate(
            entity: EntityReference(index: entry.entity), kind: entry.kind, isAmbiguous: entry.isAmbiguous))
      }
      index = entry.next
    }
    return found
  }

  /// Length in bytes of the longest name whose first word has this hash; 0 where no name begins so.
  func longestName(beginningWith hash: UInt64) -> Int { Int(firstWordLengths[firstWordSlot(of: hash)]) }

  /// Whether a byte of compared form belongs to a word, as far as first words of names are concerned.
  static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte >= 0x80 }

  private func hash(of range: Range<Int>) -> UInt64 {
    var hash = NameHash()
    for index in range { hash.add(arena[index]) }
    return hash.value
  }

  private mutating func noteFirstWord(of range: Range<Int>) {
    var hash = NameHash()
    for index in range {
      guard Self.isWordByte(arena[index]) else { break }
      hash.add(arena[index])
    }
    let slot = firstWordSlot(of: hash.value)
    if firstWordLengths[slot] == 0 { firstWordCount += 1 }
    firstWordHashes[slot] = hash.value
    firstWordLengths[slot] = max(firstWordLengths[slot], UInt16(range.count))
  }

  private mutating func growNames() {
    let old = (heads, tails, hashes)
    heads = Array(repeating: Self.none, count: old.0.count * 2)
    tails = heads
    hashes = Array(repeating: 0, count: heads.count)
    for position in old.0.indices where old.0[position] != Self.none {
      let slot = slot(of: old.2[position])
      heads[slot] = old.0[position]
      tails[slot] = old.1[position]
      hashes[slot] = old.2[position]
    }
  }

  private mutating func growFirstWords() {
    let old = (firstWordHashes, firstWordLengths)
    firstWordHashes = Array(repeating: 0, count: old.0.count * 2)
    firstWordLengths = Array(repeating: 0, count: old.0.count * 2)
    for position in old.0.indices where old.1[position] != 0 {
      let slot = firstWordSlot(of: old.0[position])
      firstWordHashes[slot] = old.0[position]
      firstWordLengths[slot] = old.1[position]
    }
  }

  private func holds(_ range: Range<Int>, entity: UInt32, from head: UInt32) -> Bool {
    var index = head
    while index != Self.none {
      let entry = entries[Int(index)]
      let other = Int(entry.begin)..<(Int(entry.begin) + Int(entry.length))
      if entry.entity == entity, arena[other] == arena[range] { return true }
      index = entry.next
    }
    return false
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (heads.count - 1)
    while heads[slot] != Self.none, hashes[slot] != hash { slot = (slot + 1) & (heads.count - 1) }
    return slot
  }

  private func firstWordSlot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (firstWordHashes.count - 1)
    while firstWordLengths[slot] != 0, firstWordHashes[slot] != hash {
      slot = (slot + 1) & (firstWordHashes.count - 1)
    }
    return slot
  }

  private static func equalButForCase(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    zip(left, right).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }
}
