/// The bytes of a block of quads; `schema/store.sql` says what they mean.
enum BlockEncoding {
  /// Appends the bytes of sorted, different keys.
  static func encode(_ keys: ArraySlice<QuadKey>, into bytes: inout [UInt8]) {
    var previous = QuadKey(0, 0, 0, 0)
    for key in keys {
      let shared = key.sharedPlaces(with: previous)
      bytes.append(UInt8(truncatingIfNeeded: shared))
      switch shared {
      case 0:
        append(key.first - previous.first, to: &bytes)
        append(key.second, to: &bytes)
        append(key.third, to: &bytes)
        append(key.fourth, to: &bytes)
      case 1:
        append(key.second - previous.second, to: &bytes)
        append(key.third, to: &bytes)
        append(key.fourth, to: &bytes)
      case 2:
        append(key.third - previous.third, to: &bytes)
        append(key.fourth, to: &bytes)
      default: append(key.fourth - previous.fourth, to: &bytes)
      }
      previous = key
    }
  }

  @inline(__always)
  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Hands the keys of a block out one after the other; false where the bytes are no whole block of so many quads.
  @inline(__always)
  static func decode(_ bytes: UnsafeRawBufferPointer, count: Int, _ take: (QuadKey, _ shared: Int) -> Void) -> Bool {
    var reader = Reader(bytes: bytes)
    var key = QuadKey(0, 0, 0, 0)
    for _ in 0..<count {
      guard let shared = reader.byte() else { return false }
      switch shared {
      case 0:
        key = QuadKey(key.first &+ reader.number(), reader.number(), reader.number(), reader.number())
      case 1:
        key = QuadKey(key.first, key.second &+ reader.number(), reader.number(), reader.number())
      case 2:
        key.third = key.third &+ reader.number()
        key.fourth = reader.number()
      case 3: key.fourth = key.fourth &+ reader.number()
      default: return false
      }
      take(key, Int(shared))
    }
    return reader.isExact
  }

  /// Reads numbers; past the end gives zeros and remembers it.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    private var offset = 0
    private var isPastEnd = false

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isExact: Bool { !isPastEnd && offset == bytes.count }

    @inline(__always)
    mutating func byte() -> UInt8? {
      guard offset < bytes.count else { return nil }
      defer { offset += 1 }
      return bytes[offset]
    }

    @inline(__always)
    mutating func number() -> UInt64 {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while let byte = byte(), shift < 64 {
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
      isPastEnd = true
      return 0
    }
  }
}
