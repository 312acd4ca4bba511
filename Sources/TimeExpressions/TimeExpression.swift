public import DocumentModel

/// A time expression in a document.
public struct TimeExpression: Hashable, Sendable {
  /// Half-open range of UTF-8 bytes of the document's text.
  public var range: Range<Int>
  /// Row of its sentence in the analysed document.
  public var sentence: Int
  public var time: TimeValue
  /// How the words before it relate it to events; the relation is not part of `time`.
  public var relation: TimeRelation
  /// What the relation makes of the value: `2014/..` for `since 2014`, `2014/2018` for both ends of `2014-2018`.
  public var interval: String?
  /// Contradictions with other expressions or the calendar: `date-conflict`, `duration-mismatch`, `no-such-day`.
  public var flags: [String]
  /// The rule that recognised it.
  public var rule: String
}

/// A quantity in a document.
public struct QuantityExpression: Hashable, Sendable {
  /// Half-open range of UTF-8 bytes of the document's text.
  public var range: Range<Int>
  /// Row of its sentence in the analysed document.
  public var sentence: Int
  public var quantity: Quantity
  /// The rule that recognised it.
  public var rule: String
}

extension TimeExpression {
  /// Whether it names a day that no calendar has: `31 April`.
  public var namesNoDay: Bool { flags.contains(TimeConsistency.noSuchDay) }
}

/// What the finder finds in one pass over a document.
public struct FoundExpressions: Hashable, Sendable {
  public var times: [TimeExpression]
  public var quantities: [QuantityExpression]

  /// Times, then quantities, as the resolution of mentions takes them.
  public var values: [ValueExpression] {
    times.map {
      ValueExpression(range: $0.range, sentence: $0.sentence, time: $0.time, flags: $0.flags, rule: $0.rule)
    }
      + quantities.map {
        ValueExpression(range: $0.range, sentence: $0.sentence, quantity: $0.quantity, rule: $0.rule)
      }
  }
}
