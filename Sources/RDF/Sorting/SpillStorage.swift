internal import Synchronization

/// Where sorted runs lie that memory shall not hold: a file that nobody else sees. Several threads may read what was put there.
public protocol SpillStorage: AnyObject, Sendable {
  /// How many bytes have been put there.
  var count: Int { get }
  /// Puts bytes behind those that are there.
  func append(_ bytes: [UInt8]) throws
  /// Bytes that were put there, all of the range.
  func bytes(in range: Range<Int>) throws -> [UInt8]
}

/// Room in memory after all, for what is known to be small.
public final class MemoryStorage: SpillStorage {
  private let held = Mutex<[UInt8]>([])

  public init() {}

  public var count: Int { held.withLock(\.count) }

  public func append(_ bytes: [UInt8]) { held.withLock { $0 += bytes } }

  public func bytes(in range: Range<Int>) -> [UInt8] { held.withLock { Array($0[range]) } }
}
