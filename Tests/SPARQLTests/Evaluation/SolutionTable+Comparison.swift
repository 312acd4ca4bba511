import RDF
import SPARQL

extension SolutionTable {
  /// The table as a graph, one node a row, so that tables can be compared up to the labels of blank nodes.
  ///
  /// Numbers stand by their values: the results of the W3C write the same number now as `2`, now as `2.0` or `2.0E0`.
  var dataset: Dataset {
    var quads: [Quad] = []
    for (index, row) in rows.enumerated() {
      let node = Term.blankNode(BlankNode("row\(index)"))
      quads.append(Quad(node, IRI("test:row"), .literal(Literal(true))))
      for (variable, term) in zip(variables, row) {
        guard let term else { continue }
        quads.append(Quad(node, IRI("test:" + variable.name), Self.comparable(term)))
      }
    }
    return Dataset(quads)
  }

  private static func comparable(_ term: Term) -> Term {
    switch term {
    case .blankNode(let node): return .blankNode(BlankNode("value" + node.label))
    case .literal(let literal) where isText(literal, "_:"):
      // CSV has blank nodes as text.
      return .blankNode(BlankNode("value" + literal.lexicalForm.dropFirst(2)))
    case .literal(let literal):
      let floating = [Namespace.xsd.term("float"), Namespace.xsd.term("double"), Namespace.xsd.term("decimal")]
      guard floating.contains(literal.datatype), let number = Double(literal.lexicalForm) else { return term }
      return .literal(Literal("\(number)", datatype: literal.datatype))
    case .iri, .triple: return term
    }
  }

  private static func isText(_ literal: Literal, _ beginning: String) -> Bool {
    literal.isPlainString && literal.lexicalForm.hasPrefix(beginning)
  }
}

/// A result that is written as a graph, in the vocabulary of result sets of the first test suites.
struct ResultGraph {
  let table: SolutionTable

  init(_ path: String) throws {
    let results = Namespace(prefix: "rs", iri: "http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
    let quads = try TestDataset.read(path, into: nil, label: "r")
    func objects(_ property: String, of node: Term? = nil) -> [Term] {
      quads.filter { $0.predicate == results.term(property) && (node == nil || $0.subject == node) }.map(\.object)
    }
    let names = objects("resultVariable").compactMap { $0.literal?.lexicalForm }
    let rows = objects("solution").map { solution in
      names.map { name -> Term? in
        let binding = objects("binding", of: solution).first {
          objects("variable", of: $0).first?.literal?.lexicalForm == name
        }
        return binding.flatMap { objects("value", of: $0).first }
      }
    }
    table = SolutionTable(names.map { Variable($0) }, rows: rows)
  }
}
