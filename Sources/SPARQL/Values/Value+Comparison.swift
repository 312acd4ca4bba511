import RDF

extension Value {
  /// Whether two terms are equal by `=` (SPARQL 1.1 Query, section 17.4.1.7); nil is a type error.
  ///
  /// Values of two known datatypes that have nothing in common are unequal. A literal whose value is not known is
  /// equal to itself, and no one can say whether it equals another.
  static func equal(_ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.number(let a), .number(let b)): return Number.order(a, b) == .equal
    case (.string(let a), .string(let b)): return a.hasSameBytes(as: b)
    case (.tagged(let a), .tagged(let b)):
      return a.text.hasSameBytes(as: b.text) && a.language == b.language && a.direction == b.direction
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.iri(let a), .iri(let b)): return a == b
    case (.blankNode(let a), .blankNode(let b)): return a == b
    case (.triple(let a), .triple(let b)): return equal(a, b)
    case (.dateTime(let a), .dateTime(let b)):
      return a.kind == b.kind ? DateTimeValue.order(a, b).map { $0 == .equal } : false
    case (.duration(let a, _), .duration(let b, _)): return a == b
    case (.other(let a), .other(let b)): return a == b ? true : nil
    case (.other, _), (_, .other): return left.isLiteral && right.isLiteral ? nil : false
    default: return false
    }
  }

  private static func equal(_ left: Triple, _ right: Triple) -> Bool? {
    var isEqual: Bool? = left.predicate == right.predicate
    for (a, b) in [(left.subject, right.subject), (left.object, right.object)] {
      guard let same = equal(Value(a), Value(b)) else {
        isEqual = isEqual == false ? false : nil
        continue
      }
      if !same { return false }
    }
    return isEqual
  }

  /// How two values stand by `<`; nil is a type error.
  static func order(_ left: Value, _ right: Value) -> ValueOrder? {
    switch (left, right) {
    case (.number(let a), .number(let b)): return Number.order(a, b)
    case (.string(let a), .string(let b)): return order(a, b)
    case (.tagged(let a), .tagged(let b)):
      guard a.language == b.language, a.direction == b.direction else { return nil }
      return order(a.text, b.text)
    case (.boolean(let a), .boolean(let b)): return a == b ? .equal : b ? .less : .greater
    case (.dateTime(let a), .dateTime(let b)): return DateTimeValue.order(a, b)
    case (.duration(let a, _), .duration(let b, _)): return DurationValue.order(a, b)
    default: return nil
    }
  }

  /// The order of two strings by code points.
  static func order(_ left: String, _ right: String) -> ValueOrder { left.orderOfBytes(right) }

  var isLiteral: Bool {
    switch self {
    case .iri, .blankNode, .triple: false
    default: true
    }
  }

  /// Whether it is the floating-point value that is not a number.
  var isNaN: Bool {
    guard case .number(let number) = self else { return false }
    return number.isNaN
  }
}
