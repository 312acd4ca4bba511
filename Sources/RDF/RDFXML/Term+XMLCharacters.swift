import XML

extension Term {
  /// How many characters of the term XML 1.0 cannot hold, not even escaped.
  var countOfCharactersForbiddenInXML: Int {
    switch self {
    case .iri, .blankNode: 0
    case .literal(let literal): literal.lexicalForm.unicodeScalars.count { !XMLCharacters.isAllowed($0) }
    case .triple(let triple): triple.object.countOfCharactersForbiddenInXML
    }
  }

  /// The term with U+FFFD in place of characters that XML 1.0 cannot hold.
  var allowedInXML: Term {
    if countOfCharactersForbiddenInXML == 0 { return self }
    switch self {
    case .iri, .blankNode: return self
    case .literal(let literal):
      var text = String.UnicodeScalarView()
      text.append(
        contentsOf: literal.lexicalForm.unicodeScalars.lazy.map { XMLCharacters.isAllowed($0) ? $0 : "\u{FFFD}" })
      if let language = literal.language {
        return .literal(Literal(String(text), language: language, direction: literal.direction))
      }
      return .literal(Literal(String(text), datatype: literal.datatype))
    case .triple(let triple):
      return .triple(Triple(triple.subject, triple.predicate, triple.object.allowedInXML))
    }
  }
}
