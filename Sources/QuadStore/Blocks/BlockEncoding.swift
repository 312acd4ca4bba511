/// The bytes of a block of quads; `schema/store.sql` says what they mean.
enum BlockEncoding {
  /// How many bytes a key takes at most: how many places are shared, and four numbers of 64 bits.
  private static let mostBytes = 1 + 4 * 10

  /// Appends the bytes of sorted, different keys.
  static func encode(_ keys: ArraySlice<QuadKey>, into bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(byteCount: keys.count * mostBytes, alignment: 1) { buffer in
      var writer = Writer(bytes: buffer)
      var previous = QuadKey(0, 0, 0, 0)
      for key in keys {
        writer.write(key, after: previous)
        previous = key
      }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<writer.count]))
    }
  }

  /// Writes into bytes that have room for all keys.
  private struct Writer {
    let bytes: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

    @inline(__always)
    mutating func write(_ key: QuadKey, after previous: QuadKey) {
      let shared = key.sharedPlaces(with: previous)
      bytes[count] = UInt8(truncatingIfNeeded: shared)
      count &+= 1
      switch shared {
      case 0:
        write(key.first - previous.first)
        write(key.second)
        write(key.third)
        write(key.fourth)
      case 1:
        write(key.second - previous.second)
        write(key.third)
        write(key.fourth)
      case 2:
        write(key.third - previous.third)
        write(key.fourth)
      default: write(key.fourth - previous.fourth)
      }
    }

    @inline(__always)
    private mutating func write(_ number: UInt64) {
      var rest = number
      while rest >= 0x80 {
        bytes[count] = UInt8(truncatingIfNeeded: rest) | 0x80
        count &+= 1
        rest &>>= 7
      }
      bytes[count] = UInt8(truncatingIfNeeded: rest)
      count &+= 1
    }
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
      while offset < bytes.count, shift < 64 {
        let byte = bytes[offset]
        offset &+= 1
        number |= UInt64(byte & 0x7F) &<< shift
        if byte < 0x80 { return number }
        shift &+= 7
      }
      isPastEnd = true
      return 0
    }
  }
}
