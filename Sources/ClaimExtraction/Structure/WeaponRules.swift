import DocumentModel

/// What kind of weapon something is: `the 9M729 cruise missile`, `a nuclear-capable ballistic missile`.
struct WeaponClassRule: StructureRule {
  let id = "weapon-class/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.weapon]).filter(\.isDescribed).compactMap { weapon in
      guard let words = classWords(of: weapon, in: sentence) else { return nil }
      return sentence.draft(
        "instanceOf", rule: id, subject: weapon, object: .literal(sentence.text(words)), trigger: weapon.head,
        evidence: weapon.phrase)
    }
  }

  /// The head with the modifiers that make a class: ballistic, cruise, defense, intercontinental.
  private func classWords(of weapon: ResolvedMention, in sentence: StructureContext) -> Range<Int>? {
    let tree = sentence.tree
    let kinds = weapon.phrase.filter { child in
      child < weapon.head
        && (sentence.classes.contains(sentence.lemma(child), .weaponKind)
          || sentence.classes.contains(sentence.hyphenated(child), .weaponKind))
    }
    guard let first = kinds.first, isParticular(weapon, tree) else { return nil }
    let words = hyphenStart(first, sentence)..<(weapon.head + 1)
    return words.contains { tree.tag(of: $0) == .properNoun } ? nil : words
  }

  /// The first word of a hyphenated one.
  private func hyphenStart(_ row: Int, _ sentence: StructureContext) -> Int {
    var first = row
    while first >= sentence.tree.tokens.lowerBound + 2, sentence.text((first - 1)..<first) == "-" { first -= 2 }
    return first
  }

  /// A particular weapon is classed, weapons in general are not: `a cruise missile`, but not `cruise missiles`.
  private func isParticular(_ weapon: ResolvedMention, _ tree: DependencyTree) -> Bool {
    tree.pennTag(of: weapon.head) == "NN" || tree.child(of: weapon.head, "det") != nil
      || tree.child(of: weapon.head, "nmod:poss") != nil
  }
}

/// What a weapon can do, as an adjective says it: `nuclear-capable`, `mobile`.
struct WeaponCapabilityRule: StructureRule {
  let id = "weapon-adjective/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.weapon]).filter(\.isDescribed).flatMap { weapon in
      capabilities(of: weapon, in: sentence).compactMap { rows in
        sentence.draft(
          "hasCapability", rule: id, subject: weapon, object: .literal(sentence.text(rows)), trigger: rows.lowerBound,
          evidence: sentence.union(rows, weapon.phrase))
      }
    }
  }

  private func capabilities(of weapon: ResolvedMention, in sentence: StructureContext) -> [Range<Int>] {
    let tree = sentence.tree
    return tree.children(of: weapon.head, "amod").compactMap { row in
      let lemma = tree.lemma(of: row).lowercased()
      if lemma == "capable" {
        let span = tree.span(of: row)
        return span.upperBound <= weapon.head ? span.lowerBound..<(row + 1) : nil
      }
      let isKnown = sentence.classes.contains(lemma, .weaponCapability)
      if isKnown { return row..<(row + 1) }
      let span = tree.span(of: row)
      return sentence.classes.contains(sentence.hyphenated(row), .weaponCapability) ? span : nil
    }
  }
}

/// A class of range before the weapon: `medium-range missile`, `intercontinental ballistic missile`.
struct RangeClassRule: StructureRule {
  let id = "range-class/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.weapon]).filter(\.isDescribed).compactMap { weapon in
      guard let rows = rangeWords(of: weapon, in: sentence) else { return nil }
      return sentence.draft(
        "hasRange", rule: id, subject: weapon,
        object: .quantity(Quantity(rangeClass: sentence.text(rows).lowercased())),
        trigger: rows.lowerBound, evidence: sentence.union(rows, weapon.phrase))
    }
  }

  private func rangeWords(of weapon: ResolvedMention, in sentence: StructureContext) -> Range<Int>? {
    let tree = sentence.tree
    for row in weapon.phrase where row < weapon.head {
      let lemma = tree.lemma(of: row).lowercased()
      if lemma == "intercontinental" || lemma.hasSuffix("-range") { return row..<(row + 1) }
      if lemma == "range", row >= weapon.phrase.lowerBound + 2, sentence.text((row - 1)..<row) == "-" {
        return (row - 2)..<(row + 1)
      }
    }
    return nil
  }
}

/// Whose weapon or installation it is: `Russian missile`, `the United States' target missile`, `Libya's reactor`.
struct WeaponOwnerRule: StructureRule {
  let id = "weapon-owner/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.weapon, .place]).filter { isOwned($0, sentence) }.compactMap { weapon in
      var owners = sentence.clauses.nounOwners(of: weapon.head, limit: 0)
      if let part = sentence.tree.head(of: weapon.head), sentence.classes.contains(sentence.lemma(part), .partitive) {
        owners += sentence.clauses.nounOwners(of: part, limit: 0)
      }
      guard let owner = owners.lazy.compactMap({ sentence.mentions.mention(at: $0, fitting: ["Actor"]) }).first,
        [.state, .nationality, .organization].contains(owner.mention.type), let entity = weapon.mention.entity
      else { return nil }
      return sentence.draft(
        "operates", rule: id, subject: owner, object: .entity(entity), objectMentions: [weapon], trigger: weapon.head,
        evidence: sentence.union(owner.tokens, weapon.tokens))
    }
  }

  /// `wants to build its own rockets`: what is yet to be made or got is not owned.
  private func isYetToBe(_ mention: ResolvedMention, _ sentence: StructureContext) -> Bool {
    guard sentence.tree.hasRelation(mention.head, "obj"), let verb = sentence.tree.head(of: mention.head) else {
      return false
    }
    return sentence.classes.contains(sentence.lemma(verb), .creationVerb)
  }

  private func isOwned(_ mention: ResolvedMention, _ sentence: StructureContext) -> Bool {
    guard mention.mention.level != .pronoun, !isYetToBe(mention, sentence) else { return false }
    return mention.mention.type == .weapon || sentence.classes.contains(sentence.lemma(mention.head), .installation)
  }
}
