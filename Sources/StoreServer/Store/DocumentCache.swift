import DocumentModel
import QuadStore
import Synchronization

/// Documents that were read, so that those who look at the same ones need not read them again.
///
/// Two generations of limited size: what was asked for since the younger one began stays, the rest goes with the older one.
final class DocumentCache: Sendable {
  /// All that a document as it is shown follows from, so that none is shown as it was before a change.
  struct Origin: Hashable, Sendable {
    var number: DocumentNumber
    var row: StoredDocument
    /// Digest of the decisions and reviews that are applied.
    var corrections: String
  }

  private struct Generation {
    var documents: [Origin: AnnotatedDocument] = [:]
    /// Bytes of the rows that its documents were read from; in memory they take two to three times as much.
    var size = 0
  }

  private struct State {
    var young = Generation()
    var old = Generation()
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: bytes of the rows of documents that are kept, at most.
  init(limit: Int) { self.limit = limit }

  /// The document of an origin; read where it is not kept.
  ///
  /// - Parameter read: gives the document and the number of bytes of its rows; nil where there is none.
  func document(
    _ origin: Origin, read: () throws -> (document: AnnotatedDocument, size: Int)?
  ) rethrows -> AnnotatedDocument? {
    let known = state.withLock { state in state.young.documents[origin] ?? state.old.documents[origin] }
    if let known { return known }
    guard let (document, size) = try read() else { return nil }
    state.withLock { state in
      if state.young.size + size > limit / 2 {
        state.old = state.young
        state.young = Generation()
      }
      if state.young.documents.updateValue(document, forKey: origin) == nil { state.young.size += size }
    }
    return document
  }
}
