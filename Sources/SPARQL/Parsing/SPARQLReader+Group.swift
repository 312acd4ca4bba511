import Text

extension SPARQLReader {
  /// Reads `{ ... }`: a group of patterns or a subquery.
  mutating func readGroup() throws -> GroupGraphPattern {
    let begin = try start()
    try take("{", expected: "'{' at the beginning of a group")
    let outerRole = role
    let outerTriples = triples
    let outerScope = blankNodes.current
    let outerRule = aggregateRule
    role = .pattern
    triples = []
    aggregateRule = .forbidden
    var group = try nested { try $0.readGroupContent() }
    role = outerRole
    triples = outerTriples
    blankNodes.current = outerScope
    aggregateRule = outerRule
    try take("}", expected: "'}' at the end of the group")
    group.range = range(from: begin)
    return group
  }

  private mutating func readGroupContent() throws -> GroupGraphPattern {
    if try isAtKeyword("select") { return GroupGraphPattern([.subquery(try readSubquery())]) }
    var group = GroupGraphPattern()
    var visible = VisibleVariables()
    blankNodes.begin()
    var needsDot = false
    while let byte = try next(), byte != UInt8(ascii: "}") {
      if try takeKeyword("filter") {
        group.filters.append(try readFilter())
      } else if let element = try readElement(in: &group, &visible) {
        group.elements.append(element)
        visible.add(element)
      } else {
        guard !needsDot else { throw failure("'.' after the triples, another pattern or '}' at the end of the group") }
        try readTriplesOfSubject()
        needsDot = try !take(".")
        continue
      }
      needsDot = false
      _ = try take(".")
    }
    endBasicPattern(in: &group, &visible)
    return group
  }

  /// Makes the triples read so far a basic graph pattern of the group.
  private mutating func endBasicPattern(in group: inout GroupGraphPattern, _ visible: inout VisibleVariables) {
    blankNodes.begin()
    guard !triples.isEmpty else { return }
    let pattern = GraphPattern.basic(BasicGraphPattern(triples))
    group.elements.append(pattern)
    visible.add(pattern)
    triples = []
  }

  private mutating func readFilter() throws -> Filter {
    let begin = try start()
    let expected = "a condition: an expression in parentheses or a function call"
    guard let condition = try readConstraint() else { throw failure(expected) }
    return Filter(condition, range: range(from: begin))
  }

  /// Reads an element that is neither triples nor a filter, and ends the basic pattern before it; nil where none stands
  /// next.
  private mutating func readElement(
    in group: inout GroupGraphPattern, _ visible: inout VisibleVariables
  ) throws -> GraphPattern? {
    let begin = try start()
    if try isAt("{") {
      endBasicPattern(in: &group, &visible)
      return try readUnion()
    }
    guard let keyword = try takeElementKeyword() else { return nil }
    endBasicPattern(in: &group, &visible)
    switch keyword {
    case .optional: return .optional(try readGroup())
    case .minus: return .minus(try readGroup())
    case .graph:
      let name = try readVariableOrIRI("a graph's name: a variable or an IRI")
      return .graph(GraphClause(name, try readGroup(), range: range(from: begin)))
    case .service:
      let isSilent = try takeKeyword("silent")
      let endpoint = try readVariableOrIRI("a service: a variable or an IRI")
      return .service(ServiceClause(endpoint, isSilent: isSilent, try readGroup(), range: range(from: begin)))
    case .bind: return .bind(try readBind(visible))
    case .values: return .values(try readInlineData())
    }
  }

  private enum ElementKeyword {
    case optional, minus, graph, service, bind, values
  }

  private mutating func takeElementKeyword() throws -> ElementKeyword? {
    if try takeKeyword("optional") { return .optional }
    if try takeKeyword("minus") { return .minus }
    if try takeKeyword("graph") { return .graph }
    if try takeKeyword("service") { return .service }
    if try takeKeyword("bind") { return .bind }
    if try takeKeyword("values") { return .values }
    return nil
  }

  private mutating func readUnion() throws -> GraphPattern {
    var groups = [try readGroup()]
    while try takeKeyword("union") { groups.append(try readGroup()) }
    return groups.count == 1 ? .group(groups[0]) : .union(groups)
  }

  private mutating func readBind(_ visible: VisibleVariables) throws -> Binding {
    try take("(", expected: "'(' after BIND")
    let binding = try readBindingContent()
    try take(")", expected: "')' after the variable of BIND")
    guard !visible.contains(binding.variable) else {
      throw failure(at: binding.range, "a variable that the group does not use before BIND")
    }
    return binding
  }

  /// Reads `expression AS variable`; the range is the variable's.
  mutating func readBindingContent() throws -> Binding {
    let expression = try readExpression()
    try takeKeyword("as", expected: "an operator, or AS and a variable")
    let begin = try start()
    let variable = try readVariable()
    return Binding(expression, as: variable, range: range(from: begin))
  }
}
