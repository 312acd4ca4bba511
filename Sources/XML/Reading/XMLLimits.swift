/// What a reader accepts at most; more is an error, so that hostile input cannot exhaust memory or stack.
public struct XMLLimits: Hashable, Sendable {
  /// Nested elements; libxml2 itself stops at 256.
  public var depth: Int
  /// Bytes of the whole document.
  public var bytes: Int
  /// Attributes of one element.
  public var attributes: Int
  /// Bytes of one run of text between tags; libxml2 itself stops at 10 million.
  public var textBytes: Int
  /// Entities that a document may declare within itself; 0 refuses all but the five that XML has.
  public var entities: Int

  public init(
    depth: Int = 200, bytes: Int = 1 << 30, attributes: Int = 1000, textBytes: Int = 10_000_000, entities: Int = 0
  ) {
    self.depth = depth
    self.bytes = bytes
    self.attributes = attributes
    self.textBytes = textBytes
    self.entities = entities
  }
}
