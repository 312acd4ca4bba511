/// Why compressed bytes could not be read.
public struct GzipFailure: Error, Hashable, Sendable {
  /// What is wrong with the data.
  public enum Reason: Hashable, Sendable {
    /// The bytes begin, or go on after a whole member, with something that is no gzip header.
    case notGzip
    /// The bytes end inside a member.
    case truncated
    /// The compressed data, its checksum or its length is wrong.
    case damaged
    /// Few bytes unpack to so many that they were made to exhaust whoever reads them.
    case unpacksTooFar
  }

  public var reason: Reason
  /// Where in the compressed bytes, counted from 0: the first byte that could not be used.
  public var byte: Int
  /// The name of the file or stream, nil where nobody gave one.
  public var source: String?

  public init(_ reason: Reason, atByte byte: Int, source: String? = nil) {
    self.reason = reason
    self.byte = byte
    self.source = source
  }
}
