internal import DocumentModel
internal import DocumentReading
internal import QuadStore
internal import RDF

/// One step of a change to a store; steps are carried out in order, some at a time in one transaction.
enum StoreEdit {
  /// A source is new or has changed: its documents follow.
  case begin(path: String, kind: StoredSource.Kind)
  /// A document to be analysed and put in.
  case read(PlannedDocument, SourceDocument)
  /// A document whose annotations are at hand.
  case take(PlannedDocument, AnnotatedDocument, text: [UInt8]?)
  /// A document that another one with the same key stands in for; kept for the day when that one is removed.
  case setAside(PlannedDocument, DocumentContent)
  /// A document that is in the store and stays as it is.
  case keep(path: String, DocumentNumber, position: Int)
  /// A file of quads.
  case load(PlannedDocument, path: String, RDFFormat)
  /// All documents of a source have been given.
  case finish(path: String, digest: String, metadata: String)
  case remove(SourceNumber)
}

extension StoreEdit {
  /// How much work a step is, in documents.
  var weight: Int {
    switch self {
    case .read, .take, .setAside: 1
    case .begin, .keep, .load, .finish, .remove: 0
    }
  }

  /// Whether its document is yet to be analysed.
  var asksForAnalysis: Bool {
    if case .read = self { true } else { false }
  }

  /// Whether a transaction may end before this step without dividing a source.
  var opensSource: Bool {
    switch self {
    case .begin, .remove: true
    case .read(let planned, _), .take(let planned, _, _), .setAside(let planned, _): planned.replacing != nil
    case .keep, .load, .finish: false
    }
  }
}

/// What is known of a document before it is put into a store.
struct PlannedDocument {
  /// The path of its source.
  var path: String
  var position: Int
  var key: String
  var digest: String
  var stem: String
  var name: String
  /// Its annotations as JSON Lines, where they are at hand.
  var rows: [UInt8]?
  /// The page or record that it was read from, where it is not its text.
  var original: [UInt8]?
  /// The document whose place it takes.
  var replacing: DocumentNumber?
  /// Its source; nil for that of its path, which has been begun.
  var source: SourceNumber?
}
