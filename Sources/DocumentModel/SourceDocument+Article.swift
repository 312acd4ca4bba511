extension SourceDocument {
  /// The characters of a section.
  public func string(of section: TextSection) -> String { String(decoding: text[section.range], as: UTF8.self) }

  /// The running text: standfirst, dateline and body; without headline, captions, and what is other articles' or the
  /// page's. A dateline stays in the line of the paragraph that it opens.
  public var articleText: String {
    var article = ""
    var previous: SectionKind?
    for section in sections {
      switch section.kind {
      case .standfirst, .body, .dateline:
        if previous != nil { article += previous == .dateline ? " " : "\n" }
        article += string(of: section)
        previous = section.kind
      case .title, .caption, .teaser, .boilerplate: continue
      }
    }
    return article
  }
}
