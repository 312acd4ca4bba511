import RDF
import SPARQL
import Testing
import Text

/// A graph in Turtle with the prefix `:`, and the answers to queries over it as text.
struct TestGraph {
  let source: MemoryQuadSource
  var options = EngineOptions()

  init(_ triG: String, options: EngineOptions = EngineOptions()) throws {
    let text = "@prefix : <e:> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n" + triG
    let reading = RDFReadingOptions(version: .rdf12)
    source = MemoryQuadSource(try RDFReader(.triG, options: reading).quads(in: Array(text.utf8)))
    self.options = options
  }

  private static let prefixes = [
    Prologue.Prefix("", IRI("e:")), Prologue.Prefix("xsd", IRI("http://www.w3.org/2001/XMLSchema#")),
    Prologue.Prefix("rdf", IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#")),
  ]

  /// One line a solution, `-` for no value, terms as in Turtle with the prefixes.
  func rows(_ query: String, limits: EvaluationLimits = EvaluationLimits()) throws -> [String] {
    switch try evaluate(query, limits: limits) {
    case .boolean(let truth): return [truth ? "yes" : "no"]
    case .graph(let stream):
      return try stream.quads().map {
        "\(Self.text($0.subject)) \(Self.text(.iri($0.predicate))) \(Self.text($0.object))"
      }
    case .solutions(let stream):
      return try stream.rows().map { row in row.map { $0.map(Self.text) ?? "-" }.joined(separator: " ") }
    }
  }

  func evaluate(_ query: String, limits: EvaluationLimits = EvaluationLimits()) throws -> QueryResult {
    let parsed = try SPARQLParser(prefixes: Self.prefixes).query(query)
    return try SPARQLEngine(source: source, options: options).evaluate(parsed, limits: limits)
  }

  func explanation(_ query: String) throws -> String {
    let parsed = try SPARQLParser(prefixes: Self.prefixes).query(query)
    return try SPARQLEngine(source: source, options: options).explanation(of: parsed)
  }

  /// The value of an expression, `error` where it has none.
  static func value(_ expression: String) throws -> String {
    let row = try TestGraph("").rows("SELECT (\(expression) AS ?v) {}")[0]
    return row == "-" ? "error" : row
  }

  private static func text(_ term: Term) -> String {
    switch term {
    case .iri(let iri) where iri.string.hasPrefix("e:"): return ":" + iri.string.dropFirst(2)
    case .literal(let literal) where literal.datatype == Vocabulary.xsd.integer: return literal.lexicalForm
    case .literal(let literal) where literal.datatype == Vocabulary.xsd.boolean: return literal.lexicalForm
    case .literal(let literal) where literal.datatype.string.hasPrefix(Namespace.xsd.iri) && !literal.isPlainString:
      return "\"\(literal.lexicalForm)\"^^" + literal.datatype.string.dropFirst(Namespace.xsd.iri.count)
    default: return term.description
    }
  }
}
