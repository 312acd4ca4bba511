import RDF

/// What an expression computes with: a term by what it means.
///
/// Literals of datatypes that SPARQL does not know, and those whose form does not fit their datatype, stay `other`. What
/// is large and rare is kept behind a reference, so that the frequent kinds are cheap to hand on.
enum Value: Sendable {
  case iri(IRI)
  case blankNode(BlankNode)
  indirect case triple(Triple)
  case string(String)
  case tagged(TaggedText)
  case boolean(Bool)
  case number(Number)
  indirect case dateTime(DateTimeValue)
  indirect case duration(DurationValue, DurationKind)
  indirect case other(Literal)
}

/// Text in a language.
struct TaggedText: Sendable {
  var text: String
  var language: String
  var direction: Literal.BaseDirection?
}

/// The three types of durations.
enum DurationKind: Sendable {
  case yearMonth, dayTime, any
}

extension Value {
  init(_ term: Term) {
    switch term {
    case .iri(let iri): self = .iri(iri)
    case .blankNode(let node): self = .blankNode(node)
    case .triple(let triple): self = .triple(triple)
    case .literal(let literal): self.init(literal)
    }
  }

  init(_ literal: Literal) {
    if literal.isPlainString {
      self = .string(literal.lexicalForm)
    } else if let language = literal.language {
      self = .tagged(TaggedText(text: literal.lexicalForm, language: language, direction: literal.direction))
    } else {
      let datatype = Datatype(literal.datatype)
      self = datatype.flatMap { Value(literal.lexicalForm, of: $0) } ?? .other(literal)
    }
  }

  /// The value of a lexical form; nil where the form does not fit the datatype.
  init?(_ lexicalForm: String, of datatype: Datatype) {
    switch datatype {
    case .string: self = .string(lexicalForm)
    case .boolean:
      switch lexicalForm {
      case "true", "1": self = .boolean(true)
      case "false", "0": self = .boolean(false)
      default: return nil
      }
    case .integer(let range):
      guard let integer = Number.integer(lexicalForm), range.contains(integer) else { return nil }
      self = .number(.integer(integer))
    case .decimal:
      guard let decimal = DecimalNumber(lexicalForm: lexicalForm.utf8) else { return nil }
      self = .number(.decimal(decimal))
    case .float:
      guard let float = Number.double(lexicalForm) else { return nil }
      self = .number(.float(Float(lexicalForm) ?? Float(float)))
    case .double:
      guard let double = Number.double(lexicalForm) else { return nil }
      self = .number(.double(double))
    case .dateTime(let kind):
      guard let value = DateTimeValue(kind, lexicalForm) else { return nil }
      self = .dateTime(value)
    case .duration(let kind):
      guard let value = DurationValue(lexicalForm) else { return nil }
      if kind == .yearMonth, value.seconds != 0 || value.attoseconds != 0 { return nil }
      if kind == .dayTime, value.months != 0 { return nil }
      self = .duration(value, kind)
    }
  }

  /// The term for a computed value, literals in canonical form.
  var term: Term {
    switch self {
    case .iri(let iri): .iri(iri)
    case .blankNode(let node): .blankNode(node)
    case .triple(let triple): .triple(triple)
    case .string(let text): .literal(Literal(text))
    case .tagged(let tagged):
      .literal(Literal(tagged.text, language: tagged.language, direction: tagged.direction))
    case .boolean(let boolean): .literal(Literal(boolean))
    case .number(let number): .literal(number.literal)
    case .dateTime(let value): .literal(Literal(value.lexicalForm, datatype: Datatype.dateTime(value.kind).iri))
    case .duration(let value, let kind): .literal(Literal(value.lexicalForm, datatype: Datatype.duration(kind).iri))
    case .other(let literal): .literal(literal)
    }
  }

  /// The effective boolean value; nil is a type error.
  ///
  /// As SPARQL 1.2 has it (section 17.2.2), where text in a language and ill-formed booleans and numbers have none.
  var effectiveBoolean: Bool? {
    switch self {
    case .boolean(let boolean): boolean
    case .string(let text): !text.isEmpty
    case .number(let number): !number.isZero && !number.isNaN
    case .iri, .blankNode, .triple, .dateTime, .duration, .tagged, .other: nil
    }
  }
}
