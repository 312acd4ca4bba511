/// Finds bytes in bytes.
enum ByteSearch {
  /// Where the wanted bytes first stand, nil where they do not; 0 for none wanted.
  static func firstIndex(of wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = wanted.first else { return 0 }
    guard wanted.count <= bytes.count else { return nil }
    let last = bytes.count - wanted.count
    var index = 0
    while index <= last {
      if bytes[index] == first, matches(wanted, bytes, at: index) { return index }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private static func matches(
    _ wanted: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    var offset = 1
    while offset < wanted.count, bytes[index + offset] == wanted[offset] { offset += 1 }
    return offset == wanted.count
  }
}
