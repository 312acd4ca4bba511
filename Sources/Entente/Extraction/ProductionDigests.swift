internal import CEmbeddedData
internal import DocumentModel
internal import Text

/// Digests of the files that say how documents are read: SHA-256 over the lines that `sha256sum` prints of them.
enum ProductionDigests {
  /// The digest of the lines of some files, in the order of their paths.
  private static func digest(of lines: [String]) -> String {
    let bytes = Array(lines.joined().utf8)
    return SHA256.hexadecimalDigest(of: bytes.span)
  }

  /// The line that `sha256sum` prints of a file.
  private static func line(_ path: String, _ bytes: [UInt8]) -> String {
    SHA256.hexadecimalDigest(of: bytes.span) + "  " + path + "\n"
  }

  /// The lines of the program's own tables, by path.
  static let ownTables: [String] = (0..<entente_data_file_count()).map { index in
    let path = String(cString: entente_data_file_path(index))
    let bytes = EmbeddedBytes.copy { entente_data_file_bytes(index, $0) }
    return (path: path, line: line(path, bytes))
  }.sorted { $0.path < $1.path }.map(\.line)

  private static let ownModels = String(decoding: EmbeddedBytes.copy(entente_model_digests), as: UTF8.self)

  /// The digest of the models.
  ///
  /// - Parameter path: another model than the program's, which is read without what comes with that.
  /// - Throws: `FileFailure`.
  static func models(path: String?) throws -> String {
    guard let path else { return digest(of: [ownModels]) }
    return digest(of: [line("english.model", try FileSystem.bytes(of: path))])
  }

  /// The digest of the tables in `knowledge`, and of a user's own.
  static func knowledge(_ tables: [(name: String, bytes: [UInt8])]) -> String {
    digest(of: ownTables.filter(isKnowledge) + tables.map { line($0.name, $0.bytes) })
  }

  /// The digest of all other tables, and of a user's own rules.
  static func rules(_ tables: [(name: String, bytes: [UInt8])]) -> String {
    digest(of: ownTables.filter { !isKnowledge($0) } + tables.map { line($0.name, $0.bytes) })
  }

  private static func isKnowledge(_ line: String) -> Bool { line.contains("  knowledge/") }
}
