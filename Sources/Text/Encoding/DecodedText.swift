/// Bytes of any encoding read as text: never refused, never cut short.
///
/// What belongs to no character becomes U+FFFD, one for each maximal part of a damaged character as Unicode recommends
/// (chapter 3.9), and is counted.
public struct DecodedText: Hashable, Sendable {
  /// Well-formed UTF-8; a byte order mark stays where the original is UTF-8, so that sound UTF-8 is left as it is.
  public private(set) var bytes: [UInt8]
  public let encoding: TextEncoding
  /// How many replacement characters stand for damaged bytes.
  public private(set) var replacementCount = 0
  /// The offset of the first damaged byte in the original.
  public private(set) var firstDamage: Int?

  /// - Parameters:
  ///   - declared: what the document says of itself; what the bytes show goes before it.
  ///   - forced: what somebody who knows says; goes before everything.
  /// - Complexity: O(n).
  public init(_ original: [UInt8], declared: TextEncoding? = nil, forced: TextEncoding? = nil) {
    var (encoding, mark) = TextEncoding.detect(in: original, declared: declared)
    if let forced, forced != encoding { (encoding, mark) = (forced, 0) }
    self.encoding = encoding
    bytes = original
    switch encoding {
    case .utf8:
      guard let first = UTF8Validation.firstInvalidByte(in: original.span) else { return }
      bytes.removeAll(keepingCapacity: true)
      decodeUTF8(original, first)
    case .windows1252:
      guard let first = original.firstIndex(where: { $0 >= 0x80 }) else { return }
      bytes.removeAll(keepingCapacity: true)
      decodeWindows1252(original, first)
    case .utf16LittleEndian, .utf16BigEndian:
      bytes.removeAll(keepingCapacity: true)
      decodeUTF16(original, from: mark, isBigEndian: encoding == .utf16BigEndian)
    case .other(let name):
      bytes.removeAll(keepingCapacity: true)
      guard let decoder = LibraryDecoder(name) else {
        replace(at: 0)
        return
      }
      let damage = decoder.decode(original, into: &bytes)
      (replacementCount, firstDamage) = (damage.count, damage.first)
    }
  }

  private mutating func replace(at offset: Int) {
    bytes += [0xEF, 0xBF, 0xBD]
    replacementCount += 1
    if firstDamage == nil { firstDamage = offset }
  }

  private mutating func decodeUTF8(_ original: [UInt8], _ first: Int) {
    bytes += original[..<first]
    var index = first
    while index < original.count {
      let length = UTF8Validation.scalarLength(in: original.span, at: index)
      if length > 0 {
        bytes += original[index..<(index + length)]
        index += length
      } else {
        replace(at: index)
        index += UTF8Validation.damagedLength(in: original.span, at: index)
      }
    }
  }

  private mutating func decodeWindows1252(_ original: [UInt8], _ first: Int) {
    bytes += original[..<first]
    for byte in original[first...] {
      if byte < 0x80 {
        bytes.append(byte)
      } else if byte < 0xA0 {
        append(Unicode.Scalar(Self.windows1252[Int(byte) - 0x80]) ?? "\u{FFFD}")
      } else {
        append(Unicode.Scalar(byte))
      }
    }
  }

  private mutating func decodeUTF16(_ original: [UInt8], from begin: Int, isBigEndian: Bool) {
    func unit(at index: Int) -> UInt32 {
      let (first, second) = (UInt32(original[index]), UInt32(original[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var index = begin
    while index + 1 < original.count {
      let high = unit(at: index)
      if (0xD800...0xDBFF).contains(high), index + 3 < original.count {
        let low = unit(at: index + 2)
        if (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
        {
          append(scalar)
          index += 4
          continue
        }
      }
      if let scalar = Unicode.Scalar(high) { append(scalar) } else { replace(at: index) }
      index += 2
    }
    if index < original.count { replace(at: index) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) { bytes += UTF8.encode(scalar).map(Array.init) ?? [] }

  /// The Encoding Standard's index windows-1252, bytes 80 to 9F; what has no character there is a control.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}

extension UTF8Validation {
  /// How many bytes of a damaged character one replacement stands for: the longest that could begin a character, at
  /// least one.
  static func damagedLength(in bytes: Span<UInt8>, at index: Int) -> Int {
    func byte(_ distance: Int, in range: ClosedRange<UInt8>) -> Bool {
      index + distance < bytes.count && range.contains(bytes[index + distance])
    }
    let second: ClosedRange<UInt8>
    switch bytes[index] {
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    case 0xE1...0xEF, 0xF1...0xF3: second = 0x80...0xBF
    default: return 1
    }
    guard byte(1, in: second) else { return 1 }
    return bytes[index] >= 0xF0 && byte(2, in: 0x80...0xBF) ? 3 : 2
  }
}
