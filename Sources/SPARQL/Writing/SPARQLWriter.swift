import RDF
import Text

/// Writes trees as text that reads back as the same trees: for services elsewhere and for people who want to see how a
/// query was understood.
///
/// Blank nodes get labels in the order in which they are met; everything else is as the tree has it, with parentheses
/// around every operand that is made of others.
public struct SPARQLWriter: Sendable {
  /// With which IRIs are shortened, of two that fit by the first.
  public let prefixes: [Prologue.Prefix]
  var output = ByteWriter()
  /// How deep the line being written stands.
  var depth = 0
  private var labels: [String: Int] = [:]

  public init(prefixes: [Prologue.Prefix] = []) { self.prefixes = prefixes }

  /// A query with its prologue, on several lines.
  public static func text(of query: Query) -> String {
    // Of two definitions of a prefix, the last holds.
    var writer = SPARQLWriter(prefixes: query.prologue.prefixes.reversed().uniqued(by: \.label))
    writer.write(query)
    return writer.output.string
  }

  /// A group in braces, on several lines.
  public func text(of group: GroupGraphPattern) -> String {
    var writer = self
    writer.write(group)
    return writer.output.string
  }

  /// An expression, on one line where it holds no pattern.
  public func text(of expression: Expression) -> String {
    var writer = self
    writer.write(expression)
    return writer.output.string
  }

  /// A property path, on one line.
  public func text(of path: PropertyPath) -> String {
    var writer = self
    writer.write(path)
    return writer.output.string
  }

  /// A term or a variable.
  public func text(of term: TermPattern) -> String {
    var writer = self
    writer.write(term)
    return writer.output.string
  }
}

extension SPARQLWriter {
  mutating func breakLine() {
    output.write(UInt8(ascii: "\n"))
    for _ in 0..<depth { output.write("  ") }
  }

  mutating func write(_ variable: Variable) {
    if variable.isBlankNode { return writeBlankNode(variable.name) }
    output.write(UInt8(ascii: "?"))
    output.write(variable.name)
  }

  mutating func write(_ term: TermPattern) {
    switch term {
    case .variable(let variable): write(variable)
    case .term(let term): write(term)
    case .triple(let triple):
      output.write("<<( ")
      write(triple)
      output.write(" )>>")
    }
  }

  /// Writes subject, predicate and object.
  mutating func write(_ triple: TriplePattern) {
    write(triple.subject)
    output.write(UInt8(ascii: " "))
    write(triple.predicate)
    output.write(UInt8(ascii: " "))
    write(triple.object)
  }

  mutating func write(_ term: Term) {
    switch term {
    case .iri(let iri): write(iri)
    case .blankNode(let node): writeBlankNode("_:" + node.label)
    case .literal(let literal): write(literal)
    case .triple(let triple):
      output.write("<<( ")
      write(triple.subject)
      output.write(UInt8(ascii: " "))
      write(triple.predicate)
      output.write(UInt8(ascii: " "))
      write(triple.object)
      output.write(" )>>")
    }
  }

  mutating func write(_ iri: IRI) {
    for prefix in prefixes where iri.string.utf8.starts(with: prefix.namespace.string.utf8) {
      let local = iri.string.utf8.dropFirst(prefix.namespace.string.utf8.count)
      // A part of what local names may be, which needs no escapes.
      guard local.first != UInt8(ascii: "-"),
        local.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
      else { continue }
      output.write(prefix.label)
      output.write(UInt8(ascii: ":"))
      return output.write(String(decoding: local, as: UTF8.self))
    }
    output.writeNTriples(iri)
  }

  private mutating func write(_ literal: Literal) {
    if literal.isWrittenAsNumber || literal == Literal(true) || literal == Literal(false) {
      output.write(literal.lexicalForm)
    } else if literal.language != nil || literal.isPlainString {
      output.writeNTriples(.literal(literal))
    } else {
      output.writeNTriples(.literal(Literal(literal.lexicalForm)))
      output.write("^^")
      write(literal.datatype)
    }
  }

  private mutating func writeBlankNode(_ name: String) {
    let number = labels[name] ?? labels.count
    labels[name] = number
    output.write("_:b")
    output.write(number)
  }
}

extension Sequence {
  /// The elements whose key no earlier one has.
  fileprivate func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
