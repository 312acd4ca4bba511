import RDF
import Text

extension SPARQLReader {
  /// Reads a text that is one query.
  mutating func readQueryUnit() throws -> Query {
    try window.skipByteOrderMark()
    try readPrologue()
    var query = try readQueryForm()
    query.values = try query.values ?? readFinalValues()
    query.prologue = prologue
    guard try next() == nil else { throw failure("the end of the query") }
    return query
  }

  private mutating func readQueryForm() throws -> Query {
    if try isAtKeyword("select") { return try readSelectQuery() }
    if try takeKeyword("construct") { return try readConstructQuery() }
    if try takeKeyword("describe") { return try readDescribeQuery() }
    if try takeKeyword("ask") {
      let dataset = try readDataset(introducedBy: "from")
      let pattern = try readWhere()
      return Query(.ask, where: pattern, modifiers: try readModifiers(), dataset: dataset)
    }
    throw failure("a query: SELECT, ASK, CONSTRUCT or DESCRIBE")
  }

  private mutating func readSelectQuery() throws -> Query {
    var selection = try readSelection()
    let dataset = try readDataset(introducedBy: "from")
    let pattern = try readWhere()
    let modifiers = try readModifiers()
    let values = try readFinalValues()
    try complete(&selection, of: pattern, modifiers, values)
    return Query(.select(selection), where: pattern, modifiers: modifiers, values: values, dataset: dataset)
  }

  private mutating func readConstructQuery() throws -> Query {
    if try isAt("{") {
      let template = try readTemplate()
      let dataset = try readDataset(introducedBy: "from")
      let pattern = try readWhere()
      return Query(.construct(template), where: pattern, modifiers: try readModifiers(), dataset: dataset)
    }
    let dataset = try readDataset(introducedBy: "from")
    try takeKeyword("where", expected: "a template in braces, or WHERE")
    let begin = try start()
    let template = try readTemplate()
    window.offset = begin
    // Read again: blank nodes are fresh nodes in the template, and variables in the pattern.
    let pattern = try readGroup()
    return Query(.construct(template), where: pattern, modifiers: try readModifiers(), dataset: dataset)
  }

  /// Reads `{ triples }` as a template.
  private mutating func readTemplate() throws -> [TriplePattern] {
    role = .template
    defer { role = .pattern }
    try take("{", expected: "'{' before the template")
    let template = try readTemplateTriples()
    try take("}", expected: "'.' after the triples or '}' at the end of the template")
    return template
  }

  private mutating func readDescribeQuery() throws -> Query {
    let isStar = try take("*")
    var resources: [TermPattern] = []
    while try !isStar && (isAtVariable() || isAtIRI()) { resources.append(try readVariableOrIRI("a resource")) }
    guard isStar || !resources.isEmpty else { throw failure("variables, IRIs or '*'") }
    let dataset = try readDataset(introducedBy: "from")
    let hasPattern = try isAtKeyword("where") || isAt("{")
    let pattern = hasPattern ? try readWhere() : GroupGraphPattern()
    if isStar { resources = VisibleVariables(pattern).ordered.map { .variable($0) } }
    return Query(.describe(resources), where: pattern, modifiers: try readModifiers(), dataset: dataset)
  }

  /// Reads `FROM` or `USING` clauses; nil where there are none.
  mutating func readDataset(introducedBy word: StaticString) throws -> DatasetClause? {
    var dataset: DatasetClause?
    while try takeKeyword(word) {
      var clause = dataset ?? DatasetClause()
      let isNamed = try takeKeyword("named")
      let graph = try readIRI("NAMED or the name of a graph")
      if isNamed { clause.namedGraphs.append(graph) } else { clause.defaultGraphs.append(graph) }
      dataset = clause
    }
    return dataset
  }
}
