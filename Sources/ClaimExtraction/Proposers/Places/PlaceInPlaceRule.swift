import DocumentModel

/// A place inside a larger one: `Moscow, Russia`, `the plant at Natanz`.
struct PlaceInPlaceRule: ClaimProposer {
  let id = "place-in-place/1"
  let relations: Set<String> = ["locatedIn"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.place]).compactMap { inner in
      guard let outer = outer(of: inner, in: reading), let entity = outer.mention.entity,
        entity != inner.mention.entity
      else { return nil }
      return reading.draft(
        "locatedIn", rule: id, subject: inner, object: .entity(entity), objectMentions: [outer], trigger: inner.head,
        evidence: inner.tokens.union(outer.tokens))
    }
  }

  private func outer(of inner: ResolvedMention, in reading: SentenceReading) -> ResolvedMention? {
    let sentence = reading.sentence
    if let next = next(to: inner, in: reading) { return next }
    for row in sentence.dependents(of: inner.head) where row > inner.head {
      let isName =
        [.apposition, .unmarkedModifier].contains(sentence.relation(of: row)) && inner.mention.level == .name
      let isInside =
        sentence.hasRelation(row, kind: .nominalModifier)
        && ["in", "at", "near"].contains(reading.sentence.prepositions(of: row).last ?? "")
        && !sentence.dependents(of: row, kind: .punctuation).contains { $0 < row }
      guard isName || isInside else { continue }
      if let outer = reading.mention(at: row, fitting: ["Place"]), !isName || outer.mention.level == .name {
        return outer
      }
    }
    return nil
  }

  /// `in Kubinka, Moscow Region`: names of places in a row, parted by a comma, go from the smaller to the larger.
  private func next(to inner: ResolvedMention, in reading: SentenceReading) -> ResolvedMention? {
    let comma = inner.tokens.upperBound
    guard inner.mention.level == .name, reading.sentence.tokens.contains(comma + 1),
      reading.sentence.text(of: comma) == ","
    else { return nil }
    let outer = reading.mentions(of: [.place, .state]).first {
      $0.tokens.lowerBound == comma + 1 && $0.mention.level == .name
    }
    guard let outer, let last = outer.tokens.last, reading.isWord(last, of: .regionNoun) else {
      return nil
    }
    return outer
  }
}
