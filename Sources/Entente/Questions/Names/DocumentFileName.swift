internal import DocumentModel

/// The name of a file as somebody types it who means the document that was read from it: `articles/observer.txt`.
struct DocumentFileName {
  private let file: Substring

  init(_ path: String) { file = path.split(separator: "/").last ?? "" }

  /// What documents that were read from the file can be called: its name without what follows one of its dots.
  var documentNames: [String] {
    file.indices.filter { file[$0] == "." }.map { String(file[..<$0]) }
  }

  /// Whether a document was read from the file, and is called after it.
  func isFile(of document: DocumentRecord) -> Bool {
    document.file == file && documentNames.contains(document.name)
  }
}
