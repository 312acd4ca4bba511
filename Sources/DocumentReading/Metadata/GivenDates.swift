import CalendarTime
import DocumentModel

/// The dates that are given for a document beside it and in its own record, and how they go together with the page's and the text's.
struct GivenDates {
  /// In the order of trust: what is known beside the document, then what it says itself.
  private let values: [(value: String, source: DocumentDate.Source, reason: String)]
  /// What was given and cannot be used.
  let notices: [ReadingNotice]

  /// - Parameters:
  ///   - known: from table and sidecar.
  ///   - own: from the document itself, or what it came in.
  ///   - order: of day and month in digits, where the outlet tells.
  init(_ known: DocumentMetadata, _ own: DocumentMetadata, order: NumericOrder?) {
    var values: [(value: String, source: DocumentDate.Source, reason: String)] = []
    var notices: [ReadingNotice] = []
    let sources: [(DocumentMetadata, DocumentDate.Source, String)] = [
      (known, .sidecar, "given beside the document"), (own, .metadata, "the document's own metadata"),
    ]
    for (metadata, source, reason) in sources {
      guard let written = metadata.date else { continue }
      switch WrittenDate(written, order: order) {
      case .date(let value): values.append((value, source, reason))
      case .unclear(let fault): notices.append(.unusedDate(written, fault: fault, place: metadata.datePlace))
      }
    }
    self.values = values
    self.notices = notices
  }

  /// The document's date.
  ///
  /// - Parameters:
  ///   - page: when the page says that it was published.
  ///   - text: what the text alone says.
  func date(_ page: DocumentDate?, _ text: DocumentDate) -> DocumentDate {
    if let first = values.first {
      return DocumentDate(
        value: first.value, source: first.source, textOnly: text.value, confidence: "high",
        reason: Self.reason(first.reason, beside: text))
    }
    guard var page else { return text }
    // Who knows only when a page was changed does not know when it was written.
    if page.confidence == "low", text.value != nil, text.source == .dateline { return text }
    page.textOnly = text.value
    page.reason = Self.reason(page.reason, beside: text)
    return page
  }

  private static func reason(_ reason: String, beside text: DocumentDate) -> String {
    reason + "; " + (text.value.map { "the text itself says \($0): " } ?? "") + text.reason
  }

  /// By how many days what is given and what the text says may differ: news is dated where it was written and published later.
  private static let toleratedDays = 7

  /// What is given against what the text surely says; nil where both may be right.
  func conflict(with text: DocumentDate) -> String? {
    guard let first = values.first, let own = text.value, text.confidence == "high", !own.hasPrefix(first.value) else {
      return nil
    }
    if let given = EDTFValue(first.value), let begin = given.earliest, let end = given.latest,
      let day = EDTFValue(own)?.earliest,
      (begin.number - Self.toleratedDays...end.number + Self.toleratedDays).contains(day.number)
    {
      return nil
    }
    return "\(first.reason): \(first.value); the text itself says \(own)"
  }
}
