/// RDF compares text by its characters one by one, where `String` takes canonically equivalent text for equal.
extension String {
  /// Whether both are the same bytes.
  func hasSameBytes(as other: String) -> Bool {
    withUTF8Bytes { left in other.withUTF8Bytes { left.count == $0.count && left.elementsEqual($0) } }
  }

  /// The order by code points, which is that of UTF-8 bytes; eight at a step, as most IRIs share long beginnings.
  func orderOfBytes(_ other: String) -> ValueOrder {
    withUTF8Bytes { left in
      other.withUTF8Bytes { right in
        let common = min(left.count, right.count)
        var index = 0
        let (leftRaw, rightRaw) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        while index + 8 <= common,
          leftRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            == rightRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          index += 8
        }
        while index < common, left[index] == right[index] { index += 1 }
        if index < common { return left[index] < right[index] ? .less : .greater }
        return left.count == right.count ? .equal : left.count < right.count ? .less : .greater
      }
    }
  }

  /// Lends the UTF-8 bytes.
  func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    return try Array(utf8).withUnsafeBufferPointer(body)
  }
}
