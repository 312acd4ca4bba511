extension Namespace {
  /// A prefix and a namespace that somebody made up; nil where Turtle does not allow the prefix, or where the namespace
  /// is no absolute IRI.
  public init?(checkedPrefix prefix: String, iri: String) {
    let definitions = PrefixCollector()
    let reader = RDFReader(.turtle)
    var text = Array("@prefix \(prefix): <\(iri)> .".utf8)
    let isRead: Void? = try? reader.read(into: definitions) {
      defer { text = [] }
      return text
    }
    // What is read must be one definition and nothing else that the two texts smuggle in.
    guard isRead != nil, !definitions.hasQuads, definitions.all == [Namespace(prefix: prefix, iri: iri)] else {
      return nil
    }
    self.init(prefix: prefix, iri: iri)
  }
}

/// Collects the prefixes that a text defines.
private final class PrefixCollector: QuadSink {
  private(set) var all: [Namespace] = []
  private(set) var hasQuads = false

  func define(_ prefix: PrefixTable.Identifier, of prefixes: borrowing PrefixTable) {
    let (label, namespace) = (prefixes.label(prefix), prefixes.namespace(prefix))
    all.append(
      Namespace(
        prefix: String(decoding: prefixes.bytes[label], as: UTF8.self),
        iri: String(decoding: prefixes.bytes[namespace], as: UTF8.self)))
  }

  func take(_ statement: borrowing Statement) { hasQuads = true }
}
