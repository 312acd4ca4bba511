public import DocumentModel
public import DocumentReading
public import KnowledgeBase

/// The texts of documents that were annotated before, found by their bytes and not by their names.
public struct DocumentTexts: Sendable {
  private var texts: [String: [UInt8]] = [:]
  /// Inputs that could not be read.
  public private(set) var failures: [ReadingFailure] = []

  /// - Parameters:
  ///   - paths: files and folders, as `extract` takes them.
  ///   - publishers: the outlets whose marks tell where an article begins.
  /// - Throws: a failure where a built-in table is wrong.
  public init(of paths: [String], publishers: [Publisher]) throws {
    for outcome in DocumentSequence(paths, reader: try DocumentReader(publishers: publishers)) {
      switch outcome {
      case .document(let document, _): document.record.digest.map { texts[$0] = document.text }
      case .duplicate, .passedOver, .unmatched: break
      case .failure(let failure): failures.append(failure)
      }
    }
  }

  /// - Parameter texts: by the digests of the documents.
  init(_ texts: [String: [UInt8]]) { self.texts = texts }

  /// What a document's annotations count in; nil where its bytes were not among the inputs.
  public func text(of document: AnnotatedDocument) -> [UInt8]? {
    text(ofDigest: document.document.digest)
  }

  /// The text of the document with a digest.
  public func text(ofDigest digest: String?) -> [UInt8]? { digest.flatMap { texts[$0] } }
}
