import Text

/// Sorted lines that are also found by their beginning, in a file of which memory holds where each block begins.
public final class LineTable {
  /// How many bytes of lines are read for one that is sought.
  private static let blockLength = 1 << 14
  /// How many blocks that were read are kept.
  private static let keptBlocks = 256

  private let storage: any SpillStorage
  private var block = ByteWriter()
  /// The first line of the block that is being filled.
  private var first: [UInt8] = []
  private var firsts: [[UInt8]] = []
  private var begins = [0]
  private var kept: [Int: [UInt8]] = [:]

  /// - Parameter storage: an empty one.
  public init(_ storage: any SpillStorage) { self.storage = storage }

  /// Appends a line, which must follow those before it in the order of bytes.
  ///
  /// - Parameter keyLength: how many bytes it is found by.
  /// - Throws: what the storage throws.
  public func append(_ line: [UInt8], keyLength: Int) throws {
    if block.count == 0 { first = Array(line.prefix(keyLength)) }
    RunCursor.write(line.span, to: &block)
    if block.count >= Self.blockLength { try finish() }
  }

  /// Puts away the lines that are still in memory; to be called after the last.
  ///
  /// - Throws: what the storage throws.
  public func finish() throws {
    if block.count == 0 { return }
    try storage.append(block.bytes)
    firsts.append(first)
    begins.append(storage.count)
    block.removeAll()
  }

  /// The first line that begins with some bytes, which no shorter or longer key begins with; nil where there is none.
  ///
  /// - Complexity: O(log n), and the reading of a block.
  /// - Throws: what the storage throws.
  public func line(beginningWith key: [UInt8]) throws -> [UInt8]? {
    let place = place(of: key)
    guard place >= 0 else { return nil }
    let block = try block(place)
    return block.withUnsafeBytes { bytes in
      var begin = 0
      while begin < bytes.count {
        let length = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: begin, as: UInt32.self)))
        let line = UnsafeRawBufferPointer(rebasing: bytes[(begin + 4)..<(begin + 4 + length)])
        if line.starts(with: key) { return Array(line) }
        begin += 4 + length
      }
      return nil
    }
  }

  /// All lines in their order.
  public var lines: SortedLines {
    SortedLines(storage: storage, runs: storage.count == 0 ? [] : [0..<storage.count])
  }

  /// The last block that begins with the key or before it; -1 for none.
  private func place(of key: [UInt8]) -> Int {
    var range = 0..<firsts.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let isBehind = key.withUnsafeBytes { key in firsts[middle].withUnsafeBytes { ByteOrder.precedes(key, $0) } }
      range = isBehind ? range.lowerBound..<middle : (middle + 1)..<range.upperBound
    }
    return range.lowerBound - 1
  }

  private func block(_ place: Int) throws -> [UInt8] {
    if let block = kept[place] { return block }
    if kept.count >= Self.keptBlocks { kept.removeAll(keepingCapacity: true) }
    let block = try storage.bytes(in: begins[place]..<begins[place + 1])
    kept[place] = block
    return block
  }
}
