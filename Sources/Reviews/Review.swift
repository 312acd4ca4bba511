public import DocumentModel

/// One line of a review table: what a person found who read a document beside its claims.
///
/// Claims are named by the document's bytes, their words and what they say, and by nothing that a program numbers, so that
/// a line holds for whatever model reads the document next.
public struct Review: Hashable, Sendable {
  /// What was found.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The words say it.
    case right
    /// The words do not say it.
    case wrong
    /// The words say it with the fields in `becomes`.
    case corrected
    /// The mention at a place means the entity in `becomes`.
    case means
    /// `subject` and `object` are one; `object` stays.
    case same
    /// What is called `subject` is not `object`.
    case different
    /// `subject` is to be called `object`.
    case rename
  }

  public var kind: Kind
  /// SHA-256 of the document's bytes in hexadecimal digits; of foreign annotations, which have none, the name. For `means`
  /// followed by the place in Unicode scalars: `#char=120,126`. May be empty for what holds in all documents.
  public var document: String
  /// The words of the evidence, or of the mention, with single spaces.
  public var words: String
  public var subject: String
  public var relation: String
  public var object: String
  /// The corrected fields, or the entity that a mention means.
  public var becomes: String
  public var reason: String
  public var reviewer: String
  /// EDTF day.
  public var date: String
  /// Line in the file, from 1; 0 for one that is in no file.
  public var line: Int

  public init(
    _ kind: Kind, document: String = "", words: String = "", subject: String = "", relation: String = "",
    object: String = "", becomes: String = "", reason: String = "", reviewer: String = "", date: String = "",
    line: Int = 0
  ) {
    self.kind = kind
    (self.document, self.words) = (document, words)
    (self.subject, self.relation, self.object, self.becomes) = (subject, relation, object, becomes)
    (self.reason, self.reviewer, self.date, self.line) = (reason, reviewer, date, line)
  }

  /// A review of a claim as a program read it.
  public init(
    _ kind: Kind, of claim: Claim, in document: AnnotatedDocument, becomes: String = "", reason: String = "",
    reviewer: String = "", date: String = ""
  ) {
    let names = ReviewedNames(document)
    self.init(
      kind, document: Self.key(of: document.document), words: Self.spaced(claim.evidence.text),
      subject: names.text(claim.subject), relation: claim.relation, object: names.text(claim.object), becomes: becomes,
      reason: reason, reviewer: reviewer, date: date)
  }

  /// A review of a mention.
  public init(
    of mention: Mention, in document: AnnotatedDocument, means entity: String, reason: String = "",
    reviewer: String = "", date: String = ""
  ) {
    let place = "#char=\(mention.range.lowerBound),\(mention.range.upperBound)"
    self.init(
      .means, document: Self.key(of: document.document) + place, words: Self.spaced(mention.surface), becomes: entity,
      reason: reason, reviewer: reviewer, date: date)
  }

  /// What a table calls a document: the digest of its bytes, or its name where it has none.
  public static func key(of record: DocumentRecord) -> String { record.digest ?? record.name }

  /// The document without the place in it; empty for all documents.
  public var documentKey: String { String(document.prefix { $0 != "#" }) }

  /// Whether two lines say something of the same thing, of which only one can hold.
  public func concernsSame(as other: Review) -> Bool {
    isOfClaim == other.isOfClaim && document == other.document && words == other.words && subject == other.subject
      && relation == other.relation && (isOfClaim ? object == other.object : kind == other.kind)
  }

  /// Whether it is about a claim.
  public var isOfClaim: Bool { kind == .right || kind == .wrong || kind == .corrected }

  /// The cells in the order of `ReviewTable.columns`.
  var cells: [String] {
    [kind.rawValue, document, words, subject, relation, object, becomes, reason, reviewer, date]
  }

  /// A text on one line, as cells hold it: tabs and line breaks are spaces.
  public static func spaced(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
