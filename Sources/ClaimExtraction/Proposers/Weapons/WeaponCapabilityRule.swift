import DocumentModel

/// What a weapon can do, as an adjective says it: `nuclear-capable`, `mobile`.
struct WeaponCapabilityRule: ClaimProposer {
  let id = "weapon-adjective/1"
  let relations: Set<String> = ["hasCapability"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.weapon]).filter(\.isDescribed).flatMap { weapon in
      capabilities(of: weapon, in: reading).compactMap { rows in
        reading.draft(
          "hasCapability", rule: id, subject: weapon, object: .literal(reading.sentence.text(of: rows)),
          trigger: rows.lowerBound,
          evidence: rows.union(weapon.phrase))
      }
    }
  }

  private func capabilities(of weapon: ResolvedMention, in reading: SentenceReading) -> [Range<TokenPlace>] {
    let sentence = reading.sentence
    return sentence.dependents(of: weapon.head, kind: .adjectivalModifier).compactMap { row in
      let lemma = sentence.lemma(of: row).lowercased()
      if lemma == "capable" {
        let span = sentence.span(of: row)
        return span.upperBound <= weapon.head ? span.lowerBound..<(row + 1) : nil
      }
      let isKnown = reading.classes.contains(lemma, .weaponCapability)
      if isKnown { return row.range }
      let span = sentence.span(of: row)
      return reading.classes.contains(reading.sentence.hyphenated(row), .weaponCapability) ? span : nil
    }
  }
}
