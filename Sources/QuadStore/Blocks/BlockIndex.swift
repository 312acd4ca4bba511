internal import RDF

/// One index over all quads: finds where the quads that begin with given numbers stand.
final class BlockIndex {
  /// A place between two quads of the index.
  struct Position: Hashable {
    var block: Int
    var offset: Int
  }

  let ordering: QuadOrdering
  let connection: Connection
  private(set) var directory: BlockDirectory
  private var loaded: [QuadBlock?]
  /// The loaded blocks in the order in which they were loaded, from `oldest` on.
  private var queue: [Int] = []
  private var oldest = 0
  /// How many blocks are kept ready: 16 KiB each.
  private let capacity: Int

  init(_ ordering: QuadOrdering, _ connection: Connection, capacity: Int) throws(StoreFailure) {
    self.capacity = capacity
    self.ordering = ordering
    self.connection = connection
    directory = try Self.directory(of: ordering, connection)
    loaded = Array(repeating: nil, count: directory.count)
  }

  private static func directory(
    of ordering: QuadOrdering, _ connection: Connection
  ) throws(StoreFailure) -> BlockDirectory {
    let statement = try connection.statement(
      """
      SELECT first1, first2, first3, first4, quads, id FROM quad_block INDEXED BY quad_block_directory
      WHERE ordering = ? ORDER BY first1, first2, first3, first4
      """)
    defer { statement.reset() }
    statement.bind(ordering.rawValue, at: 1)
    var directory = BlockDirectory()
    while try statement.step() {
      let first = QuadKey(
        UInt64(bitPattern: statement.integer(0)), UInt64(bitPattern: statement.integer(1)),
        UInt64(bitPattern: statement.integer(2)), UInt64(bitPattern: statement.integer(3)))
      let (row, quads) = (statement.integer(5), statement.integer(4))
      guard directory.accepts(first: first, quads: quads) else {
        throw StoreFailure.damaged(path: connection.path, detail: "directory of quad_block \(row)")
      }
      directory.append(first: first, row: row, quads: Int(quads))
    }
    let counted = try connection.integer("SELECT quads FROM predicate_statistics WHERE predicate = 0") ?? 0
    guard directory.quadCount == counted else {
      throw StoreFailure.damaged(
        path: connection.path,
        detail: "index \(ordering.rawValue) has \(directory.quadCount) quads of the \(counted) that were counted")
    }
    return directory
  }

  /// Takes over what a merge has written.
  func replace(_ directory: BlockDirectory) {
    self.directory = directory
    loaded = Array(repeating: nil, count: directory.count)
    queue.removeAll()
    oldest = 0
  }

  /// A block, from memory where it was used lately.
  func block(_ index: Int) throws(StoreFailure) -> QuadBlock {
    if let block = loaded[index] { return block }
    let block = try read(index)
    keep(block, at: index)
    return block
  }

  private func read(_ index: Int) throws(StoreFailure) -> QuadBlock {
    try withData(ofBlock: index) { bytes, count in
      QuadBlock(bytes, count: count).flatMap { $0.key(at: 0) == directory.firsts[index] ? $0 : nil }
    }
  }

  /// Hands out the quads of a block in its order, without keeping anything of it.
  @inline(__always)
  func forEachKey(inBlock index: Int, _ take: (QuadKey) -> Void) throws(StoreFailure) {
    try withData(ofBlock: index) { bytes, count in
      var allBits: UInt64 = 0
      let isWhole = BlockEncoding.decode(bytes, count: count) { key, _ in
        allBits |= key.first | key.second | key.third | key.fourth
        take(key)
      }
      return isWhole && allBits < TermIdentifier.sourceLimit ? () : nil
    }
  }

  /// What is made of a block's bytes, which hold so many quads; a failure that names the block where nothing can be made of them.
  @inline(__always)
  private func withData<Result>(
    ofBlock index: Int, _ body: (_ bytes: UnsafeRawBufferPointer, _ count: Int) -> Result?
  ) throws(StoreFailure) -> Result {
    let statement = try connection.statement("SELECT data FROM quad_block WHERE id = ?")
    defer { statement.reset() }
    statement.bind(directory.rows[index], at: 1)
    let count = directory.quads(inBlock: index)
    guard try statement.step(), let result = statement.withBytes(0, { body($0, count) }) else {
      throw StoreFailure.damaged(path: connection.path, detail: "quad_block \(directory.rows[index])")
    }
    return result
  }

  private func keep(_ block: QuadBlock, at index: Int) {
    loaded[index] = block
    queue.append(index)
    guard queue.count - oldest > capacity else { return }
    loaded[queue[oldest]] = nil
    oldest += 1
    if oldest == capacity {
      queue.removeFirst(oldest)
      oldest = 0
    }
  }

  /// The place before the first quad that does not come before a key.
  func position(of key: QuadKey) throws(StoreFailure) -> Position {
    guard directory.count > 0 else { return Position(block: 0, offset: 0) }
    let index = directory.block(of: key)
    let block = try block(index)
    let offset = block.offset(of: key)
    return offset == block.count ? Position(block: index + 1, offset: 0) : Position(block: index, offset: offset)
  }

  /// How many quads lie between two keys; nil as upper one stands for the end. Looks at two blocks at most.
  func count(from lower: QuadKey, to upper: QuadKey?) throws(StoreFailure) -> Int {
    try rank(of: upper) - rank(of: lower)
  }

  private func rank(of key: QuadKey?) throws(StoreFailure) -> Int {
    guard let key, directory.count > 0 else { return directory.quadCount }
    let position = try position(of: key)
    return directory.starts[position.block] + position.offset
  }

  /// The quad that so many come before.
  func key(atRank rank: Int) throws(StoreFailure) -> QuadKey {
    let index = directory.block(ofRank: rank)
    return try block(index).key(at: rank - directory.starts[index])
  }

  func contains(_ key: QuadKey) throws(StoreFailure) -> Bool {
    let position = try position(of: key)
    guard position.block < directory.count else { return false }
    return try block(position.block).key(at: position.offset) == key
  }
}
