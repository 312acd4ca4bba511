import DocumentModel

/// Ties each claim to the one that it says again: a title or caption to the text's own, later words to earlier ones.
struct RestatementLink: ClaimLink {
  private struct Statement: Hashable {
    let relation: String
    let subject: PendingClaim.Side
    let object: PendingClaim.Side
    let polarity: Polarity
    let holder: String?

    init(_ pending: PendingClaim) {
      relation = pending.claim.relation
      subject = pending.subjectSide
      object = pending.objectSide
      polarity = pending.claim.polarity
      holder = pending.claim.holderChain.first
    }
  }

  func add(to table: inout ClaimTable, _ makers: [ClaimMaker]) {
    var groups: [Statement: [ClaimPlace]] = [:]
    for place in table.places where !table[place].claim.section.isQuarantined {
      groups[Statement(table[place]), default: []].append(place)
    }
    for group in groups.values where group.count > 1 {
      let first = group.first { table[$0].claim.section == .body } ?? group[0]
      for place in group where place.sentence != first.sentence { table[place].restates = first }
    }
  }
}
