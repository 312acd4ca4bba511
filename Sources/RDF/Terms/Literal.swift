/// A value: a lexical form with a datatype or a language.
///
/// Equal when all parts are equal, byte for byte (RDF 1.1 Concepts, section 3.3): `"1"` and `"01"` as integers are
/// two terms. Language tags, which compare without case, are kept in lower case.
public struct Literal: Hashable, Sendable {
  /// The direction in which the text of a literal runs (RDF 1.2 Concepts, section 3.3).
  public enum BaseDirection: String, Hashable, Sendable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  private enum Kind: Hashable, Sendable {
    case string
    case typed(IRI)
    case tagged(ExactText, BaseDirection?)
  }

  private let text: ExactText
  private let kind: Kind

  /// A plain string, of the datatype `xsd:string`.
  public init(_ lexicalForm: String) {
    text = ExactText(lexicalForm)
    kind = .string
  }

  /// A value of a datatype, in one of its lexical forms; the form is not checked.
  public init(_ lexicalForm: String, datatype: IRI) {
    text = ExactText(lexicalForm)
    kind = datatype == Vocabulary.xsd.string ? .string : .typed(datatype)
  }

  /// Text in a language, with a BCP 47 tag such as `en-GB`.
  public init(_ lexicalForm: String, language: String, direction: BaseDirection? = nil) {
    text = ExactText(lexicalForm)
    kind = .tagged(ExactText(language.lowercased()), direction)
  }

  /// `xsd:integer` in canonical form.
  public init(_ integer: Int) { self.init(String(integer), datatype: Vocabulary.xsd.integer) }

  /// `xsd:boolean` in canonical form.
  public init(_ boolean: Bool) { self.init(boolean ? "true" : "false", datatype: Vocabulary.xsd.boolean) }

  /// The characters of the literal, without quotes and escapes.
  public var lexicalForm: String { text.string }

  /// The datatype; `rdf:langString` or `rdf:dirLangString` where there is a language.
  public var datatype: IRI {
    switch kind {
    case .string: Vocabulary.xsd.string
    case .typed(let datatype): datatype
    case .tagged(_, nil): Vocabulary.rdf.langString
    case .tagged: Vocabulary.rdf.dirLangString
    }
  }

  /// The language tag in lower case, nil where there is none.
  public var language: String? {
    guard case .tagged(let language, _) = kind else { return nil }
    return language.string
  }

  /// The base direction (RDF 1.2), nil where there is none.
  public var direction: BaseDirection? {
    guard case .tagged(_, let direction) = kind else { return nil }
    return direction
  }

  /// Whether the datatype is `xsd:string`, which the short forms leave out.
  public var isPlainString: Bool { kind == .string }
}

extension Literal: CustomStringConvertible {
  /// The N-Triples form.
  public var description: String { Term.literal(self).description }
}
