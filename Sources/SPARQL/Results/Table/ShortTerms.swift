import RDF
import Text

/// Terms as people like to read them: IRIs with prefixes, literals without quotes and datatypes.
struct ShortTerms {
  private let prefixes: [Namespace]

  /// - Parameter prefixes: of two that fit, the first is taken.
  init(_ prefixes: [Namespace]) { self.prefixes = prefixes }

  func text(of term: Term) -> String {
    switch term {
    case .iri(let iri): text(of: iri)
    case .blankNode(let node): "_:" + node.label
    case .literal(let literal): printable(literal.lexicalForm)
    case .triple(let triple):
      "<<( " + text(of: triple.subject) + " " + text(of: triple.predicate) + " " + text(of: triple.object) + " )>>"
    }
  }

  private func text(of iri: IRI) -> String {
    for namespace in prefixes where iri.string.utf8.starts(with: namespace.iri.utf8) {
      let local = iri.string.utf8.dropFirst(namespace.iri.utf8.count)
      let isName = local.allSatisfy { byte in
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte >= 0x80
      }
      if isName { return namespace.prefix + ":" + printable(String(decoding: local, as: UTF8.self)) }
    }
    return "<" + printable(iri.string) + ">"
  }

  /// Without controls and turns of direction, which would break lines, columns or the terminal itself.
  private func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(isControl(scalar) ? " " : scalar) }
    return String(shown)
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
