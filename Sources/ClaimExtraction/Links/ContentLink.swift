import DocumentModel
import KnowledgeBase

/// Joins acts of speech to the claims they speak of: those whose words stand inside the act's content.
struct ContentLink: ClaimLink {
  /// How many claims a denial looks back for what it denies, so that a text of denials costs no more than others.
  private static let denialReach = 1000

  func add(to table: inout ClaimTable, _ makers: [ClaimMaker]) {
    for (index, maker) in makers.enumerated() {
      for place in table.places(inSentence: index) { add(at: place, to: &table, maker.context) }
    }
  }

  private func add(at place: ClaimPlace, to table: inout ClaimTable, _ context: DraftContext) {
    guard case .clause(let head) = table[place].draft.content else { return }
    let sentence = context.reading.sentence
    let words = Set(sentence.subtree(of: head))
    let inside = table.places(inSentence: place.sentence).filter {
      $0 != place && table[$0].draft.standing != .incidental && words.contains(table[$0].draft.trigger)
    }.sorted { sentence.depth(of: table[$0].draft.trigger) < sentence.depth(of: table[$1].draft.trigger) }
    table[place].content = inside
    // What speaks only of claims has as its object what it speaks of, or the reproach that this takes back.
    if table[place].objectSide == PendingClaim.Side(value: .none, claim: nil), let spoken = inside.first,
      context.relation(of: table[place].draft)?.isAboutClaims == true
    {
      table[place].object = reproach(contradictedBy: spoken, in: table) ?? spoken
    }
  }

  /// The claim that a denied one contradicts: the last of its proposition with the other polarity, up to its sentence.
  private func reproach(contradictedBy denied: ClaimPlace, in table: ClaimTable) -> ClaimPlace? {
    let claim = table[denied]
    let reproaches = table.places(before: denied.sentence + 1, atMost: Self.denialReach).filter { place in
      let other = table[place]
      return other.claim.relation == claim.claim.relation && other.objectSide == claim.objectSide
        && other.claim.modality != .denied && other.claim.polarity != claim.claim.polarity
    }
    let same = reproaches.filter { table[$0].subjectSide == claim.subjectSide }
    let candidates = same.isEmpty ? reproaches : same
    return candidates.last { $0.sentence != denied.sentence } ?? candidates.last
  }
}
