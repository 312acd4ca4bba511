/// An IRI, kept as it is written.
///
/// Two IRIs are equal when their bytes are; nothing is normalised and nothing is checked. The readers make only
/// absolute IRIs.
public struct IRI: Hashable, Sendable, Comparable {
  private let text: ExactText

  public init(_ string: String) { text = ExactText(string) }

  /// The characters of the IRI, without angle brackets.
  public var string: String { text.string }

  /// Orders by UTF-8 bytes.
  public static func < (left: IRI, right: IRI) -> Bool { left.text < right.text }
}

extension IRI: CustomStringConvertible {
  /// The N-Triples form, `<...>`.
  public var description: String { Term.iri(self).description }
}
