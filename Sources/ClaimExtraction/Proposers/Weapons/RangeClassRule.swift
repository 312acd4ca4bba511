import DocumentModel

/// A class of range before the weapon: `medium-range missile`, `intercontinental ballistic missile`.
struct RangeClassRule: ClaimProposer {
  let id = "range-class/1"
  let relations: Set<String> = ["hasRange"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.weapon]).filter(\.isDescribed).compactMap { weapon in
      guard let rows = rangeWords(of: weapon, in: reading) else { return nil }
      return reading.draft(
        "hasRange", rule: id, subject: weapon,
        object: .quantity(Quantity(rangeClass: reading.sentence.text(of: rows).lowercased())),
        trigger: rows.lowerBound, evidence: rows.union(weapon.phrase))
    }
  }

  private func rangeWords(of weapon: ResolvedMention, in reading: SentenceReading) -> Range<TokenPlace>? {
    let sentence = reading.sentence
    for row in weapon.phrase where row < weapon.head {
      let lemma = sentence.lemma(of: row).lowercased()
      if lemma == "intercontinental" || lemma.hasSuffix("-range") { return row.range }
      if lemma == "range", row >= weapon.phrase.lowerBound + 2, reading.sentence.text(of: row - 1) == "-" {
        return (row - 2)..<(row + 1)
      }
    }
    return nil
  }
}
