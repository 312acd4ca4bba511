import DocumentModel

/// What kind of weapon something is: `the 9M729 cruise missile`, `a nuclear-capable ballistic missile`.
struct WeaponClassRule: ClaimProposer {
  let id = "weapon-class/1"
  let relations: Set<String> = ["instanceOf"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.weapon]).filter(\.isDescribed).compactMap { weapon in
      guard let words = classWords(of: weapon, in: reading) else { return nil }
      return reading.draft(
        "instanceOf", rule: id, subject: weapon, object: .literal(reading.sentence.text(of: words)),
        trigger: weapon.head,
        evidence: weapon.phrase)
    }
  }

  /// The head with the modifiers that make a class: ballistic, cruise, defense, intercontinental.
  private func classWords(of weapon: ResolvedMention, in reading: SentenceReading) -> Range<TokenPlace>? {
    let sentence = reading.sentence
    let kinds = weapon.phrase.filter { child in
      child < weapon.head
        && (reading.isWord(child, of: .weaponKind)
          || reading.classes.contains(reading.sentence.hyphenated(child), .weaponKind))
    }
    guard let first = kinds.first, isParticular(weapon, sentence), !reading.stances.namesNothing(weapon.head) else {
      return nil
    }
    let words = reading.sentence.hyphenStart(first)..<(weapon.head + 1)
    return words.contains { sentence.tag(of: $0) == .properNoun } ? nil : words
  }

  /// A particular weapon is classed, weapons in general are not: `a cruise missile`, but not `cruise missiles`.
  private func isParticular(_ weapon: ResolvedMention, _ sentence: SentenceView) -> Bool {
    sentence.pennTag(of: weapon.head) == "NN" || sentence.hasDependent(weapon.head, kind: .determiner)
      || sentence.hasDependent(weapon.head, kind: .possessor)
  }
}
