/// A string that equals another only byte for byte.
///
/// `String` compares by canonical equivalence (`é` equals `e` + U+0301), but RDF terms are equal
/// only scalar by scalar, and are ordered by their UTF-8 bytes.
public struct ExactText: Hashable, Sendable, Comparable {
  /// The text as it is written.
  public let string: String

  private typealias Words = (UInt64, UInt64)

  public init(_ string: String) { self.string = string }

  public static func == (left: ExactText, right: ExactText) -> Bool {
    // Terms of a document share their texts, which are the same then where they consist of the same two words.
    let (one, other) = (unsafeBitCast(left, to: Words.self), unsafeBitCast(right, to: Words.self))
    if one == other { return true }
    return left.withBytes { leftBytes in
      right.withBytes { rightBytes in
        ByteOrder.areEqual(UnsafeRawBufferPointer(leftBytes), UnsafeRawBufferPointer(rightBytes))
      }
    }
  }

  public static func < (left: ExactText, right: ExactText) -> Bool {
    left.withBytes { leftBytes in right.withBytes { leftBytes.lexicographicallyPrecedes($0) } }
  }

  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = string.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(string.utf8).withUnsafeBufferPointer(body)
  }
}
