/// The container of a model: named arrays and lists of strings in one file (`Training/FORMAT.md`, section 1).
///
/// Entries are views of the file's bytes; whoever keeps one keeps `storage` too.
struct ModelFile {
  private enum Kind: UInt32 {
    case float32 = 0
    case int8 = 1
    case int32 = 2
    case strings = 3

    var width: Int { self == .int8 ? 1 : 4 }
  }

  private struct Entry {
    var kind: Kind
    var shape: [Int]
    var payload: UnsafeRawBufferPointer
    var offset: Int
  }

  /// The version of the format that this program reads.
  static let version: UInt32 = 2
  private static let magic = Array("ENTMODEL".utf8)
  private static let headerLength = 64
  private static let entryLength = 96
  private static let nameLength = 48

  let storage: ModelStorage
  private var entries: [String: Entry] = [:]

  /// Reads the directory and checks that every entry lies inside the file.
  ///
  /// - Parameter verifiesChecksum: whether to read the whole file for its checksum; needless for bytes that were compiled in.
  init(_ storage: ModelStorage, verifiesChecksum: Bool) throws(ModelFailure) {
    self.storage = storage
    let bytes = storage.bytes
    guard bytes.count >= Self.headerLength, bytes.prefix(8).elementsEqual(Self.magic) else { throw .notAModel }
    let version = bytes.load(fromByteOffset: 8, as: UInt32.self)
    guard version == Self.version else { throw .unsupportedVersion(version) }
    let length = bytes.load(fromByteOffset: 24, as: UInt64.self)
    guard length == UInt64(bytes.count), bytes.count % 64 == 0 else {
      throw .wrongLength(expected: length, found: bytes.count)
    }
    if verifiesChecksum, bytes.load(fromByteOffset: 32, as: UInt64.self) != Self.checksum(bytes) { throw .damaged }
    let count = Int(bytes.load(fromByteOffset: 12, as: UInt32.self))
    guard let directory = Int(exactly: bytes.load(fromByteOffset: 16, as: UInt64.self)), directory % 8 == 0,
      directory <= bytes.count, count <= (bytes.count - directory) / Self.entryLength
    else { throw .malformedEntry(name: "directory", offset: 16) }
    for index in 0..<count { try readEntry(at: directory + index * Self.entryLength) }
  }

  private mutating func readEntry(at offset: Int) throws(ModelFailure) {
    let bytes = storage.bytes
    let name = String(
      decoding: bytes[offset..<(offset + Self.nameLength)].prefix { $0 != 0 }, as: UTF8.self)
    let rank = Int(bytes.load(fromByteOffset: offset + 52, as: UInt32.self))
    guard let kind = Kind(rawValue: bytes.load(fromByteOffset: offset + 48, as: UInt32.self)), (1...2).contains(rank),
      let begin = Int(exactly: bytes.load(fromByteOffset: offset + 72, as: UInt64.self)),
      let length = Int(exactly: bytes.load(fromByteOffset: offset + 80, as: UInt64.self)),
      begin % 64 == 0, begin <= bytes.count, length <= bytes.count - begin
    else { throw .malformedEntry(name: name, offset: offset) }
    let shape = (0..<rank).map { Int(bytes.load(fromByteOffset: offset + 56 + 4 * $0, as: UInt32.self)) }
    // Shapes are 32-bit numbers, two at most: their product cannot overflow.
    guard kind == .strings || shape.reduce(1, *) == length / kind.width && length % kind.width == 0 else {
      throw .malformedEntry(name: name, offset: offset)
    }
    let payload = UnsafeRawBufferPointer(rebasing: bytes[begin..<(begin + length)])
    entries[name] = Entry(kind: kind, shape: shape, payload: payload, offset: offset)
  }

  /// FNV-1a over the 64-bit words behind the header.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in stride(from: headerLength, to: bytes.count, by: 8) {
      value = (value ^ bytes.load(fromByteOffset: offset, as: UInt64.self)) &* 0x100_0000_01b3
    }
    return value
  }

  private func entry(_ name: String, _ kind: Kind, expected: String) throws(ModelFailure) -> Entry {
    guard let entry = entries[name] else { throw .missingEntry(name) }
    guard entry.kind == kind else { throw .unexpectedEntry(name: name, offset: entry.offset, expected: expected) }
    return entry
  }

  private func view<Element>(
    _ name: String, _ kind: Kind, as type: Element.Type, shape: [Int], expected: String
  ) throws(ModelFailure) -> UnsafeBufferPointer<Element> {
    let entry = try entry(name, kind, expected: expected)
    guard entry.shape == shape else {
      throw .unexpectedEntry(name: name, offset: entry.offset, expected: "\(expected) \(shape)")
    }
    return entry.payload.bindMemory(to: type)
  }

  /// An array of numbers of a known shape.
  func floats(_ name: String, shape: Int...) throws(ModelFailure) -> UnsafeBufferPointer<Float> {
    try view(name, .float32, as: Float.self, shape: shape, expected: "float32")
  }

  /// A matrix of 8-bit weights of a known shape.
  func weights(_ name: String, rows: Int, columns: Int) throws(ModelFailure) -> UnsafeBufferPointer<Int8> {
    try view(name, .int8, as: Int8.self, shape: [rows, columns], expected: "int8")
  }

  /// The number of rows of an entry.
  func rowCount(_ name: String) throws(ModelFailure) -> Int {
    guard let entry = entries[name] else { throw .missingEntry(name) }
    return entry.shape[0]
  }

  /// A list of numbers of any length.
  func integers(_ name: String) throws(ModelFailure) -> UnsafeBufferPointer<Int32> {
    try entry(name, .int32, expected: "int32").payload.bindMemory(to: Int32.self)
  }

  /// A list of strings, with its offsets checked.
  func strings(_ name: String) throws(ModelFailure) -> StringTable {
    let entry = try entry(name, .strings, expected: "strings")
    guard let table = StringTable(entry.payload, count: entry.shape[0]) else {
      throw .malformedEntry(name: name, offset: entry.offset)
    }
    return table
  }
}
