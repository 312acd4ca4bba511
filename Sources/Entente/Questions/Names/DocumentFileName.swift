internal import DocumentModel

/// The name of a file as somebody types it who means the document that was read from it: `articles/observer.txt`.
struct DocumentFileName {
  private let file: Substring

  init(_ path: String) { file = path.split(separator: "/").last ?? "" }

  /// Whether a document that was read from the file can be called so: by its name without what follows one of its dots, or by that and
  /// a mark, where several files have one name.
  func mayName(_ document: String) -> Bool {
    file.indices.filter { file[$0] == "." }.map { String(file[..<$0]) }.contains {
      document == $0 || document.hasPrefix($0 + "-")
    }
  }

  /// Whether a document was read from the file, and is called after it.
  func isFile(of document: DocumentRecord) -> Bool { document.file == file && mayName(document.name) }
}
