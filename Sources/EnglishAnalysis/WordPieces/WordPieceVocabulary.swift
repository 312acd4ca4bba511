/// The pieces that words are made of, found by their bytes.
///
/// Open addressing over a fixed hash (FNV-1a, 32 bits), which grows byte by byte: one pass over a segment gives the hashes of all
/// its prefixes.
struct WordPieceVocabulary {
  private let pieces: StringTable
  private var slots: [UInt32]
  private static let empty = UInt32.max
  private static let seed: UInt32 = 2_166_136_261
  /// Marks a piece that does not start a segment.
  private static let continuation: [UInt8] = [0x23, 0x23]

  init(_ pieces: StringTable) {
    self.pieces = pieces
    var size = 1024
    while size < pieces.count * 2 { size *= 2 }
    slots = Array(repeating: Self.empty, count: size)
    for row in 0..<pieces.count {
      var slot = Int(pieces[row].reduce(Self.seed, Self.extended)) & (size - 1)
      while slots[slot] != Self.empty { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(row)
    }
  }

  var count: Int { pieces.count }

  /// The hash of a piece's prefix to which bytes are then added.
  static func hash(continuing: Bool) -> UInt32 { continuing ? continuation.reduce(seed, extended) : seed }

  static func extended(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// The row of a piece: `##` and the bytes where it continues a segment, else the bytes.
  func row(of bytes: ArraySlice<UInt8>, continuing: Bool, hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.empty {
      let row = Int(slots[slot])
      if Self.isEqual(pieces[row], bytes, continuing: continuing) { return row }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func isEqual(_ piece: UnsafeRawBufferPointer, _ bytes: ArraySlice<UInt8>, continuing: Bool) -> Bool {
    guard continuing else { return piece.elementsEqual(bytes) }
    return piece.count == bytes.count + 2 && piece[0] == 0x23 && piece[1] == 0x23
      && piece.dropFirst(2).elementsEqual(bytes)
  }
}
