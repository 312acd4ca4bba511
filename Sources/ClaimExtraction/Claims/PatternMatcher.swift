import DocumentModel

/// Turns the predications of one sentence into claims, by the patterns of the catalogue.
struct PatternMatcher {
  let clauses: ClauseReader
  let stances: StanceReader
  let mentions: SentenceMentions
  let catalogue: PatternCatalogue
  let signatures: [String: RelationSignature]

  var tree: DependencyTree { clauses.tree }

  /// The claims of a predication, in the order of the patterns; one for each pair of subject and object.
  func drafts(for predication: Predication) -> [ClaimDraft] {
    let lemma = tree.lemma(of: predication.trigger)
    var drafts: [ClaimDraft] = []
    for pattern in catalogue.patterns(for: lemma) where pattern.category == predication.category {
      guard pattern.particles.isEmpty || !predication.particles.isDisjoint(with: pattern.particles),
        let signature = signatures[pattern.relation],
        !drafts.contains(where: { $0.relation == pattern.relation })
      else { continue }
      drafts += self.drafts(for: predication, pattern: pattern, signature: signature)
    }
    return drafts
  }

  private func drafts(
    for predication: Predication, pattern: RelationPattern, signature: RelationSignature
  ) -> [ClaimDraft] {
    let subjectTypes = pattern.subjectTypes.isEmpty ? signature.domain : pattern.subjectTypes
    let objectTypes = pattern.objectTypes.isEmpty ? signature.range : pattern.objectTypes
    let subjects = fillers(of: predication, from: pattern.subject, types: subjectTypes)
    guard !subjects.isEmpty else { return [] }
    let subjectEntities = Set(subjects.flatMap { $0.mentions.compactMap(\.mention.entity) })
    let objects = fillers(of: predication, from: pattern.object, types: objectTypes).filter { filler in
      !filler.mentions.contains { subjectEntities.contains($0.mention.entity ?? "") }
    }
    guard !objects.isEmpty else { return [] }
    var stance = stances.stance(of: predication)
    if pattern.isNegative { stance.negations += 1 }
    if Self.abilities.contains(pattern.relation) { stance.cues.removeAll { $0.effect == .able } }
    if pattern.isFallback, pattern.relation == "commitsTo" {
      stance.cues.insert(Stance.Cue(row: nil, effect: .plan, holders: []), at: 0)
    }
    return subjects.flatMap { subject in
      objects.map { object in
        ClaimDraft(
          relation: pattern.relation, rule: pattern.id, subject: subject.argument, subjectMentions: subject.mentions,
          object: object.argument, objectMentions: object.mentions, trigger: predication.trigger, stance: stance,
          evidence: evidence(predication, subject, object), contentRows: object.contentRows,
          isFallback: pattern.isFallback, deniesEarlier: object.deniesEarlier)
      }
    }
  }

  /// That something can be done is what these relations say themselves.
  private static let abilities: Set<String> = ["hasCapability", "canReach", "hasRange"]

  private func evidence(_ predication: Predication, _ subject: Filler, _ object: Filler) -> Range<Int> {
    let ranges = [subject.rows, object.rows, predication.trigger..<(predication.trigger + 1)].compactMap { $0 }
    let low = ranges.map(\.lowerBound).min() ?? predication.trigger
    let high = ranges.map(\.upperBound).max() ?? predication.trigger + 1
    return low..<high
  }
}
