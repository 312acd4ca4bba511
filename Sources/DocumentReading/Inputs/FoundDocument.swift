import DocumentModel
import Text

/// A document as its file hands it over, before anything is looked for in it.
struct FoundDocument: Sendable {
  /// What its bytes are.
  enum Content: Sendable {
    /// Text of any encoding.
    case text([UInt8])
    /// A web page of any encoding, with the encoding that was told beside it.
    case page([UInt8], declared: TextEncoding?)
    /// Text of which the form tells what each paragraph is.
    case blocks([Block])
  }

  /// A paragraph, and what the form says of it.
  struct Block: Hashable, Sendable {
    var text: String
    var hint: TextBlock.Hint?
  }

  /// Safe as a file's name; others may have it as well.
  var name: String
  /// For messages, and to look up what is known beside it.
  var path: String
  var content: Content
  /// The name of the file that it came in; the last part of its path if nil.
  var file: String?
  /// What its file says of it.
  var own = DocumentMetadata()
  /// What is known beside it and travels with it; goes before what it says itself.
  var beside = DocumentMetadata()
  /// By which it is known, where that is of bytes that are not here any more; else it is made of what is here.
  var digest: String?
  /// Whether each line of a text is a paragraph for sure.
  var isLaidOut = false
}

/// Hands out the documents of an input, one after the other.
protocol DocumentSource: AnyObject {
  /// The next document; nil at the end.
  ///
  /// - Throws: why one document, or the rest, could not be had; the next call goes on behind it.
  func next() throws(ReadingFailure) -> FoundDocument?

  /// What was passed over without being read, by kind; complete at the end.
  var passedOver: [PassedOver] { get }
}

extension DocumentSource {
  var passedOver: [PassedOver] { [] }
}

/// Parts of an input that hold no documents, told and counted, but no failure: pictures in a web archive, redirects.
public struct PassedOver: Hashable, Sendable {
  /// The input.
  public var path: String
  /// What they are, in words: `an image`.
  public var kind: String
  public var count: Int

  public init(path: String, kind: String, count: Int) {
    self.path = path
    self.kind = kind
    self.count = count
  }
}

/// Counts what was passed over, in the order of the first of each kind.
struct PassedOverCounts {
  private(set) var rows: [PassedOver] = []
  let path: String

  init(path: String) { self.path = path }

  mutating func add(_ kind: String, _ count: Int = 1) {
    if let index = rows.firstIndex(where: { $0.kind == kind }) {
      rows[index].count += count
    } else {
      rows.append(PassedOver(path: path, kind: kind, count: count))
    }
  }
}

/// A source of one document that takes some work to find.
final class SingleSource: DocumentSource {
  private var find: (() throws(ReadingFailure) -> FoundDocument)?

  init(_ find: @escaping () throws(ReadingFailure) -> FoundDocument) { self.find = find }

  func next() throws(ReadingFailure) -> FoundDocument? {
    guard let find else { return nil }
    self.find = nil
    return try find()
  }
}

/// A source of documents or failures that are at hand.
final class ListSource: DocumentSource {
  private var rest: ArraySlice<Result<FoundDocument, ReadingFailure>>

  init(_ documents: [Result<FoundDocument, ReadingFailure>]) { rest = documents[...] }

  func next() throws(ReadingFailure) -> FoundDocument? { try rest.popFirst()?.get() }
}

/// A source that a whole input must be read for; damage of the form is a failure of the input.
final class WholeSource: DocumentSource {
  private var open: (() throws(ReadingFailure) -> any DocumentSource)?
  private var inner: (any DocumentSource)?

  init(_ open: @escaping () throws(ReadingFailure) -> any DocumentSource) { self.open = open }

  func next() throws(ReadingFailure) -> FoundDocument? {
    if let open {
      self.open = nil
      inner = try open()
    }
    return try inner?.next()
  }

  var passedOver: [PassedOver] { inner?.passedOver ?? [] }
}
