import RDF
import Text

extension SPARQLWriter {
  mutating func write(_ path: PropertyPath) {
    switch path {
    case .iri(let iri): write(iri)
    case .inverse(let inner):
      output.write(UInt8(ascii: "^"))
      writeStep(inner)
    case .sequence(let steps): write(steps, separatedBy: "/")
    case .alternative(let paths): write(paths, separatedBy: " | ")
    case .zeroOrMore(let inner): write(inner, "*")
    case .oneOrMore(let inner): write(inner, "+")
    case .zeroOrOne(let inner): write(inner, "?")
    case .negated(let set): write(set)
    }
  }

  private mutating func write(_ paths: [PropertyPath], separatedBy sign: StaticString) {
    for (index, path) in paths.enumerated() {
      if index > 0 { output.write(sign) }
      writeStep(path)
    }
  }

  private mutating func write(_ path: PropertyPath, _ sign: StaticString) {
    writeStep(path)
    output.write(sign)
  }

  private mutating func writeStep(_ path: PropertyPath) {
    if case .iri(let iri) = path { return write(iri) }
    output.write(UInt8(ascii: "("))
    write(path)
    output.write(UInt8(ascii: ")"))
  }

  private mutating func write(_ set: PropertySet) {
    output.write("!(")
    var separates = false
    for (sign, predicates) in [("", set.forward), ("^", set.backward)] {
      for predicate in predicates {
        if separates { output.write(" | ") }
        separates = true
        output.write(sign)
        write(predicate)
      }
    }
    output.write(UInt8(ascii: ")"))
  }
}
