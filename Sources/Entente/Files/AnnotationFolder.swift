public import DocumentModel
internal import Text

/// A folder that gets one file of annotations a document, each of them whole.
public struct AnnotationFolder: Sendable {
  /// The file that a document's annotations went to.
  public struct Written: Hashable, Sendable {
    public var path: String
    /// Whether its name is another than the document's, which could not be that of a file here.
    public var isRenamed: Bool
  }

  private let folder: String
  private var names = OutputNames()

  /// - Parameter folder: made where it is missing.
  /// - Throws: `FileFailure`.
  public init(_ folder: String) throws(FileFailure) {
    self.folder = folder
    try FileSystem.makeFolder(folder)
  }

  /// Writes a document's annotations to `NAME.jsonl` in the folder, never anywhere else.
  ///
  /// - Parameter text: what the annotations count in, where they should hold it too.
  /// - Throws: `FileFailure`; files written before stay.
  public mutating func write(_ document: AnnotatedDocument, text: [UInt8]? = nil) throws(FileFailure) -> Written {
    let name = names.fileName(for: document.document.name, ending: ".jsonl")
    var writer = ByteWriter()
    AnnotationWriter().write(document, text: text, to: &writer)
    try FileSystem.write(writer.bytes, to: folder + "/" + name, links: .replaces)
    return Written(path: folder + "/" + name, isRenamed: name != document.document.name + ".jsonl")
  }
}
