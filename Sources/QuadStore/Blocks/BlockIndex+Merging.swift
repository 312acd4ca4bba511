extension BlockIndex {
  /// How many quads a new block gets, and how many it may grow to or shrink to before it is divided or united.
  static let usualQuads = 512
  static let mostQuads = 1024
  static let fewestQuads = 128

  /// Takes sorted, different keys in and out: rewrites the blocks that they fall into and no others.
  ///
  /// Added keys must not be in the index yet, removed ones must be.
  func merge(adding added: [QuadKey], removing removed: [QuadKey]) throws(StoreFailure) {
    if added.isEmpty, removed.isEmpty { return }
    var merge = BlockMerge(self, adding: added.count)
    var additions = added[...]
    var removals = removed[...]
    for index in 0..<max(directory.count, 1) {
      let end = index + 1 < directory.count ? directory.firsts[index + 1] : nil
      let new = Self.prefix(of: &additions, before: end)
      let old = Self.prefix(of: &removals, before: end)
      try merge.next(index, adding: new, removing: old)
    }
    try merge.finish()
    replace(merge.result)
  }

  private static func prefix(of keys: inout ArraySlice<QuadKey>, before end: QuadKey?) -> ArraySlice<QuadKey> {
    guard let first = keys.first else { return keys }
    guard let end else {
      defer { keys = [] }
      return keys
    }
    guard first < end else { return [] }
    let cut = keys.partitioningIndex { !($0 < end) }
    defer { keys = keys[cut...] }
    return keys[..<cut]
  }
}

extension ArraySlice {
  /// The first index whose element belongs to the second half, where all such come last.
  func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Index {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Walks the blocks of an index and writes those that change.
private struct BlockMerge {
  private let index: BlockIndex
  /// The directory of the index as it will be.
  private(set) var result = BlockDirectory()
  /// Quads of blocks that became too small, to be written with those that follow.
  private var carried: [QuadKey] = []
  private var bytes: [UInt8] = []

  init(_ index: BlockIndex, adding added: Int) {
    self.index = index
    result.reserveCapacity(index.directory.count + added / BlockIndex.usualQuads + 1)
  }

  mutating func next(
    _ block: Int, adding added: ArraySlice<QuadKey>, removing removed: ArraySlice<QuadKey>
  ) throws(StoreFailure) {
    let exists = block < index.directory.count
    if exists, added.isEmpty, removed.isEmpty, carried.isEmpty {
      let first = index.directory.firsts[block]
      result.append(first: first, row: index.directory.rows[block], quads: index.directory.quads(inBlock: block))
      return
    }
    var keys = carried
    carried = []
    let kept = exists ? try self.keys(ofBlock: block) : []
    Self.merge(kept, added, removing: removed, into: &keys)
    let row = exists ? index.directory.rows[block] : nil
    if keys.count < BlockIndex.fewestQuads, block + 1 < index.directory.count {
      carried = keys
      if let row { try delete(row) }
    } else {
      try write(keys, into: row)
    }
  }

  mutating func finish() throws(StoreFailure) {
    try write(carried, into: nil)
    carried = []
  }

  private func keys(ofBlock block: Int) throws(StoreFailure) -> [QuadKey] {
    var keys: [QuadKey] = []
    keys.reserveCapacity(index.directory.quads(inBlock: block))
    try index.forEachKey(inBlock: block) { keys.append($0) }
    guard keys.first == index.directory.firsts[block] else {
      throw StoreFailure.damaged(
        path: index.connection.path, detail: "quad_block \(index.directory.rows[block])")
    }
    return keys
  }

  private static func merge(
    _ kept: [QuadKey], _ added: ArraySlice<QuadKey>, removing removed: ArraySlice<QuadKey>, into keys: inout [QuadKey]
  ) {
    keys.reserveCapacity(keys.count + kept.count + added.count)
    var (next, nextRemoved) = (added.startIndex, removed.startIndex)
    for key in kept {
      while next < added.endIndex, added[next] < key {
        keys.append(added[next])
        next += 1
      }
      if nextRemoved < removed.endIndex, removed[nextRemoved] == key {
        nextRemoved += 1
      } else {
        keys.append(key)
      }
    }
    keys += added[next...]
  }

  private func delete(_ row: Int64) throws(StoreFailure) {
    let statement = try index.connection.statement("DELETE FROM quad_block WHERE id = ?")
    statement.bind(row, at: 1)
    try statement.run()
  }

  /// Writes keys as one block, or as blocks of the usual size where they are too many for one.
  ///
  /// - Parameter row: the row of the block that they take the place of, which the first of them is written into: that
  ///   changes one page where taking the row out and another one in changes several.
  private mutating func write(_ keys: [QuadKey], into row: Int64?) throws(StoreFailure) {
    var row = row
    guard !keys.isEmpty else {
      if let row { try delete(row) }
      return
    }
    guard keys.count > BlockIndex.mostQuads else { return try writeBlock(keys[...], into: row) }
    var rest = keys[...]
    while !rest.isEmpty {
      // What would leave too small a rest is written with it.
      let isLast = rest.count < BlockIndex.usualQuads + BlockIndex.fewestQuads
      let piece = isLast ? rest : rest.prefix(BlockIndex.usualQuads)
      try writeBlock(piece, into: row)
      row = nil
      rest = rest.dropFirst(piece.count)
    }
  }

  private mutating func writeBlock(_ keys: ArraySlice<QuadKey>, into row: Int64?) throws(StoreFailure) {
    guard let first = keys.first else { return }
    bytes.removeAll(keepingCapacity: true)
    BlockEncoding.encode(keys, into: &bytes)
    let statement = try index.connection.statement(
      row == nil
        ? "INSERT INTO quad_block (first1, first2, first3, first4, quads, data, ordering) VALUES (?, ?, ?, ?, ?, ?, ?)"
        : "UPDATE quad_block SET first1 = ?, first2 = ?, first3 = ?, first4 = ?, quads = ?, data = ? WHERE id = ?")
    statement.bind(first.first, at: 1)
    statement.bind(first.second, at: 2)
    statement.bind(first.third, at: 3)
    statement.bind(first.fourth, at: 4)
    statement.bind(keys.count, at: 5)
    statement.bindBytes(bytes, at: 6)
    statement.bind(row ?? Int64(index.ordering.rawValue), at: 7)
    try statement.run()
    result.append(first: first, row: row ?? index.connection.lastRow, quads: keys.count)
  }
}
