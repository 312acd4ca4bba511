internal import DocumentModel
internal import GraphExport

/// Reads annotations that Entente or people wrote: JSON Lines or native XML, packed with gzip or not.
public enum AnnotationFiles {
  /// The name under which an extraction's annotations stand among its exports.
  public static let exportName = "entente.jsonl"

  /// Whether a folder holds annotations.
  static func areIn(folder: String) -> Bool {
    guard let files = try? files(in: folder) else { return false }
    return files.contains { isKind(.annotations, $0) || isKind(.nativeXML, $0) }
  }

  /// Whether a file's name is one of annotations.
  public static func hasKnownEnding(_ path: String) -> Bool { hasEnding(".jsonl", path) || hasEnding(".xml", path) }

  /// Whether a file's name ends so, packed or not.
  ///
  /// - Parameter ending: with its full stop.
  static func hasEnding(_ ending: String, _ path: String) -> Bool {
    path.hasSuffix(ending) || path.hasSuffix(ending + ".gz")
  }

  /// The corpus at a path: one file, or the files of annotations in a folder.
  ///
  /// - Throws: `FileFailure`, `GzipFailure`, or `SyntaxFailure` with file and line.
  public static func corpus(at path: String) throws -> Corpus {
    var documents: [AnnotatedDocument] = []
    var shared: [Entity] = []
    for file in try files(at: path) {
      shared += try forEach(in: file) { document, _, _ in documents.append(document) }
    }
    return Corpus(documents: documents, sharedEntities: shared)
  }

  /// Hands out the documents at a path, one after the other.
  ///
  /// - Throws: as `corpus(at:)`, and what the body throws.
  static func forEachDocument(at path: String, _ take: (AnnotatedDocument) throws -> Void) throws {
    for file in try files(at: path) { _ = try forEach(in: file) { document, _, _ in try take(document) } }
  }

  /// Hands out the documents of a file, each with the shared entities that were met so far and what it counts in, where the file
  /// holds that (`--with-text`).
  ///
  /// Native XML is held while its documents are handed out, JSON Lines are not.
  /// - Parameter kind: what the file holds; looked at where the caller has not done so.
  /// - Returns: the entities that stand outside the documents.
  /// - Throws: as `corpus(at:)`, and what the body throws.
  static func forEach(
    in file: String, as kind: InputKind? = nil,
    _ take: (AnnotatedDocument, _ shared: [Entity], _ text: [UInt8]?) throws -> Void
  ) throws -> [Entity] {
    if try kind ?? InputKind(at: file) == .nativeXML {
      let content = try NativeXMLReader.annotations(in: try FileSystem.unpackedBytes(of: file), source: file)
      for document in content.documents { try take(document, content.sharedEntities, nil) }
      return content.sharedEntities
    }
    let bytes = try UnpackedSource(file)
    let stream = AnnotationStream(source: file) { try bytes.next() }
    while let document = try stream.next() { try take(document, stream.sharedEntities, stream.text) }
    return stream.sharedEntities
  }

  private static func files(at path: String) throws -> [String] {
    FileSystem.isFolder(path) ? try files(in: path) : [path]
  }

  /// What an extraction wrote goes before other files, and JSON Lines before XML: folders often hold one graph in several forms.
  private static func files(in folder: String) throws -> [String] {
    let exported = folder + "/" + exportName
    if FileSystem.exists(exported) { return [exported] }
    let all = Set(try FileSystem.names(in: folder))
    // Packed beside unpacked is the same file once more.
    let names = all.filter { !$0.hasSuffix(".gz") || !all.contains(String($0.dropLast(3))) }.sorted()
    let lines = names.filter { hasEnding(".jsonl", $0) }.map { folder + "/" + $0 }
    if lines.contains(where: { isKind(.annotations, $0) }) { return lines }
    return names.filter { hasEnding(".xml", $0) }.map { folder + "/" + $0 }.filter { isKind(.nativeXML, $0) }
  }

  private static func isKind(_ kind: InputKind, _ file: String) -> Bool { (try? InputKind(at: file)) == kind }
}
