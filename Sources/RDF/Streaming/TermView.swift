/// A term of the statement that a reader has just read, as ranges of the statement's bytes.
///
/// Holds for the time of the call that hands it over; `Statement.term(_:)` makes a value that lasts.
public struct TermView: Sendable {
  public enum Kind: UInt8, Sendable {
    case iri
    case blankNode
    case plainLiteral
    case typedLiteral
    case languageTaggedLiteral
    case tripleTerm
  }

  public internal(set) var kind: Kind
  /// Whether the text can be written as it is: a literal between double quotes, a local name after its prefix.
  public internal(set) var isVerbatim = true
  /// For language-tagged literals of RDF 1.2.
  public internal(set) var direction: Literal.BaseDirection?
  /// For IRIs written with a prefix: its number; `text` is the local part then.
  public internal(set) var prefix: PrefixTable.Identifier?
  /// The IRI or its local part, the blank node's label, the lexical form; for a triple term the index of its triple.
  public internal(set) var text: Range<Int>
  /// The prefix of the datatype, as `prefix`.
  public internal(set) var datatypePrefix: PrefixTable.Identifier?
  /// The datatype or the language tag of a literal.
  public internal(set) var annotation: Range<Int> = 0..<0

  init(_ kind: Kind, _ text: Range<Int>) {
    self.kind = kind
    self.text = text
  }

  /// Whether a typed literal stood without quotes in Turtle.
  var isShort: Bool { annotation.upperBound <= StandardTerms.bytes.count && annotation.upperBound > 0 }

  /// The datatype as a term of its own.
  var datatype: TermView {
    var view = TermView(.iri, annotation)
    view.prefix = datatypePrefix
    return view
  }
}

/// The triple of a triple term (RDF 1.2).
public struct TripleView: Sendable {
  public internal(set) var subject: TermView
  public internal(set) var predicate: TermView
  public internal(set) var object: TermView
}
