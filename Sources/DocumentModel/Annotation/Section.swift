/// What part of a page a stretch of text is.
public enum SectionKind: String, Hashable, Sendable, CaseIterable {
  case title
  case standfirst
  case dateline
  case body
  case caption
  case teaser
  case boilerplate

  /// Whether claims from here may count: text that belongs to other articles or to the page does not.
  public var isQuarantined: Bool { self == .teaser || self == .boilerplate }
}

/// A stretch of text of one kind; half-open range of Unicode scalars.
public struct Section: Hashable, Sendable {
  public var kind: SectionKind
  public var range: Range<Int>
  /// The article and clause of a treaty or the number of a paragraph: `Article IV(2)`; nil in most texts.
  public var label: String?

  public init(kind: SectionKind, range: Range<Int>, label: String? = nil) {
    self.kind = kind
    self.range = range
    self.label = label
  }
}

/// A sentence, or a line that stands for one (a headline, a byline); half-open range of Unicode scalars.
public struct Sentence: Hashable, Sendable {
  /// Unique within the document.
  public var id: String
  public var range: Range<Int>
  public var section: SectionKind

  public init(id: String, range: Range<Int>, section: SectionKind) {
    self.id = id
    self.range = range
    self.section = section
  }
}
