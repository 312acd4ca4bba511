internal import DocumentModel

/// Reads annotations that Entente or people wrote, in their JSON Lines form.
public enum AnnotationFiles {
  /// The name under which an extraction's annotations stand among its exports.
  public static let exportName = "entente.jsonl"

  /// Whether a folder holds annotations: a `.jsonl` file that has rows of them.
  static func areIn(folder: String) -> Bool {
    guard let names = try? FileSystem.names(in: folder) else { return false }
    return names.contains { $0.hasSuffix(".jsonl") && (try? InputKind(at: folder + "/" + $0)) == .annotations }
  }

  /// The corpus at a path: one file, or every `.jsonl` file of a folder.
  ///
  /// - Throws: `FileFailure`, or `SyntaxFailure` with file and line.
  public static func corpus(at path: String) throws -> Corpus {
    var documents: [AnnotatedDocument] = []
    let shared = try read(path) { documents.append($0) }
    return Corpus(documents: documents, sharedEntities: shared)
  }

  /// Hands out the documents at a path, one after the other.
  ///
  /// - Throws: as `corpus(at:)`, and what the body throws.
  static func forEachDocument(at path: String, _ take: (AnnotatedDocument) throws -> Void) throws {
    _ = try read(path, take)
  }

  /// - Returns: the entities that stand outside the documents.
  private static func read(_ path: String, _ take: (AnnotatedDocument) throws -> Void) throws -> [Entity] {
    var shared: [Entity] = []
    for file in try files(at: path) {
      let bytes = try ByteSource(file)
      let annotations = AnnotationStream(source: file) { try bytes.next() }
      while let document = try annotations.next() { try take(document) }
      shared += annotations.sharedEntities
    }
    return shared
  }

  private static func files(at path: String) throws -> [String] {
    guard FileSystem.isFolder(path) else { return [path] }
    let exported = path + "/" + exportName
    if FileSystem.exists(exported) { return [exported] }
    return try FileSystem.names(in: path).filter { $0.hasSuffix(".jsonl") }.map { path + "/" + $0 }
  }
}
