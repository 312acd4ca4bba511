import RDF
import Text

/// Functions of terms (SPARQL 1.1 Query, section 17.4.2; SPARQL 1.2 for base directions and triple terms).
enum TermFunctions {
  /// Nil is a type error.
  static func call(_ function: BuiltInFunction, _ term: Term) -> Value? {
    switch function {
    case .str: string(term)
    case .lang: term.literal.map { .string($0.language ?? "") }
    case .langDirection: term.literal.map { .string($0.direction?.rawValue ?? "") }
    case .datatype: term.literal.map { .iri($0.datatype) }
    case .isIRI: .boolean(term.iri != nil)
    case .isBlank: .boolean(term.blankNode != nil)
    case .isLiteral: .boolean(term.literal != nil)
    case .isTriple: .boolean(term.triple != nil)
    case .isNumeric: .boolean(isNumeric(term))
    case .hasLanguage: .boolean(term.literal?.language != nil)
    case .hasDirection: .boolean(term.literal?.direction != nil)
    case .subject: term.triple.map { Value($0.subject) }
    case .predicate: term.triple.map { .iri($0.predicate) }
    case .object: term.triple.map { Value($0.object) }
    default: nil
    }
  }

  private static func string(_ term: Term) -> Value? {
    switch term {
    case .iri(let iri): .string(iri.string)
    case .literal(let literal): .string(literal.lexicalForm)
    case .blankNode, .triple: nil
    }
  }

  private static func isNumeric(_ term: Term) -> Bool {
    guard case .number = Value(term) else { return false }
    return true
  }

  /// `IRI`: of an IRI or a string, resolved against the base of the query; a type error where that gives no IRI.
  static func iri(_ term: Term, base: IRI?) -> Value? {
    switch term {
    case .iri(let iri): return .iri(iri)
    case .literal(let literal) where literal.isPlainString:
      let iri = base?.resolving(literal.lexicalForm) ?? IRI(literal.lexicalForm)
      return iri.isAbsolute && iri.isWellFormed ? .iri(iri) : nil
    default: return nil
    }
  }
}
