import RDF

/// The order of `ORDER BY`, `MIN` and `MAX` (SPARQL 1.1 Query, section 15.1), made total: what the specification leaves
/// open is ordered by kind of value and then by text, so that results do not depend on chance.
extension Value {
  /// Blank nodes, IRIs, literals, triple terms; unbound comes before all, which callers see to.
  private var kindRank: Int {
    switch self {
    case .blankNode: 0
    case .iri: 1
    case .number: 2
    case .dateTime(let value): 3 + value.kind.rank
    case .duration: 11
    case .boolean: 12
    case .string: 13
    case .tagged: 14
    case .other: 15
    case .triple: 16
    }
  }

  static func sortOrder(_ left: Value, _ right: Value) -> ValueOrder {
    let (leftRank, rightRank) = (left.kindRank, right.kindRank)
    if leftRank != rightRank { return leftRank < rightRank ? .less : .greater }
    switch (left, right) {
    case (.blankNode(let a), .blankNode(let b)): return order(a.label, b.label)
    case (.iri(let a), .iri(let b)): return order(a.string, b.string)
    case (.number(let a), .number(let b)):
      if let order = Number.order(a, b) { return order }
      return a.isNaN == b.isNaN ? .equal : a.isNaN ? .less : .greater
    case (.string(let a), .string(let b)): return order(a, b)
    case (.tagged(let a), .tagged(let b)):
      return first(order(a.text, b.text), order(a.language, b.language))
    case (.dateTime(let a), .dateTime(let b)): return sortOrder(a, b)
    case (.duration(let a, _), .duration(let b, _)): return sortOrder(a, b)
    case (.boolean, .boolean): return order(left, right) ?? .equal
    case (.other(let a), .other(let b)):
      return first(order(a.datatype.string, b.datatype.string), order(a.lexicalForm, b.lexicalForm))
    case (.triple(let a), .triple(let b)): return sortOrder(a, b)
    default: return .equal
    }
  }

  private static func first(_ order: ValueOrder, _ next: @autoclosure () -> ValueOrder) -> ValueOrder {
    order == .equal ? next() : order
  }

  /// By the instant, those without a time zone as if they were in UTC: the order between must be transitive.
  private static func sortOrder(_ left: DateTimeValue, _ right: DateTimeValue) -> ValueOrder {
    let leftKey = (left.secondsSinceEpoch, left.attoseconds)
    let rightKey = (right.secondsSinceEpoch, right.attoseconds)
    if leftKey != rightKey { return leftKey < rightKey ? .less : .greater }
    guard left.timezone != right.timezone else { return .equal }
    return left.timezone == nil ? .less : right.timezone == nil ? .greater : .equal
  }

  /// By the length that a duration has on average.
  private static func sortOrder(_ left: DurationValue, _ right: DurationValue) -> ValueOrder {
    func key(_ value: DurationValue) -> (Int, Int) { (value.months * 2_629_746 + value.seconds, value.attoseconds) }
    if key(left) != key(right) { return key(left) < key(right) ? .less : .greater }
    return left.months == right.months ? .equal : left.months < right.months ? .less : .greater
  }

  private static func sortOrder(_ left: Triple, _ right: Triple) -> ValueOrder {
    first(
      sortOrder(Value(left.subject), Value(right.subject)),
      first(
        order(left.predicate.string, right.predicate.string), sortOrder(Value(left.object), Value(right.object))))
  }
}

extension DateTimeValue.Kind {
  fileprivate var rank: Int {
    switch self {
    case .dateTime: 0
    case .date: 1
    case .time: 2
    case .year: 3
    case .yearMonth: 4
    case .monthDay: 5
    case .month: 6
    case .day: 7
    }
  }
}
