import RDF
import Text
import XML

/// Reads results in XML.
struct XMLResultReader {
  private let text: [UInt8]
  private let source: String?

  init(_ text: [UInt8], source: String?) {
    self.text = text
    self.source = source
  }

  func answer() throws(SyntaxFailure) -> QueryAnswer {
    let root = try XMLTree.root(of: text, source: source)
    guard root.name == MarkupName(namespace: XMLResultEncoder.namespace, local: "sparql") else {
      throw failure(at: root, "the element 'sparql' of \(XMLResultEncoder.namespace)")
    }
    if let answer = root.first("boolean") {
      switch answer.text.split(whereSeparator: \.isWhitespace) {
      case ["true"]: return .boolean(true)
      case ["false"]: return .boolean(false)
      default: throw failure(at: answer, "'true' or 'false'")
      }
    }
    guard let head = root.first("head") else { throw failure(at: root, "the element 'head'") }
    guard let results = root.first("results") else { throw failure(at: root, "the element 'results' or 'boolean'") }
    return .solutions(try table(head, results))
  }

  private func table(_ head: MarkupElement, _ results: MarkupElement) throws(SyntaxFailure) -> SolutionTable {
    var table = SolutionTable([])
    var columns: [String: Int] = [:]
    for element in head.elements(named: "variable") {
      guard let name = element["name"], Variable.isName(name), columns.updateValue(columns.count, forKey: name) == nil
      else {
        throw failure(at: element, "a name that no variable has yet")
      }
      table.variables.append(Variable(name))
    }
    for result in results.elements(named: "result") {
      var row = [Term?](repeating: nil, count: columns.count)
      for binding in result.elements(named: "binding") {
        guard let column = binding["name"].flatMap({ columns[$0] }) else {
          throw failure(at: binding, "the name of a variable of 'head'")
        }
        let term = try term(in: binding)
        guard term.isWellFormed else { throw failure(at: binding, "a term of RDF") }
        row[column] = term
      }
      table.rows.append(row)
    }
    return table
  }

  /// The one term in an element.
  private func term(in parent: MarkupElement) throws(SyntaxFailure) -> Term {
    guard let element = parent.elements.first, parent.elements.count == 1 else {
      throw failure(at: parent, "one term in '\(parent.name.local)'")
    }
    switch element.name.local {
    case "uri": return .iri(IRI(element.text))
    case "bnode": return .blankNode(BlankNode(foreignLabel: element.text))
    case "literal": return .literal(try literal(element))
    case "triple": return .triple(try triple(element))
    default: throw failure(at: element, "'uri', 'bnode', 'literal' or 'triple'")
    }
  }

  private func literal(_ element: MarkupElement) throws(SyntaxFailure) -> Literal {
    if let language = value("lang", of: element, "http://www.w3.org/XML/1998/namespace") {
      guard let name = value("dir", of: element, XMLResultEncoder.internationalization) else {
        return Literal(element.text, language: language)
      }
      guard let direction = Literal.BaseDirection(rawValue: name) else {
        throw failure(at: element, "the base direction 'ltr' or 'rtl'")
      }
      return Literal(element.text, language: language, direction: direction)
    }
    guard let datatype = element["datatype"] else { return Literal(element.text) }
    return Literal(element.text, datatype: IRI(datatype))
  }

  private func triple(_ element: MarkupElement) throws(SyntaxFailure) -> Triple {
    guard let subject = element.first("subject"), let predicate = element.first("predicate"),
      let object = element.first("object")
    else { throw failure(at: element, "'subject', 'predicate' and 'object'") }
    guard let property = try term(in: predicate).iri else { throw failure(at: predicate, "'uri'") }
    return Triple(try term(in: subject), property, try term(in: object))
  }

  private func value(_ local: String, of element: MarkupElement, _ namespace: String) -> String? {
    element.attributes.first { $0.name == MarkupName(namespace: namespace, local: local) }?.value
  }

  /// A failure at the line of an element.
  private func failure(at element: MarkupElement, _ expected: String) -> SyntaxFailure {
    let lines = LineMap(text).lineStarts
    let start = lines[min(max(element.line, 1), lines.count) - 1]
    return SyntaxFailure(
      format: "SPARQL results in XML", source: source,
      position: TextPosition(line: max(element.line, 1), column: 1, byte: start), expected: expected)
  }
}
