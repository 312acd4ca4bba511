/// A row of a rule table: what to look for and what it means.
struct TimeRule: Sendable {
  /// What a rule makes of its match.
  enum Operation: String, Sendable {
    /// A calendar date, absolute or counted from the reference time.
    case date
    case duration
    /// A repeated time or a rate.
    case set
    /// A vague reference.
    case reference
    /// A duration counted from a reference time.
    case shift
    /// A word before an expression that relates it to events; the expression stays as it is.
    case relation
    /// A number with what it measures or counts.
    case quantity
    /// Nothing: looks like a time but is none.
    case none
  }

  /// Unique over all tables.
  let id: String
  /// The file name of its table.
  let table: String
  let operation: Operation
  /// What the rule adds to what its match says.
  let assignments: [(field: TimeField, value: Int)]
  /// The class of the resulting phrase.
  let result: TokenClass
  /// Number of parenthesised groups; each becomes a phrase.
  let groupCount: Int
  /// Where the rule comes from.
  let source: String
  let example: TimeRuleExample
}

/// The example that each rule carries and the tests run.
struct TimeRuleExample: Sendable {
  let text: String
  /// Document date of the example; nil for none.
  let documentDate: String?
  /// What must be found: surface and value, in text order. The value is empty where it must stay unknown.
  let expected: [(surface: String, value: String)]
}
