internal import DocumentModel
public import KnowledgeBase

/// A proposition on which holders disagree, with every stance on it.
public struct ContestedProposition: Sendable {
  /// What one holder says, in one document.
  public struct Commitment: Hashable, Sendable {
    public var row: ClaimRow
    /// Whether the holder commits to the proposition's holding or to its opposite.
    public var affirms: Bool
    /// The state for which its holder speaks, where the holder is a ministry or the like: both are one voice.
    public var voice: Voice?

    /// Who counts as the holder.
    var side: String { voice?.id ?? row.innermostHolder }
  }

  /// A state for which a body speaks.
  public struct Voice: Hashable, Sendable {
    public var id: String
    public var label: String

    init(_ state: KnownEntity) {
      id = state.id
      label = state.label
    }
  }

  public let subject: String
  public let relation: String
  public let object: String
  public let stances: [Commitment]

  /// How many holders stand on the smaller side, a state and its ministries being one, then how many documents speak of it: the most
  /// contested have most of both.
  var weight: (sides: Int, documents: Int) {
    let sides = [true, false].map { affirms in
      Set(stances.filter { $0.affirms == affirms }.map(\.side)).count
    }
    return (sides.min() ?? 0, Set(stances.map(\.row.document)).count)
  }
}

extension Corpus {
  /// The propositions that someone affirms and someone else denies, by document order of their first claim.
  ///
  /// Who affirms an opposite relation denies this one, and the other way round. Of a breach and a compliance that are both
  /// affirmed, the one whose relation the catalogue has first is listed, with all that is said of either.
  ///
  /// - Parameters:
  ///   - relations: says which relations exclude each other.
  ///   - filter: what must hold of one claim at least, of those that affirm or deny the proposition.
  ///   - knowledge: says which bodies speak for which state; without it, each is a voice of its own.
  public func contested(
    _ relations: RelationCatalogue, _ filter: ClaimFilter = ClaimFilter(), voicesBy knowledge: KnowledgeBase? = nil
  ) -> [ContestedProposition] {
    var wanted: Set<Proposition> = []
    var order: [Proposition] = []
    var stances: [Proposition: [ContestedProposition.Commitment]] = [:]
    for document in documents {
      for claim in document.claims where claim.counts && claim.modality.isCommitment {
        let own = Proposition(subject: claim.subject, relation: claim.relation, object: claim.object)
        if stances[own] == nil { order.append(own) }
        if filter.accepts(claim, of: document.document) { wanted.insert(own) }
        let row = ClaimRow(claim, of: document, in: self)
        let voice = knowledge?.stateRepresented(by: claim.holder).map(ContestedProposition.Voice.init)
        stances[own, default: []].append(.init(row: row, affirms: claim.polarity == .positive, voice: voice))
      }
    }
    return order.compactMap { proposition in
      let own = stances[proposition] ?? []
      let contrary = relations.opposites[proposition.relation].map { relation in
        Proposition(subject: proposition.subject, relation: relation, object: proposition.object)
      }
      // What is disputed of a breach is disputed of its opposite, in the same claims.
      if let contrary, relations.isListed(contrary.relation, before: proposition.relation),
        stances[contrary]?.contains(where: \.affirms) == true
      {
        return nil
      }
      guard wanted.contains(proposition) || contrary.map(wanted.contains) == true else { return nil }
      let opposite = contrary.flatMap { stances[$0] }
      let opposed = (opposite ?? []).map {
        ContestedProposition.Commitment(row: $0.row, affirms: !$0.affirms, voice: $0.voice)
      }
      let all = own + opposed
      let holders = { (affirms: Bool) in Set(all.filter { $0.affirms == affirms }.map { $0.row.innermostHolder }) }
      guard own.contains(where: \.affirms), !holders(true).isEmpty, !holders(false).isEmpty,
        holders(true).union(holders(false)).count > 1,
        let first = own.first?.row
      else { return nil }
      return ContestedProposition(
        subject: first.subject, relation: first.relation, object: first.object, stances: all)
    }
  }

  /// The propositions that most holders disagree on in most documents, the most contested first.
  public func contested(
    _ relations: RelationCatalogue, _ filter: ClaimFilter = ClaimFilter(), voicesBy knowledge: KnowledgeBase? = nil,
    top count: Int
  ) -> [ContestedProposition] {
    let ranked = contested(relations, filter, voicesBy: knowledge).enumerated().sorted { left, right in
      (right.element.weight.sides, right.element.weight.documents, left.offset)
        < (left.element.weight.sides, left.element.weight.documents, right.offset)
    }
    return ranked.prefix(count).map(\.element)
  }

  private struct Proposition: Hashable {
    var subject: ClaimArgument
    var relation: String
    var object: ClaimArgument
  }
}

extension Claim {
  /// Whether it stands in the document's own text and nobody found it wrong.
  var counts: Bool { !section.isQuarantined && !isRejected }
}
