import DocumentModel

/// How an edge is drawn: by the stance of those who hold it, so that the eye does not take an allegation for a fact.
public struct EdgeLook: Hashable, Sendable {
  /// Grey where it is stated, red where it is denied, orange where holders disagree.
  public var colour = Colour(red: 96, green: 96, blue: 96)
  /// Everything that is not simply stated.
  public var isDashed = false
  /// What stands at it: the relation, and who holds it where that is not the author alone.
  public var caption: String?

  public init() {}

  /// - Parameters:
  ///   - polarity: what all holders share; nil where they differ.
  ///   - modality: as `polarity`.
  init(polarity: Polarity?, modality: Modality?, isContested: Bool) {
    isDashed = modality != .asserted
    if isContested {
      colour = Colour(red: 238, green: 119, blue: 51)
    } else if polarity == .negative {
      colour = Colour(red: 204, green: 51, blue: 17)
    }
  }
}

extension JoinedClaims {
  /// How many holders stand at an edge; the others are counted.
  private static let shownStances = 3

  var look: EdgeLook {
    var look = EdgeLook(polarity: polarity, modality: modality, isContested: isContested)
    look.caption = caption
    return look
  }

  /// `violates [Russia: denied; United States: alleged]`; the relation alone for what authors state.
  private var caption: String {
    let relation = first.relation
    guard allHolders != ["author"] || modality != .asserted || polarity == .negative else { return relation }
    let shown = stanceWords.prefix(Self.shownStances).joined(separator: "; ")
    let rest = stanceWords.count - Self.shownStances
    return relation + " [" + shown + (rest > 0 ? "; \(rest) more" : "") + "]"
  }
}
