public import Text

/// A document as the language stages receive it: text with sections, before any analysis.
public struct SourceDocument: Hashable, Sendable {
  /// What is known about the document; its date may still be refined by the time stage.
  public var record: DocumentRecord
  /// The text as well-formed UTF-8: the raw file for plain text, the extracted text for HTML.
  public var text: [UInt8]
  /// In text order; ranges in UTF-8 bytes of `text`.
  public var sections: [TextSection]
  /// What the language stages read in place of the text; nil where they read the text as it stands.
  public var reading: TextReading?
  /// What a user should know about the reading; results do not depend on it.
  public var notices: [ReadingNotice]

  public init(
    record: DocumentRecord, text: [UInt8], sections: [TextSection], reading: TextReading? = nil,
    notices: [ReadingNotice] = []
  ) {
    self.record = record
    self.text = text
    self.sections = sections
    self.reading = reading
    self.notices = notices
  }

  /// The document as the language stages read it: its offsets are those of the reading.
  public var asRead: SourceDocument {
    guard let reading else { return self }
    return SourceDocument(record: record, text: reading.text, sections: reading.sections)
  }
}

/// A section of a document that is still counted in bytes.
public struct TextSection: Hashable, Sendable {
  public var kind: SectionKind
  /// Half-open range of UTF-8 bytes.
  public var range: Range<Int>
  /// The article and clause of a treaty or the number of a paragraph: `Article IV(2)`; nil in most texts.
  public var label: String?

  public init(kind: SectionKind, range: Range<Int>, label: String? = nil) {
    self.kind = kind
    self.range = range
    self.label = label
  }
}

/// A text as it is read: in plain characters, each paragraph in one line, without what belongs to pages; and the way
/// back to the text as it stands.
public struct TextReading: Hashable, Sendable {
  /// Well-formed UTF-8.
  public var text: [UInt8]
  /// In text order; ranges in UTF-8 bytes of the reading.
  public var sections: [TextSection]
  /// Each leads from what was made to what it was made of; the last one to the text as it stands.
  public var alignments: [TextAlignment]

  public init(text: [UInt8], sections: [TextSection] = [], alignments: [TextAlignment]) {
    self.text = text
    self.sections = sections
    self.alignments = alignments
  }

  /// The stretch of the text as it stands that a stretch of the reading stands for, both in UTF-8 bytes.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    alignments.reduce(range) { $1.originalRange(of: $0) }
  }
}
