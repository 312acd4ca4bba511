import JSON
import RDF
import Text

/// Reads results in JSON.
///
/// Where the JSON is well-formed but not of this shape, the failure stands at its beginning and says which part is
/// wrong: the values of JSON have no positions.
struct JSONResultReader {
  let source: String?

  func answer(in text: [UInt8]) throws(SyntaxFailure) -> QueryAnswer {
    let value = try JSONReader.value(in: text, source: source)
    guard let root = value.object else { throw failure("an object with 'head' and 'results' or 'boolean'") }
    if case .boolean(let answer)? = root["boolean"] { return .boolean(answer) }
    guard let names = root["head"]?.object?["vars"]?.array else {
      throw failure("the names of variables in 'head' / 'vars'")
    }
    guard let bindings = root["results"]?.object?["bindings"]?.array else {
      throw failure("solutions in 'results' / 'bindings'")
    }
    return .solutions(try table(names, bindings))
  }

  private func table(_ names: [JSONValue], _ bindings: [JSONValue]) throws(SyntaxFailure) -> SolutionTable {
    var table = SolutionTable([])
    var columns: [String: Int] = [:]
    for name in names {
      guard let name = name.string, Variable.isName(name), columns.updateValue(columns.count, forKey: name) == nil
      else {
        throw failure("names of variables in 'vars', each once")
      }
      table.variables.append(Variable(name))
    }
    for (number, binding) in bindings.enumerated() {
      guard let solution = binding.object else { throw failure("an object as solution \(number + 1)") }
      var row = [Term?](repeating: nil, count: columns.count)
      for member in solution.members {
        guard let column = columns[member.key] else {
          throw failure("only variables of 'vars' in solution \(number + 1), not '\(member.key)'")
        }
        guard let term = term(member.value), term.isWellFormed else {
          throw failure("a term with 'type' and 'value' for '\(member.key)' in solution \(number + 1)")
        }
        row[column] = term
      }
      table.rows.append(row)
    }
    return table
  }

  private func term(_ json: JSONValue) -> Term? {
    guard let object = json.object, let value = object["value"] else { return nil }
    switch object["type"]?.string {
    case "uri": return value.string.map { .iri(IRI($0)) }
    case "bnode": return value.string.map { .blankNode(BlankNode(foreignLabel: $0)) }
    // The second is from the time before SPARQL 1.1.
    case "literal", "typed-literal": return value.string.flatMap { literal($0, object) }.map { .literal($0) }
    case "triple": return triple(value)
    default: return nil
    }
  }

  private func literal(_ form: String, _ object: JSONObject) -> Literal? {
    if let language = object["xml:lang"]?.string {
      guard let name = object["its:dir"]?.string else { return Literal(form, language: language) }
      return Literal.BaseDirection(rawValue: name).map { Literal(form, language: language, direction: $0) }
    }
    guard let datatype = object["datatype"]?.string else { return Literal(form) }
    return Literal(form, datatype: IRI(datatype))
  }

  private func triple(_ json: JSONValue) -> Term? {
    guard let object = json.object, let subject = object["subject"].flatMap(term),
      let predicate = object["predicate"].flatMap(term)?.iri, let value = object["object"].flatMap(term)
    else { return nil }
    return .triple(Triple(subject, predicate, value))
  }

  private func failure(_ expected: String) -> SyntaxFailure {
    SyntaxFailure(
      format: "SPARQL results in JSON", source: source, position: TextPosition(line: 1, column: 1, byte: 0),
      expected: expected)
  }
}

extension JSONValue {
  fileprivate var object: JSONObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }

  fileprivate var array: [JSONValue]? {
    guard case .array(let array) = self else { return nil }
    return array
  }

  fileprivate var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }
}
