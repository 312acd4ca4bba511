import DocumentModel
import KnowledgeBase

/// One kind of tie between the claims of a document.
protocol ClaimLink: Sendable {
  /// Ties claims together, and adds the claims that only tie others.
  ///
  /// - Parameter makers: what makes claims of drafts, for each sentence.
  func add(to table: inout ClaimTable, _ makers: [ClaimMaker])
}

extension ClaimTable {
  /// The claim of a sentence that stands nearest to the root among some words; acts of speech only where there is nothing
  /// else, because what is explained or supposed is what they speak of.
  func shallowest(in words: Set<TokenPlace>, ofSentence index: Int, _ context: DraftContext) -> ClaimPlace? {
    let candidates = places(inSentence: index).filter {
      self[$0].draft.standing != .incidental && words.contains(self[$0].draft.trigger)
    }
    let deeds = candidates.filter { context.relation(of: self[$0].draft)?.speech == nil }
    return (deeds.isEmpty ? candidates : deeds).min {
      context.reading.sentence.depth(of: self[$0].draft.trigger)
        < context.reading.sentence.depth(of: self[$1].draft.trigger)
    }
  }
}
