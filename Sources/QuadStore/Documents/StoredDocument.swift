/// The row of a document in a store.
public struct DocumentNumber: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  public static func < (left: DocumentNumber, right: DocumentNumber) -> Bool { left.rawValue < right.rawValue }
}

/// What a store knows of a document beside its content.
public struct StoredDocument: Hashable, Sendable {
  /// Whether a document counts.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case ready
    /// Another document with the same key, from an earlier path, counts instead.
    case duplicate
    /// Taken out by hand, although its source holds it.
    case removed
  }

  public var source: SourceNumber
  /// Place in the source, from 0.
  public var position: Int
  /// What makes it the same document elsewhere: of all documents with one key only one is ready.
  public var key: String
  /// SHA-256 of what it was made from.
  public var digest: String
  /// Its name before it was told apart from others.
  public var stem: String
  public var name: String
  public var iri: String
  public var state: State
  /// Program, knowledge and model that read it.
  public var producer: String

  public init(
    source: SourceNumber, position: Int, key: String, digest: String, stem: String, name: String, iri: String,
    state: State, producer: String
  ) {
    self.source = source
    self.position = position
    self.key = key
    self.digest = digest
    self.stem = stem
    self.name = name
    self.iri = iri
    self.state = state
    self.producer = producer
  }
}

/// The content of a document.
public struct DocumentContent: Hashable, Sendable {
  /// JSON Lines; nil for documents that are not annotated.
  public var annotation: [UInt8]?
  /// The text that the annotation's offsets count in, as UTF-8; nil where it is not known.
  public var text: [UInt8]?
  /// The page or record that the text was taken from; nil where it is the text itself.
  public var original: [UInt8]?

  public init(annotation: [UInt8]? = nil, text: [UInt8]? = nil, original: [UInt8]? = nil) {
    self.annotation = annotation
    self.text = text
    self.original = original
  }
}

/// A claim as search finds it.
public struct StoredClaim: Hashable, Sendable {
  /// Its identifier in the annotation.
  public var name: String
  /// Who says what, in words.
  public var summary: String
  public var evidence: String

  public init(name: String, summary: String, evidence: String) {
    self.name = name
    self.summary = summary
    self.evidence = evidence
  }
}
