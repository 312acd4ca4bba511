import RDF

/// Numbers different rows of identifiers in the order in which they come: under grouping, duplicates and hash joins.
///
/// Open addressing with a fixed hash, so that nothing depends on a process's seed.
struct RowTable {
  private let width: Int
  private var keys: [TermIdentifier] = []
  private var slots: [UInt32]
  private(set) var count = 0

  /// - Parameter width: the number of identifiers in a row, 0 or more.
  init(width: Int) {
    self.width = width
    slots = Array(repeating: 0, count: 256)
  }

  /// The number of a row, made where there is none yet.
  ///
  /// - Parameter places: the columns that make up the key, as many as the width.
  @inline(__always)
  mutating func insert(
    _ columns: [[TermIdentifier]], _ places: [Int], row: Int
  ) -> (index: Int, isNew: Bool) {
    let slot = slot(columns, places, row)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    for place in places { keys.append(columns[place][row]) }
    count += 1
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// Adds a row of two, which need not stand in columns, and says whether it was new.
  mutating func insert(_ first: TermIdentifier, _ second: TermIdentifier) -> Bool {
    let hash = Self.mixed(Self.mixed(first.rawValue) ^ second.rawValue)
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] != 0 {
      let base = (Int(slots[slot]) - 1) * 2
      if keys[base] == first, keys[base + 1] == second { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(first)
    keys.append(second)
    count += 1
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return true
  }

  /// The number of a row, nil where it never came.
  @inline(__always)
  func find(_ columns: [[TermIdentifier]], _ places: [Int], row: Int) -> Int? {
    let found = slots[slot(columns, places, row)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// The row with a number.
  func key(_ index: Int) -> ArraySlice<TermIdentifier> { keys[(index * width)..<((index + 1) * width)] }

  private func slot(_ columns: [[TermIdentifier]], _ places: [Int], _ row: Int) -> Int {
    var hash: UInt64 = 0
    for place in places { hash = Self.mixed(hash ^ columns[place][row].rawValue) }
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] != 0 {
      let base = (Int(slots[slot]) - 1) * width
      var column = 0
      while column < width, keys[base + column] == columns[places[column]][row] { column += 1 }
      if column == width { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in 0..<count {
      var hash: UInt64 = 0
      for column in 0..<width { hash = Self.mixed(hash ^ keys[index * width + column].rawValue) }
      var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
