/// RDF compares text by its characters one by one, where `String` takes canonically equivalent text for equal.
extension String {
  /// Whether both are the same bytes.
  func hasSameBytes(as other: String) -> Bool {
    withUTF8Bytes { left in other.withUTF8Bytes { left.count == $0.count && left.elementsEqual($0) } }
  }

  /// Whether this comes first by code points, which is the order of UTF-8 bytes.
  func precedesByBytes(_ other: String) -> Bool {
    withUTF8Bytes { left in other.withUTF8Bytes { left.lexicographicallyPrecedes($0) } }
  }

  /// Lends the UTF-8 bytes.
  func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    return try Array(utf8).withUnsafeBufferPointer(body)
  }
}
