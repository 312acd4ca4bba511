/// What is known about a document as a whole.
public struct DocumentRecord: Hashable, Sendable {
  /// The file's name without its ending; other records refer to the document by it.
  public var name: String
  /// The file's name.
  public var file: String
  /// Length of the text in Unicode scalars.
  public var length: Int
  /// SHA-256 of the raw bytes in hexadecimal digits; identical bytes are one document. Nil in foreign annotations.
  public var digest: String?
  public var title: String?
  /// The outlet's identifier in the knowledge base, or its name.
  public var publisher: String?
  /// ISO 639-1 code.
  public var language: String
  public var date: DocumentDate
  /// Contradictions in the text that a reader should know, one sentence each.
  public var inconsistencies: [String]
  /// What is said of it outside its text, by name: `url`, `licence`, `author`, whatever a user notes.
  public var details: [String: String]
  /// What the annotations were made with; nil in annotations of people and other programs.
  public var production: Production?

  public init(
    name: String, file: String, length: Int, digest: String? = nil, title: String? = nil, publisher: String? = nil,
    language: String = "en", date: DocumentDate = DocumentDate(), inconsistencies: [String] = [],
    details: [String: String] = [:], production: Production? = nil
  ) {
    self.name = name
    self.file = file
    self.length = length
    self.digest = digest
    self.title = title
    self.publisher = publisher
    self.language = language
    self.date = date
    self.inconsistencies = inconsistencies
    self.details = details
    self.production = production
  }
}

extension DocumentRecord {
  /// The details in the order of their names.
  public var sortedDetails: [(name: String, value: String)] {
    details.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (name: $0.key, value: $0.value) }
  }
}

/// When a document was written, and how we know.
public struct DocumentDate: Hashable, Sendable {
  /// Where a document date was found.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case metadata
    case sidecar
    case dateline
    case text
    /// A known event that the text reports.
    case knowledge = "knowledge-base"
    case inferredAcrossDocuments = "inferred-cross-document"
    case unknown
  }

  /// EDTF (ISO 8601-2), nil where unknown.
  public var value: String?
  public var source: Source
  /// What this document alone supports, where `value` draws on others.
  public var textOnly: String?
  /// `high`, `medium` or `low`.
  public var confidence: String?
  /// The reason in words.
  public var reason: String

  public init(
    value: String? = nil, source: Source = .unknown, textOnly: String? = nil, confidence: String? = nil,
    reason: String = ""
  ) {
    self.value = value
    self.source = source
    self.textOnly = textOnly
    self.confidence = confidence
    self.reason = reason
  }
}
