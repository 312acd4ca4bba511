internal import CalendarTime

/// What expressions are counted from while a document is read from its begin to its end.
struct ReferenceTimes: Sendable {
  /// When the document was written, as precisely as known.
  let document: EDTFDate?
  /// Whether the text tells of times long before it was written, so that dates without a year follow the dates told
  /// before them, not the document date.
  let isHistory: Bool
  /// The day of the report without its year, known from its lead where the document's date is not.
  let reportDay: EDTFDate?
  /// The last date that the text gave with a year.
  private(set) var previous: EDTFDate?

  init(document: EDTFDate?, isHistory: Bool, reportDay: EDTFDate? = nil) {
    self.document = document
    self.reportDay = document == nil ? reportDay : nil
    self.isHistory = isHistory
  }

  /// Where counting begins, and the name of that anchor in annotations.
  func anchor(fromPrevious: Bool) -> (date: EDTFDate, name: String)? {
    if fromPrevious || isHistory, let previous { return (previous, "chronology") }
    if fromPrevious { return nil }
    return document.map { ($0, "dct") }
  }

  /// Remembers a date that later expressions may be counted from; limits (`until 1945`) are not where the story is.
  mutating func mention(_ value: EDTFValue, of meaning: TimeMeaning) {
    if let relation = meaning[.relation].flatMap(TimeRelation.init(rawValue:)), relation.isLimit,
      meaning[.month] == nil, previous != nil
    {
      return
    }
    switch value {
    case .date(let date):
      if date.year != nil, date.unspecifiedYearDigits == 0 { previous = date }
    case .interval(let start, _):
      if let date = start.date, date.year != nil, date.unspecifiedYearDigits == 0 { previous = date }
    case .set: break
    }
  }
}

/// Whether the clause around an expression tells what was or what will be.
struct ClauseTense: Hashable, Sendable {
  enum Direction: Hashable, Sendable {
    case past
    case future
    case unknown
  }

  let direction: Direction
  /// Whether the verb that the expression hangs on says so: what `was tested in August` was tested by the time of writing.
  var isCertain = false

  static let past = ClauseTense(direction: .past)
  static let future = ClauseTense(direction: .future)
  static let unknown = ClauseTense(direction: .unknown)

  /// The same, as the expression's own verb tells it.
  var certain: ClauseTense { ClauseTense(direction: direction, isCertain: true) }
}
