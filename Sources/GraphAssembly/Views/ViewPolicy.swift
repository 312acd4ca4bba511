/// Which claims may leave a direct triple behind, without their holder and strength.
///
/// Whatever the policy, negative claims never do, nor what stands in teasers and boilerplate, under a condition,
/// or with a polarity that the text leaves open, nor what a person found wrong.
public enum ViewPolicy: String, Hashable, Sendable, CaseIterable {
  /// What the document's author states as a fact that holds or held, where the claim is right more often than not by a margin
  /// (confidence 0.55): the only policy under which a plain triple can be read as the text's own word.
  case asserted
  /// As `asserted`, and what the author states as a fact that will hold.
  case author
  /// Every positive claim that depends on no condition, whoever holds it and however strongly. For exploring only:
  /// what is alleged, demanded or planned stands beside facts.
  case allPositive = "all-positive"
  /// No direct triples at all.
  case none

  /// One sentence for the description of the data set.
  public var summary: String {
    switch self {
    case .asserted:
      "Direct triples of claims of confidence 0.55 and more that the author asserts, positive, not about the future, unconditional."
    case .author:
      "Direct triples of claims of confidence 0.55 and more that the author asserts, positive, in any tense, unconditional."
    case .allPositive: "Direct triples of all positive, unconditional claims, whoever holds them and however strongly."
    case .none: "No direct triples."
    }
  }
}
