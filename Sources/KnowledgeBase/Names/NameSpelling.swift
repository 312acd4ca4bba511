internal import Text

/// One byte of a name as names are compared, and how many bytes of text it took.
///
/// Hyphens, dashes and blanks count as one blank, typographic apostrophes as `'`: newspapers differ in these (`SS-20`,
/// `SS 20`; `NATO–Russia`), and no two names of the knowledge base differ only there. What typesetting puts into words
/// counts as nothing (soft hyphens, spaces without width), ligatures are two letters, and accents set apart belong to their
/// letters.
struct NameSpelling {
  /// The next byte of the compared form; runs of blanks give one.
  static func step(_ bytes: Span<UInt8>, at offset: Int) -> (byte: UInt8, length: Int) {
    var (byte, length) = letter(bytes, at: offset)
    if bytes[offset] < 0x80, byte >= 0xC3 { return (byte, length) }
    while offset + length < bytes.count, bytes[offset + length] >= 0xC2,
      let invisible = invisibleLength(bytes, at: offset + length)
    {
      length += invisible
    }
    return (byte, length)
  }

  private static func letter(_ bytes: Span<UInt8>, at offset: Int) -> (byte: UInt8, length: Int) {
    let first = bytes[offset]
    if first < 0x80 {
      if offset + 2 < bytes.count, bytes[offset + 1] == 0xCC, let whole = composed(first, bytes[offset + 2]) {
        return (UInt8(0xC0 | whole >> 6), 1)
      }
      return (first.isASCIISpace || first == UInt8(ascii: "-") ? UInt8(ascii: " ") : first, 1)
    }
    guard offset + 1 < bytes.count else { return (first, 1) }
    let second = bytes[offset + 1]
    switch first {
    case 0xC2 where second == 0xA0: return (UInt8(ascii: " "), 2)
    case 0xCC where offset > 0:
      return composed(bytes[offset - 1], second).map { (UInt8(0x80 | $0 & 0x3F), 2) } ?? (first, 1)
    case 0xE2 where second == 0x80 && offset + 2 < bytes.count:
      switch bytes[offset + 2] {
      case 0x80...0x8A, 0x90...0x94, 0xAF: return (UInt8(ascii: " "), 3)
      case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
      default: return (first, 1)
      }
    case 0xEF where second == 0xAC: return (UInt8(ascii: "f"), 1)
    default: return ligatureEnd(bytes, at: offset) ?? (first, 1)
    }
  }

  /// The one letter, below U+0180, for a letter and the second byte of an accent behind it (U+0300 to U+033F).
  private static func composed(_ letter: UInt8, _ accent: UInt8) -> UInt16? {
    compositions[UInt16(letter) << 8 | UInt16(accent)]
  }

  /// By the canonical decompositions of U+00C0 to U+017F.
  private static let compositions: [UInt16: UInt16] = {
    var found: [UInt16: UInt16] = [:]
    for value in UInt16(0xC0)...0x17F {
      guard let scalar = UnicodeScalar(value) else { continue }
      let parts = Array(CanonicalName.decomposed(String(Character(scalar))).utf8)
      if parts.count == 3, parts[0] < 0x80, parts[1] == 0xCC { found[UInt16(parts[0]) << 8 | UInt16(parts[2])] = value }
    }
    return found
  }()

  /// The letters of a ligature behind its first: each takes a byte of the ligature's three, the last the rest.
  private static func ligatureEnd(_ bytes: Span<UInt8>, at offset: Int) -> (byte: UInt8, length: Int)? {
    if offset > 0, bytes[offset] == 0xAC, bytes[offset - 1] == 0xEF {
      switch bytes[offset + 1] {
      case 0x80: return (UInt8(ascii: "f"), 2)
      case 0x81: return (UInt8(ascii: "i"), 2)
      case 0x82: return (UInt8(ascii: "l"), 2)
      case 0x83, 0x84: return (UInt8(ascii: "f"), 1)
      default: return nil
      }
    }
    guard offset > 1, bytes[offset - 1] == 0xAC, bytes[offset - 2] == 0xEF else { return nil }
    return (bytes[offset] == 0x83 ? UInt8(ascii: "i") : UInt8(ascii: "l"), 1)
  }

  /// The length of a soft hyphen, a mark that joins or parts without width, or an accent set apart from its letter.
  private static func invisibleLength(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    guard offset + 1 < bytes.count else { return nil }
    let second = bytes[offset + 1]
    switch bytes[offset] {
    case 0xC2: return second == 0xAD ? 2 : nil
    case 0xCC: return 2
    case 0xCD: return second < 0xB0 ? 2 : nil
    case 0xE2:
      guard offset + 2 < bytes.count else { return nil }
      let third = bytes[offset + 2]
      return second == 0x80 && (0x8B...0x8D).contains(third) || second == 0x81 && third == 0xA0 ? 3 : nil
    case 0xEF: return offset + 2 < bytes.count && second == 0xBB && bytes[offset + 2] == 0xBF ? 3 : nil
    default: return nil
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
