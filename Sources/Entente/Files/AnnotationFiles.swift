internal import DocumentModel
internal import Text

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
    var files = [path]
    if FileSystem.isFolder(path) {
      let exported = path + "/" + exportName
      files =
        FileSystem.exists(exported)
        ? [exported] : try FileSystem.names(in: path).filter { $0.hasSuffix(".jsonl") }.map { path + "/" + $0 }
    }
    var documents: [AnnotatedDocument] = []
    var shared: [Entity] = []
    for file in files {
      let annotations = try AnnotationReader.annotations(in: try FileSystem.bytes(of: file), source: file)
      documents += annotations.documents
      shared += annotations.sharedEntities
    }
    return Corpus(documents: documents, sharedEntities: shared)
  }
}
