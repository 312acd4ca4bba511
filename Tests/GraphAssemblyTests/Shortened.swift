import RDF

/// Statements made readable for expected texts: usual prefixes, no base, four digits of each hash.
enum Shortened {
  static func text(_ quad: Quad) -> String {
    [text(quad.subject), text(.iri(quad.predicate)), text(quad.object)].joined(separator: " ")
  }

  static func text(_ term: Term) -> String {
    if let literal = term.literal, literal.language == nil, !literal.isPlainString {
      return "\"" + literal.lexicalForm + "\"^^" + text(.iri(literal.datatype))
    }
    guard let iri = term.iri?.string else { return term.description }
    let base = "https://entente.example/"
    if iri.hasPrefix(base + "ns#") { return "ent:" + iri.dropFirst(base.count + 3) }
    if iri.hasPrefix(base) { return "<" + withShortHash(String(iri.dropFirst(base.count))) + ">" }
    for namespace in Namespace.all where iri.hasPrefix(namespace.iri) {
      return namespace.prefix + ":" + iri.dropFirst(namespace.iri.count)
    }
    return term.description
  }

  private static func withShortHash(_ path: String) -> String {
    var result = ""
    var digits = ""
    for character in path + "\n" {
      if character.isHexDigit {
        digits.append(character)
      } else {
        result += digits.count >= 32 ? String(digits.prefix(4)) : digits
        digits = ""
        if character != "\n" { result.append(character) }
      }
    }
    return result
  }
}
