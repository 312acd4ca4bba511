/// A line of a CoNLL-U sentence: a word, a multiword token or an empty node (universaldependencies.org/format.html).
///
/// Columns keep their text as written, `_` included, so that what is read can be written back byte for byte.
public struct TreebankRow: Hashable, Sendable {
  /// The first column.
  public enum Identifier: Hashable, Sendable {
    /// A syntactic word; from 1.
    case word(Int)
    /// An orthographic word that stands for several syntactic words: `3-4`.
    case multiword(ClosedRange<Int>)
    /// A word that is not in the text, for enhanced dependencies: `8.1`.
    case empty(after: Int, index: Int)
  }

  public var identifier: Identifier
  public var form: String
  public var lemma: String
  /// UPOS.
  public var universalTag: String
  /// XPOS.
  public var pennTag: String
  /// FEATS.
  public var features: String
  /// Identifier of the head, 0 for the root; nil for `_`.
  public var head: Int?
  /// DEPREL with subtype: `nsubj:pass`.
  public var relation: String
  /// DEPS.
  public var enhancedDependencies: String
  /// MISC.
  public var miscellaneous: String

  public init(
    identifier: Identifier, form: String, lemma: String = "_", universalTag: String = "_", pennTag: String = "_",
    features: String = "_", head: Int? = nil, relation: String = "_", enhancedDependencies: String = "_",
    miscellaneous: String = "_"
  ) {
    self.identifier = identifier
    self.form = form
    self.lemma = lemma
    self.universalTag = universalTag
    self.pennTag = pennTag
    self.features = features
    self.head = head
    self.relation = relation
    self.enhancedDependencies = enhancedDependencies
    self.miscellaneous = miscellaneous
  }

  /// The relation without its subtype: `nsubj` of `nsubj:pass`.
  public var universalRelation: Substring { relation.prefix { $0 != ":" } }

  /// Whether a space follows in the text; MISC `SpaceAfter=No` denies it.
  public var hasSpaceAfter: Bool { value(ofMiscellaneous: "SpaceAfter") != "No" }

  /// The value of an attribute in MISC, nil where it is absent.
  public func value(ofMiscellaneous name: String) -> String? {
    for attribute in miscellaneous.utf8.split(separator: UInt8(ascii: "|")) {
      guard attribute.count > name.utf8.count, attribute.starts(with: name.utf8) else { continue }
      let rest = attribute.dropFirst(name.utf8.count)
      if rest.first == UInt8(ascii: "=") { return String(rest.dropFirst()) }
    }
    return nil
  }
}
