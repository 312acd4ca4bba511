/// How much of a file a store keeps in memory; what it holds beside that follows from what it does.
public struct StoreCache: Sendable {
  /// Bytes of pages: 64 MiB are what a million terms take, so that they are read from the disk once.
  public var pageBytes = 64 << 20
  /// Blocks of each of the five orders of quads that are kept ready, 16 KiB each.
  public var blocksOfAnOrder = 4096
  /// Terms, some hundred bytes each; a power of two.
  public var terms = 1 << 18

  public init() {}
}
