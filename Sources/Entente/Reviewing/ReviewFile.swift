public import KnowledgeBase
public import Reviews

/// A review table in a file.
public enum ReviewFile {
  /// The table in a file; nil where no file is named.
  ///
  /// - Throws: `FileFailure` or `SyntaxFailure`.
  public static func table(at path: String?, _ knowledge: KnowledgeBase) throws -> ReviewTable? {
    guard let path else { return nil }
    return try ReviewTable(try FileSystem.bytes(of: path), source: path, knowledge: knowledge)
  }

  /// Where the table of a store lies: beside it.
  public static func path(ofStore path: String) -> String { path + ".reviews.tsv" }

  /// The bytes of a store's table as people left it; empty where there is no file.
  ///
  /// - Throws: `FileFailure`.
  public static func bytes(ofStore path: String) throws -> [UInt8] {
    let path = Self.path(ofStore: path)
    return FileSystem.exists(path) ? try FileSystem.bytes(of: path) : []
  }
}
