public import DocumentModel

/// The fields of a claim that a person corrected: `relation=violates; holder=nato; polarity=negative; modality=alleged`.
public struct ReviewCorrection: Hashable, Sendable {
  public var relation: String?
  /// A key or name of the holder; `author` for the document's author.
  public var holder: String?
  public var polarity: Polarity?
  public var modality: Modality?

  public init(
    relation: String? = nil, holder: String? = nil, polarity: Polarity? = nil, modality: Modality? = nil
  ) {
    (self.relation, self.holder, self.polarity, self.modality) = (relation, holder, polarity, modality)
  }

  /// Nil where the text is no list of such fields, or corrects nothing.
  public init?(_ text: String) {
    for part in text.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1).map { Review.spaced(String($0)) }
      guard sides.count == 2, !sides[1].isEmpty else { return nil }
      switch sides[0] {
      case "relation": relation = sides[1]
      case "holder": holder = sides[1]
      case "polarity":
        guard let value = Polarity(rawValue: sides[1]) else { return nil }
        polarity = value
      case "modality":
        guard let value = Modality(rawValue: sides[1]) else { return nil }
        modality = value
      default: return nil
      }
    }
    if self == ReviewCorrection() { return nil }
  }

  /// The text that `init(_:)` reads.
  public var text: String {
    let fields = [
      ("relation", relation), ("holder", holder.map(Review.spaced)), ("polarity", polarity?.rawValue),
      ("modality", modality?.rawValue),
    ]
    return fields.compactMap { name, value in value.map { name + "=" + $0 } }.joined(separator: "; ")
  }
}
