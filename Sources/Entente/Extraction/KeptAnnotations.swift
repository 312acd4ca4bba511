internal import DocumentModel
internal import Synchronization
internal import Text

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The annotations that a run has made so far, kept until it is done, so that the next run goes on where a killed one stopped.
///
/// A hidden folder among the results, with a file a document that is named by all that its annotations follow from: the document as
/// it was read, and who reads it. Results never depend on it: what is not there, or cannot be kept, is made anew.
final class KeptAnnotations: Sendable {
  static let folderName = ".entente-unfinished"

  private let folder: String
  private let settings: ExtractionSettings
  /// Tells programs, data and settings apart; found when it is needed first, since short runs do without.
  private let producer = Mutex<String?>(nil)

  /// - Parameters:
  ///   - results: the folder that the run writes into.
  ///   - settings: what documents are read with.
  init(among results: String, settings: ExtractionSettings) {
    folder = results + "/" + Self.folderName
    self.settings = settings
  }

  /// A document's annotations, where an unfinished run made them.
  func annotations(of source: SourceDocument) -> AnnotatedDocument? {
    guard FileSystem.isFolder(folder), let path = try? path(for: source), FileSystem.exists(path),
      let bytes = try? FileSystem.bytes(of: path),
      let documents = try? AnnotationReader.annotations(in: bytes).documents, documents.count == 1
    else { return nil }
    return documents[0]
  }

  /// Keeps a document's annotations.
  func keep(_ annotated: AnnotatedDocument, of source: SourceDocument) {
    var writer = ByteWriter()
    AnnotationWriter().write(annotated, to: &writer)
    try? FileSystem.makeFolder(folder)
    if let path = try? path(for: source) { try? Data(writer.bytes).write(to: URL(filePath: path), options: .atomic) }
  }

  /// Forgets everything: the run is done.
  static func clear(among results: String) {
    let folder = results + "/" + folderName
    if FileSystem.isFolder(folder) { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// - Throws: `FileFailure` where data that documents are read with cannot be read.
  private func path(for source: SourceDocument) throws -> String {
    let producer = try producer.withLock { known in
      let producer = try known ?? settings.producer()
      known = producer
      return producer
    }
    var known = ByteWriter()
    AnnotationWriter().write(source.annotation, to: &known)
    var digest = SHA256()
    for part in [Array(producer.utf8), known.bytes, source.text, source.asRead.text] {
      digest.update("\(part.count) ")
      digest.update(part.span)
    }
    return folder + "/" + SHA256.hexadecimal(digest.finalized()) + ".jsonl"
  }
}
