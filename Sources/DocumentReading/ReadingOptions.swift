/// How inputs are read.
public struct ReadingOptions: Hashable, Sendable {
  /// 64 MiB: far above any article, far below what would exhaust memory.
  public static let defaultSizeLimit = 64 << 20

  /// The most bytes that a file may have.
  public var sizeLimit: Int
  /// What a table says about documents; goes before what a document says of itself.
  public var metadata: MetadataTable

  /// Whether pages in other languages than English are read too.
  public var readsAnyLanguage: Bool

  public init(
    sizeLimit: Int = defaultSizeLimit, metadata: MetadataTable = MetadataTable(), readsAnyLanguage: Bool = false
  ) {
    self.readsAnyLanguage = readsAnyLanguage
    self.sizeLimit = sizeLimit
    self.metadata = metadata
  }
}
