import RDF

/// Turns `FILTER(?x = <iri>)` and `FILTER(?x IN (<a>, <b>))` into values that the pattern is joined with, so that it is
/// looked up instead of read and compared. Only for IRIs, whose equality is that of terms.
enum EqualityBinding {
  static func rewritten(_ algebra: Algebra, _ watch: Watch) throws -> Algebra {
    try watch.check(steps: 64)
    let inner = try algebra.mappingParts { try rewritten($0, watch) }
    guard case .filter(let conditions, let pattern) = inner, isJoin(pattern) else { return inner }
    let certain = pattern.certainVariables
    var rest: [Expression] = []
    var result = pattern
    for condition in conditions {
      guard let (variable, terms) = binding(condition), certain.contains(variable) else {
        rest.append(condition)
        continue
      }
      result = .joined(.values(InlineData([variable], terms.map { [$0] })), result)
    }
    return .filtered(rest, result)
  }

  /// Whether a pattern is a join whose parts will be ordered.
  private static func isJoin(_ pattern: Algebra) -> Bool {
    switch pattern {
    case .triple, .path, .values: true
    case .join: true
    case .filter(_, let inner): isJoin(inner)
    default: false
    }
  }

  private static func binding(_ condition: Expression) -> (Variable, [Term])? {
    switch condition {
    case .comparison(.equal, .variable(let variable), .term(let term)),
      .comparison(.equal, .term(let term), .variable(let variable)):
      return term.iri == nil ? nil : (variable, [term])
    case .builtIn(.sameTerm, let arguments):
      switch (arguments[0], arguments[1]) {
      case (.variable(let variable), .term(let term)), (.term(let term), .variable(let variable)):
        return (variable, [term])
      default: return nil
      }
    case .isIn(.variable(let variable), let list):
      var terms: [Term] = []
      for case .term(let term) in list where term.iri != nil && !terms.contains(term) { terms.append(term) }
      return terms.isEmpty || list.contains { !isIRI($0) } ? nil : (variable, terms)
    default: return nil
    }
  }

  private static func isIRI(_ expression: Expression) -> Bool {
    guard case .term(.iri) = expression else { return false }
    return true
  }
}
