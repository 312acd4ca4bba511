/// Takes what a reader reads, one quad at a time.
///
/// A statement is lent for the time of the call. What a sink throws ends the reading and reaches its caller.
public protocol QuadSink: AnyObject {
  /// A prefix was defined, or given to another namespace; comes before the first quad that uses it.
  func define(_ prefix: PrefixTable.Identifier, of prefixes: borrowing PrefixTable) throws
  /// A quad was read.
  func take(_ statement: borrowing Statement) throws
  /// The text has ended, without error.
  func finish() throws
}

extension QuadSink {
  public func define(_ prefix: PrefixTable.Identifier, of prefixes: borrowing PrefixTable) throws {}
  public func finish() throws {}
}

/// Collects quads as values.
public final class QuadCollector: QuadSink {
  /// The quads in the order of the text.
  public private(set) var quads: [Quad] = []

  public init() {}

  public func take(_ statement: borrowing Statement) { quads.append(statement.quad) }
}
