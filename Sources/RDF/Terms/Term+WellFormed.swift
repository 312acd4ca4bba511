import Text

// Values of terms can be made of any text; these say which of them are terms of RDF, that every reader takes.

extension Term {
  /// Whether readers of every text form take the term: its IRIs absolute and of characters that IRIs may hold, its
  /// language tag one, its label one, no datatype that only language tags give.
  public var isWellFormed: Bool {
    switch self {
    case .iri(let iri): iri.isAbsolute && iri.isWellFormed
    case .blankNode(let node): node.isWellFormed
    case .literal(let literal): literal.isWellFormed
    case .triple(let triple):
      triple.subject.isResource && triple.subject.isWellFormed && Term.iri(triple.predicate).isWellFormed
        && triple.object.isWellFormed
    }
  }
}

extension Literal {
  /// Whether the language tag, or the datatype, is one that a literal may have.
  public var isWellFormed: Bool {
    if let language { return LanguageTag.isWellFormed(language) }
    if isPlainString { return true }
    return datatype.isAbsolute && datatype.isWellFormed && datatype != Vocabulary.rdf.langString
      && datatype != Vocabulary.rdf.dirLangString
  }
}

extension BlankNode {
  /// Whether the label is one (BLANK_NODE_LABEL of Turtle).
  public var isWellFormed: Bool {
    let text = Array(("_:" + label).utf8)
    var window = ScanWindow(format: "label", sourceName: nil, text: text)
    var read: [UInt8] = []
    guard (try? window.readBlankNodeLabel(appendingTo: &read)) != nil else { return false }
    return window.offset == text.count
  }

  /// A node for a label that another program gave; one that is none here is spelled with hyphens and hexadecimal digits, and
  /// so that labels that differ stay different.
  public init(foreignLabel: String) {
    let node = BlankNode(foreignLabel)
    guard !node.isWellFormed || foreignLabel.hasPrefix(Self.spelledPrefix) else {
      self = node
      return
    }
    var label = Self.spelledPrefix
    for byte in foreignLabel.utf8 {
      if byte.isASCIIAlphanumeric {
        label.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        label += "-" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    self.init(label)
  }

  private static let spelledPrefix = "x-"
}

/// Language tags as the grammar of RDF 1.2 has them: parts of one to eight letters, after the first also digits, joined by
/// hyphens.
public enum LanguageTag {
  public static func isWellFormed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || index > 0 && $0.isASCIIDigit }
    }
  }
}

extension Quad {
  /// The first term of the quad that RDF does not allow in its place; nil where all are allowed.
  public var malformedTerm: Term? {
    if !subject.isResource || !subject.isWellFormed { return subject }
    if !Term.iri(predicate).isWellFormed { return .iri(predicate) }
    if !object.isWellFormed { return object }
    guard let name = graph.term, !name.isWellFormed else { return nil }
    return name
  }
}
