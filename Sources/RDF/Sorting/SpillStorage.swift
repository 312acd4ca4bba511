/// Where sorted runs lie that memory shall not hold: a file that nobody else sees. Several threads may read what was put there.
public protocol SpillStorage: AnyObject, Sendable {
  /// How many bytes have been put there.
  var count: Int { get }
  /// Puts bytes behind those that are there.
  func append(_ bytes: [UInt8]) throws
  /// Bytes that were put there, all of the range.
  func bytes(in range: Range<Int>) throws -> [UInt8]
}
