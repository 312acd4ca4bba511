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
  /// Pairs of relations that exclude each other over the same arguments: who violates a treaty does not comply with it.
  static let complements = ["compliesWith": "violates", "violates": "compliesWith"]

  /// The propositions that someone affirms and someone else denies, by document order of their first claim.
  ///
  /// Who affirms a complementary relation denies this one, and the other way round: a dispute over breach is one over compliance too,
  /// where someone speaks of either.
  public func contested() -> [ContestedProposition] {
    var order: [Proposition] = []
    var stances: [Proposition: [ContestedProposition.Stance]] = [:]
    for document in documents {
      for claim in document.claims where !claim.section.isQuarantined && Self.commits(claim.modality) {
        let own = Proposition(subject: claim.subject, relation: claim.relation, object: claim.object)
        if stances[own] == nil { order.append(own) }
        let row = ClaimRow(claim, of: document, in: self)
        stances[own, default: []].append(.init(row: row, affirms: claim.polarity == .positive))
      }
    }
    return order.compactMap { proposition in
      let own = stances[proposition] ?? []
      let opposite = Self.complements[proposition.relation].flatMap { relation in
        stances[Proposition(subject: proposition.subject, relation: relation, object: proposition.object)]
      }
      let opposed = (opposite ?? []).map { ContestedProposition.Stance(row: $0.row, affirms: !$0.affirms) }
      let all = own + opposed
      let holders = { (affirms: Bool) in Set(all.filter { $0.affirms == affirms }.map { $0.row.innermostHolder }) }
      guard own.contains(where: \.affirms), !holders(true).isEmpty, !holders(false).isEmpty,
        holders(true) != holders(false),
        let first = own.first?.row
      else { return nil }
      return ContestedProposition(
        subject: first.subject, relation: first.relation, object: first.object, stances: all)
    }
  }

  private struct Proposition: Hashable {
    var subject: ClaimArgument
    var relation: String
    var object: ClaimArgument
  }

  /// Whether a claim of a modality says how things are; demands, plans and conditions do not.
  static func commits(_ modality: Modality) -> Bool {
    switch modality {
    case .asserted, .alleged, .denied: true
    case .possible, .planned, .conditional, .demanded: false
    }
  }
}
