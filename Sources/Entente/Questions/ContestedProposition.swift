internal import DocumentModel

/// A proposition on which holders disagree, with every stance on it.
public struct ContestedProposition: Sendable {
  /// What one holder says, in one document.
  public struct Stance: Hashable, Sendable {
    public var row: ClaimRow
    /// Whether the holder commits to the proposition's holding or to its opposite.
    public var affirms: Bool
  }

  public let subject: String
  public let relation: String
  public let object: String
  public let stances: [Stance]
}

extension Corpus {
  /// Relations that exclude each other over the same arguments: who violates a treaty does not comply with it.
  static let complements = ["compliesWith": "violates"]

  /// The propositions that someone affirms and someone else denies, by document order of their first claim.
  ///
  /// Complementary relations count as one proposition: `compliesWith` is `violates` denied.
  public func contested() -> [ContestedProposition] {
    var order: [String] = []
    var stances: [String: [ContestedProposition.Stance]] = [:]
    var holders: [String: [Bool: Set<String>]] = [:]
    for document in documents {
      for claim in document.claims where !claim.section.isQuarantined && Self.commits(claim.modality) {
        let relation = Self.complements[claim.relation]
        let affirms = (claim.polarity == .positive) == (relation == nil)
        let key = "\(claim.subject)|\(relation ?? claim.relation)|\(claim.object)"
        if stances[key] == nil { order.append(key) }
        stances[key, default: []].append(.init(row: ClaimRow(claim, of: document, in: self), affirms: affirms))
        holders[key, default: [:]][affirms, default: []].insert(claim.holder)
      }
    }
    return order.compactMap { key in
      guard let sides = holders[key], let yes = sides[true], let no = sides[false], yes != no,
        let found = stances[key], let first = found.first(where: \.affirms)?.row
      else { return nil }
      return ContestedProposition(
        subject: first.subject, relation: first.relation, object: first.object, stances: found)
    }
  }

  /// Whether a claim of a modality says how things are; demands, plans and conditions do not.
  private static func commits(_ modality: Modality) -> Bool {
    switch modality {
    case .asserted, .alleged, .denied: true
    case .possible, .planned, .conditional, .demanded: false
    }
  }
}
