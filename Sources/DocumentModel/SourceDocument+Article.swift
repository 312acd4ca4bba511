extension SourceDocument {
  /// The characters of a section.
  public func string(of section: TextSection) -> String { String(decoding: text[section.range], as: UTF8.self) }

  /// The running text: standfirst, dateline and body; without headline, captions, and what is other articles' or the
  /// page's. A dateline stays in the line of the paragraph that it opens, or has its own.
  public var articleText: String {
    var article = ""
    var previous: TextSection?
    for section in sections {
      switch section.kind {
      case .standfirst, .body, .dateline:
        if let previous { article += previous.kind == .dateline && !endsLine(previous) ? " " : "\n" }
        article += string(of: section)
        previous = section
      case .title, .caption, .teaser, .boilerplate: continue
      }
    }
    return article
  }

  /// Whether nothing stands behind a section in its line.
  func endsLine(_ section: TextSection) -> Bool {
    let next = text[section.range.upperBound...].first { $0 != UInt8(ascii: " ") }
    return next == nil || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
  }
}
