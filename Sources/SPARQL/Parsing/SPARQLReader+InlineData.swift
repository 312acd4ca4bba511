import RDF
import Text

extension SPARQLReader {
  /// Reads what follows `VALUES`.
  mutating func readInlineData() throws -> InlineData {
    let begin = try start()
    let isList = try take("(")
    let variables = try isList ? readDataVariables() : [readVariable("a variable, or variables in parentheses")]
    try take("{", expected: "'{' before the values")
    var rows: [[Term?]] = []
    while try !take("}") {
      rows.append(isList ? try readRow(of: variables.count) : [try readDataValue("a value or '}'")])
    }
    return InlineData(variables, rows, range: range(from: begin))
  }

  private mutating func readDataVariables() throws -> [Variable] {
    var variables: [Variable] = []
    var seen: Set<Variable> = []
    while try !take(")") {
      let begin = try start()
      let variable = try readVariable("a variable or ')'")
      guard seen.insert(variable).inserted else {
        throw failure(at: range(from: begin), "a variable that is not in the list yet")
      }
      variables.append(variable)
    }
    return variables
  }

  private mutating func readRow(of count: Int) throws -> [Term?] {
    try take("(", expected: "'(' before a row of values or '}' after the last")
    var row: [Term?] = []
    while row.count < count {
      row.append(try readDataValue("a value: each row has one for each of the \(count) variables"))
    }
    try take(")", expected: "')', as there are no more variables")
    return row
  }

  /// Reads a value; nil for `UNDEF`.
  private mutating func readDataValue(_ expected: String) throws -> Term? {
    if try takeKeyword("undef") { return nil }
    return try readDataTerm(expected)
  }

  private mutating func readDataTerm(_ expected: String) throws -> Term {
    if try isAt("<<(") { return .triple(try nested { try $0.readDataTriple() }) }
    if let literal = try readLiteralIfPresent() { return .literal(literal) }
    return .iri(try readIRI(expected))
  }

  /// Reads `<<( subject predicate object )>>` without variables and blank nodes.
  private mutating func readDataTriple() throws -> Triple {
    try take("<<(", expected: "'<<('")
    let subject = try readIRI("the subject of a triple: an IRI")
    let predicate: IRI
    if try isAtTypeVerb() {
      window.offset += 1
      predicate = Vocabulary.rdf.type
    } else {
      predicate = try readIRI("a predicate: an IRI or 'a'")
    }
    let object = try readDataTerm("the object of a triple: an IRI, a literal or a triple term")
    try take(")>>", expected: "')>>' at the end of the triple term")
    return Triple(.iri(subject), predicate, object)
  }
}
