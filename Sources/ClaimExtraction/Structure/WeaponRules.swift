import DocumentModel

/// What kind of weapon something is: `the 9M729 cruise missile`, `a nuclear-capable ballistic missile`.
struct WeaponClassRule: StructureRule {
  let id = "weapon-class/1"

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
    guard let first = kinds.first, isParticular(weapon, sentence) else { return nil }
    let words = reading.sentence.hyphenStart(first)..<(weapon.head + 1)
    return words.contains { sentence.tag(of: $0) == .properNoun } ? nil : words
  }

  /// A particular weapon is classed, weapons in general are not: `a cruise missile`, but not `cruise missiles`.
  private func isParticular(_ weapon: ResolvedMention, _ sentence: SentenceView) -> Bool {
    sentence.pennTag(of: weapon.head) == "NN" || sentence.hasDependent(weapon.head, kind: .determiner)
      || sentence.hasDependent(weapon.head, kind: .possessor)
  }
}

/// What a weapon can do, as an adjective says it: `nuclear-capable`, `mobile`.
struct WeaponCapabilityRule: StructureRule {
  let id = "weapon-adjective/1"

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

/// A class of range before the weapon: `medium-range missile`, `intercontinental ballistic missile`.
struct RangeClassRule: StructureRule {
  let id = "range-class/1"

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

/// Whose weapon or installation it is: `Russian missile`, `the United States' target missile`, `Libya's reactor`.
struct WeaponOwnerRule: StructureRule {
  let id = "weapon-owner/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.weapon, .place]).filter { isOwned($0, reading) }.compactMap { weapon in
      var owners = reading.clauses.nounOwners(of: weapon.head, limit: 0)
      if let part = reading.sentence.head(of: weapon.head), reading.isWord(part, of: .partitive) {
        owners += reading.clauses.nounOwners(of: part, limit: 0)
      }
      guard let owner = owners.lazy.compactMap({ reading.mention(at: $0, fitting: ["Actor"]) }).first,
        [.state, .nationality, .organization].contains(owner.mention.type), let entity = weapon.mention.entity
      else { return nil }
      return reading.draft(
        "operates", rule: id, subject: owner, object: .entity(entity), objectMentions: [weapon], trigger: weapon.head,
        evidence: owner.tokens.union(weapon.tokens))
    }
  }

  /// `wants to build its own rockets`: what is yet to be made or got is not owned.
  private func isYetToBe(_ mention: ResolvedMention, _ reading: SentenceReading) -> Bool {
    guard reading.sentence.hasRelation(mention.head, kind: .object), let verb = reading.sentence.head(of: mention.head)
    else {
      return false
    }
    return reading.isWord(verb, of: .creationVerb)
  }

  private func isOwned(_ mention: ResolvedMention, _ reading: SentenceReading) -> Bool {
    guard mention.mention.level != .pronoun, !isYetToBe(mention, reading) else { return false }
    return mention.mention.type == .weapon || reading.isWord(mention.head, of: .installation)
  }
}
