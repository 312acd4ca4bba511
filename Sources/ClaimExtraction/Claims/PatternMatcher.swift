import DocumentModel

/// Turns the predications of one sentence into claims, by the patterns of the catalogue.
struct PatternMatcher {
  let reading: SentenceReading
  let catalogue: PatternCatalogue
  let signatures: [String: RelationSignature]

  var sentence: SentenceView { reading.sentence }

  /// The claims of a predication, in the order of the patterns; one for each pair of subject and object.
  func drafts(for predication: Predication) -> [ClaimDraft] {
    let lemma = sentence.lemma(of: predication.trigger)
    var drafts: [ClaimDraft] = []
    var matched: [RelationPattern] = []
    for pattern in catalogue.patterns(for: lemma) where pattern.category == predication.category {
      guard pattern.particles.isEmpty || !predication.particles.isDisjoint(with: pattern.particles),
        predication.particles.isDisjoint(with: pattern.otherParticles), isGoods(predication, pattern.goods),
        let signature = signatures[pattern.relation],
        !matched.contains(where: { isCovered(pattern, by: $0) })
      else { continue }
      let found = self.drafts(for: predication, pattern: pattern, signature: signature)
      if !found.isEmpty { matched.append(pattern) }
      drafts += found
    }
    return drafts
  }

  /// Whether what changes hands is what the pattern is about: `provided missiles`, but not `provided information`.
  private func isGoods(_ predication: Predication, _ slots: [ArgumentSlot]) -> Bool {
    slots.isEmpty
      || slots.flatMap { predication.heads($0) }.contains { row in
        reading.mention(at: row, fitting: ["Weapon", "Site"]) != nil
          || reading.isWord(row, of: .weaponGoods)
      }
  }

  /// Whether an earlier pattern has read the same arguments for the same relation.
  private func isCovered(_ pattern: RelationPattern, by other: RelationPattern) -> Bool {
    other.relation == pattern.relation && other.subject.first == pattern.subject.first
      && !Set(other.object).isDisjoint(with: pattern.object)
  }

  private func drafts(
    for predication: Predication, pattern: RelationPattern, signature: RelationSignature
  ) -> [ClaimDraft] {
    let subjectTypes = pattern.subjectTypes.isEmpty ? signature.domain : pattern.subjectTypes
    let objectTypes = pattern.objectTypes.isEmpty ? signature.range : pattern.objectTypes
    let subjects = fillers(of: predication, from: pattern.subject, types: subjectTypes)
    guard !subjects.isEmpty else { return [] }
    let objects = fillers(of: predication, from: pattern.object, types: objectTypes)
    guard !objects.isEmpty else { return [] }
    var stance = reading.stances.stance(of: predication)
    if pattern.strength == .fact { stance = Stance(negations: stance.negations) }
    if pattern.strength == .able, !stance.has(.able), !stance.has(.possible) { return [] }
    if pattern.strength == .negative { stance.negations += 1 }
    if pattern.strength == .possible { stance.cues.insert(Stance.Cue(row: nil, effect: .possible, holders: []), at: 0) }
    if Self.abilities.contains(pattern.relation) { stance.cues.removeAll { $0.effect == .able } }
    if pattern.strength == .fallback, pattern.relation == "commitsTo" {
      stance.cues.insert(Stance.Cue(row: nil, effect: .plan, holders: []), at: 0)
    }
    let subjectRows = Set(subjects.compactMap(\.rows))
    return subjects.flatMap { subject in
      objects.compactMap { object -> ClaimDraft? in
        guard object.argument != subject.argument, !isSaidBefore(object, after: subject, among: subjectRows) else {
          return nil
        }
        return ClaimDraft(
          relation: pattern.relation, rule: pattern.id, subject: subject.argument, subjectMentions: subject.mentions,
          object: object.argument, objectMentions: object.mentions, trigger: predication.trigger, stance: stance,
          evidence: evidence(predication, subject, object), contentRows: object.contentRows,
          isFallback: pattern.strength == .fallback, deniesEarlier: object.deniesEarlier)
      }
    }
  }

  /// Members of one coordination are paired once, the earlier one as subject.
  private func isSaidBefore(_ object: Filler, after subject: Filler, among subjects: Set<Range<TokenPlace>>) -> Bool {
    guard let mine = object.rows, let other = subject.rows, subjects.contains(mine) else { return false }
    return mine.lowerBound < other.lowerBound
  }

  /// That something can be done is what these relations say themselves.
  private static let abilities: Set<String> = ["hasCapability", "canReach", "hasRange"]

  private func evidence(_ predication: Predication, _ subject: Filler, _ object: Filler) -> Range<TokenPlace> {
    let ranges = [subject.rows, object.rows, predication.trigger..<(predication.trigger + 1)].compactMap { $0 }
    let low = ranges.map(\.lowerBound).min() ?? predication.trigger
    let high = ranges.map(\.upperBound).max() ?? predication.trigger + 1
    return low..<high
  }
}
