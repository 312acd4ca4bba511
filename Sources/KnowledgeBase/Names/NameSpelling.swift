internal import Text

/// One byte of a name as names are compared, and how many bytes of text it took.
///
/// Hyphens, dashes and blanks count as one blank, typographic apostrophes as `'`: newspapers differ in these
/// (`SS-20`, `SS 20`; `NATO–Russia`), and no two names of the knowledge base differ only there.
struct NameSpelling {
  /// The next byte of the compared form; runs of blanks give one.
  static func step(_ bytes: Span<UInt8>, at offset: Int) -> (byte: UInt8, length: Int) {
    let first = bytes[offset]
    if first < 0x80 {
      return (first.isASCIISpace || first == UInt8(ascii: "-") ? UInt8(ascii: " ") : first, 1)
    }
    if first == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 { return (UInt8(ascii: " "), 2) }
    guard first == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return (first, 1) }
    switch bytes[offset + 2] {
    case 0x90...0x94, 0xAF: return (UInt8(ascii: " "), 3)
    case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
    default: return (first, 1)
    }
  }

  /// The compared form of a whole name, letter case kept.
  static func compared(_ bytes: Span<UInt8>) -> [UInt8] {
    var form: [UInt8] = []
    form.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let (byte, length) = step(bytes, at: offset)
      if byte != UInt8(ascii: " ") || (form.last ?? byte) != byte { form.append(byte) }
      offset += length
    }
    if form.last == UInt8(ascii: " ") { form.removeLast() }
    return form
  }
}

/// FNV-1a over the lower-case form: a fixed function, so that nothing depends on a process's seed.
struct NameHash: Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01b3 }

  init() {}

  init(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
  }
}
