public import Text

/// How inputs are read.
public struct ReadingOptions: Hashable, Sendable {
  /// 64 MiB: far above any article, far below what would exhaust memory.
  public static let defaultSizeLimit = 64 << 20

  /// The most bytes that a document may have; files of many documents may have any number.
  public var sizeLimit: Int
  /// What a table says about documents; goes before what a document says of itself.
  public var metadata: MetadataTable
  /// Which members of records hold what.
  public var fields = RecordFieldNames()
  /// The encoding of texts and pages, where somebody knows it; else it is found out for each.
  public var encoding: TextEncoding?

  /// Whether records may be documents that an `OriginalSequence` wrote, which tell their names and digests themselves: only for
  /// records of one's own, since others could take the place of any document so.
  public var takesOriginals = false

  /// Whether documents in other languages than English are read too.
  public var readsAnyLanguage: Bool

  public init(
    sizeLimit: Int = defaultSizeLimit, metadata: MetadataTable = MetadataTable(), readsAnyLanguage: Bool = false
  ) {
    self.readsAnyLanguage = readsAnyLanguage
    self.sizeLimit = sizeLimit
    self.metadata = metadata
  }
}
