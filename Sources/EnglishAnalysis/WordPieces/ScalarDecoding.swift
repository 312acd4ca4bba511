/// Reads Unicode scalars from bytes, one at a time; a byte that fits nowhere counts as U+FFFD.
///
/// Words come from text that was checked before, so this is not the place to report malformed bytes.
struct ScalarReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> UInt32? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    offset += 1
    if first < 0x80 { return UInt32(first) }
    let (length, head): (Int, UInt32) =
      first >= 0xF0 ? (3, UInt32(first & 7)) : first >= 0xE0 ? (2, UInt32(first & 15)) : (1, UInt32(first & 31))
    guard first >= 0xC2, first < 0xF5, offset + length <= bytes.count else { return 0xFFFD }
    var value = head
    for index in offset..<(offset + length) {
      guard bytes[index] & 0xC0 == 0x80 else { return 0xFFFD }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    offset += length
    return value
  }
}
