/// How a store is served.
public struct ServerOptions: Sendable {
  /// Whether updates and reviews are taken.
  public var isWritable = false
  /// Whether patterns outside `GRAPH` see all graphs together.
  public var defaultGraphIsUnion = true
  /// How long a query may take, from its arrival on.
  public var queryTime = Duration.seconds(30)
  /// By how many bytes the process may grow while a query runs.
  public var queryMemory = 1 << 30
  /// How many queries are answered at a time; further ones wait for their turn.
  public var queries = 4
  /// How long a query may wait for its turn.
  public var waitTime = Duration.seconds(20)
  /// Who reviews, where the page does not say.
  public var reviewer = ""

  public init() {}
}
