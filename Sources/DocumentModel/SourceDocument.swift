/// A document as the language stages receive it: text with sections, before any analysis.
public struct SourceDocument: Hashable, Sendable {
  /// What is known about the document; its date may still be refined by the time stage.
  public var record: DocumentRecord
  /// The text as well-formed UTF-8: the raw file for plain text, the extracted text for HTML.
  public var text: [UInt8]
  /// In text order; ranges in UTF-8 bytes of `text`.
  public var sections: [TextSection]
  /// What a user should know about the reading; results do not depend on it.
  public var notices: [ReadingNotice]

  public init(record: DocumentRecord, text: [UInt8], sections: [TextSection], notices: [ReadingNotice] = []) {
    self.record = record
    self.text = text
    self.sections = sections
    self.notices = notices
  }
}

/// A section of a document that is still counted in bytes.
public struct TextSection: Hashable, Sendable {
  public var kind: SectionKind
  /// Half-open range of UTF-8 bytes.
  public var range: Range<Int>

  public init(kind: SectionKind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
