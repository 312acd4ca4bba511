import DocumentModel
import KnowledgeBase

/// A description means what was last spoken of in words that it can repeat: `the alliance`, `this missile`; else it is
/// something new, which later descriptions may mean.
struct DescriptionSieve: Sieve {
  let name = "description"
  let datedTreaties: DatedTreaties
  /// Why a description that means nothing before has an entity of its own.
  static let newReason = "new-nominal"

  /// Nouns of these classes say too little to stand for another noun of the class.
  private static let broad: Set<String> = [
    "weapon", "organization", "people", "office", "area", "facility", "statement", "document", "process",
    "conflict", "condition", "programme", "device", "warhead",
  ]
  /// How many sentences a description without a name reaches back.
  private static let reach = 8

  func link(_ table: inout MentionTable) {
    var phrases: [Int: NounPhrase] = [:]
    for index in table.mentions.indices where table.mentions[index].level == .nominal {
      let mention = table.mentions[index]
      guard mention.type != .role else {
        if mention.entity == nil { table.mint(index, reason: "new-role") }
        continue
      }
      let phrase = NounPhrase(mention, in: table)
      if mention.entity == nil {
        if let entity = antecedent(of: index, phrase, phrases, table) {
          table.link(index, to: entity, reason: name)
        } else if !mention.needsAntecedent {
          table.mint(index, reason: Self.newReason)
        }
      }
      phrases[index] = phrase
    }
  }

  private func antecedent(
    of index: Int, _ phrase: NounPhrase, _ phrases: [Int: NounPhrase], _ table: MentionTable
  ) -> String? {
    let mention = table.mentions[index]
    if mention.type == .state, phrase.isOfPerson, let state = table.stateOfLastPerson(before: index) { return state }
    if mention.needsAntecedent { return named(index, phrase, table).flatMap { table.mentions[$0].entity } }
    if phrase.isDefinite || phrase.isPossessed && phrase.owners.isEmpty, !phrase.isNewThing {
      if mention.type == .person {
        return officeHolder(index, phrase, table)
          ?? repeated(index, phrase, phrases, table).flatMap { table.mentions[$0].entity }
      }
      let nearest = [
        anyWeapon(index, phrase, table), repeated(index, phrase, phrases, table), named(index, phrase, table),
      ].compactMap { $0 }.max()
      let nearer = nearest.flatMap { nearerHappening(index, than: $0, phrase, phrases, table) }
      return (nearer ?? nearest ?? likewise(index, phrase, phrases, table)).flatMap { table.mentions[$0].entity }
        ?? later(index, phrase, table) ?? (mention.type == .treaty ? datedTreaties.treaty(for: phrase, in: table) : nil)
    }
    if let same = same(index, phrase, phrases, table) { return same }
    if phrase.isPlural, !phrase.hasDeterminer, phrase.modifiers.isEmpty, phrase.owners.isEmpty, !phrase.isNewThing,
      mention.type == .group || mention.type == .meeting, mention.tokens.count == 1
    {
      // `officials`, `troops` and `talks` without more are those that the text spoke of before, but not talks with a name.
      let earlier = repeated(index, phrase, phrases, table).map { table.mentions[$0] }
      if let earlier, mention.sentence - earlier.sentence <= Self.reach, let entity = earlier.entity,
        mention.type == .group || EntityIdentifier.scope(of: entity) == .local
      {
        return entity
      }
    }
    if isInHeadline(mention, table), mention.type == .treaty { return later(index, phrase, table) }
    return introduced(index, phrase, table)
  }

  /// The last phrase of the same noun that this one can repeat.
  private func repeated(
    _ index: Int, _ phrase: NounPhrase, _ phrases: [Int: NounPhrase], _ table: MentionTable
  ) -> Int? {
    let mention = table.mentions[index]
    return table.mentions[..<index].indices.reversed().first { other in
      guard let earlier = phrases[other], earlier.noun == phrase.noun, table.mentions[other].entity != nil,
        table.mentions[other].type == mention.type
      else { return false }
      // `rebels` without more are not the 35 rebels of a battle.
      if !phrase.hasDeterminer, mention.type == .group, earlier.isCounted { return false }
      return phrase.canRepeat(earlier) && !table.isOtherHappening(phrase, table.mentions[other].entity, phrases)
    }
  }

  /// The nearest of other phrases for a happening, where what the noun was last said of is told apart by its day: `the test` after
  /// `last year's nuclear test` and `the launch`.
  private func nearerHappening(
    _ index: Int, than other: Int, _ phrase: NounPhrase, _ phrases: [Int: NounPhrase], _ table: MentionTable
  ) -> Int? {
    guard let own = phrase.happening, own.days.isEmpty, phrases[other]?.happening?.days.isEmpty == false,
      let near = likewise(index, phrase, phrases, table), near > other
    else { return nil }
    return near
  }

  /// `the weapon` is whichever was spoken of last.
  private func anyWeapon(_ index: Int, _ phrase: NounPhrase, _ table: MentionTable) -> Int? {
    let mention = table.mentions[index]
    guard phrase.noun == "weapon", mention.type == .weapon, !phrase.isPlural, phrase.modifiers.isEmpty else {
      return nil
    }
    return table.mentions[..<index].indices.reversed().first { other in
      let earlier = table.mentions[other]
      guard earlier.type == .weapon, let entity = earlier.entity,
        earlier.tokens.upperBound <= mention.tokens.lowerBound,
        mention.sentence - earlier.sentence <= Self.reach, earlier.level != .pronoun
      else { return false }
      let isPlural = table.sentences[earlier.sentence].pennTag(of: earlier.head) == "NNS"
      return !isPlural && !table.contradicts(phrase, entity)
    }
  }

  /// The same words of the same owner: `Iran's nuclear program`; or of kinds in general: `nuclear weapons`.
  private func same(
    _ index: Int, _ phrase: NounPhrase, _ phrases: [Int: NounPhrase], _ table: MentionTable
  ) -> String? {
    guard !phrase.owners.isEmpty || !phrase.hasDeterminer && !phrase.modifiers.isEmpty, !phrase.isNewThing else {
      return nil
    }
    return table.mentions[..<index].indices.reversed().first { other in
      guard let earlier = phrases[other], table.mentions[other].entity != nil,
        table.mentions[other].type == table.mentions[index].type, earlier.noun == phrase.noun
      else { return false }
      if phrase.owners.isEmpty { return phrase.equals(earlier) && !earlier.hasDeterminer }
      // `Pakistani officials` are not the Pakistani intelligence officials before.
      if phrase.isPlural, !phrase.hasDeterminer, table.mentions[index].type == .group { return phrase.equals(earlier) }
      return !phrase.owners.isDisjoint(with: earlier.owners) && phrase.canRepeat(earlier)
    }.flatMap { table.mentions[$0].entity }
  }

  /// The nearest name of the kind; of states the one that the text speaks of most.
  private func named(_ index: Int, _ phrase: NounPhrase, _ table: MentionTable) -> Int? {
    let mention = table.mentions[index]
    guard mention.type != .group, mention.type != .place, mention.type != .event else { return nil }
    if phrase.nounClass == "council", table.sentences[mention.sentence].isOfName(mention.head) { return nil }
    // `the group of governmental experts` says itself of whom it is.
    if mention.type == .organization, phrase.noun == "group",
      !table.sentences[mention.sentence].wholes(of: mention.head).isEmpty
    {
      return nil
    }
    let candidates = table.mentions[..<index].indices.reversed().filter { other in
      let candidate = table.mentions[other]
      guard let entity = candidate.entity, candidate.tokens.upperBound <= mention.tokens.lowerBound,
        candidate.type == mention.type || (candidate.type == .nationality && mention.type == .state)
      else { return false }
      return EntityIdentifier.scope(of: entity) != .local && (!phrase.isPlural || mention.type == .weapon)
        && table.mayBeCalled(phrase, entity) && !table.contradicts(phrase, entity)
    }
    guard mention.type == .state else { return candidates.first }
    let state = table.salientState(before: index) { state in
      table.lexicon.isState(state, ofKind: phrase.noun)
        && phrase.modifiers.allSatisfy { table.lexicon.isState(state, ofKind: $0) }
    }
    return candidates.first { table.mentions[$0].entity == state }
  }

  /// Another noun of the same kind, not far back: `the accord` for a deal.
  private func likewise(
    _ index: Int, _ phrase: NounPhrase, _ phrases: [Int: NounPhrase], _ table: MentionTable
  ) -> Int? {
    guard !Self.broad.contains(phrase.nounClass) || phrase.isDemonstrative, !phrase.nounClass.isEmpty else {
      return nil
    }
    let reach = phrase.isDemonstrative ? 2 : Self.reach
    let mention = table.mentions[index]
    return table.mentions[..<index].indices.reversed().first { other in
      guard let earlier = phrases[other], let entity = table.mentions[other].entity,
        table.mentions[other].type == mention.type,
        mention.sentence - table.mentions[other].sentence <= reach, earlier.nounClass == phrase.nounClass
      else { return false }
      return (phrase.isDemonstrative || phrase.agreesInNumber(with: earlier))
        && phrase.modifiers.isSubset(of: earlier.modifiers) && !table.contradicts(phrase, entity)
        && !table.excludes(phrase, earlier, type: mention.type) && !table.isOtherHappening(phrase, entity, phrases)
    }
  }

  /// `the minister` is the last person with that title, else the last person named; `the NATO chief` a person whose office
  /// is one of NATO.
  private func officeHolder(_ index: Int, _ phrase: NounPhrase, _ table: MentionTable) -> String? {
    let mention = table.mentions[index]
    let office = table.sentences[mention.sentence].lowercasedLemma(of: mention.head)
    let persons = table.mentions.indices.filter {
      table.mentions[$0].type == .person && table.mentions[$0].level == .name && table.mentions[$0].entity != nil
    }
    let bodies = table.officeBodies
    func fits(_ person: Int) -> Bool {
      phrase.owners.isEmpty || table.mentions[person].entity.flatMap { bodies[$0] }.map(phrase.owners.contains) == true
    }
    let people = persons.filter { $0 < index && fits($0) }.reversed().map { table.mentions[$0] }
    if people.isEmpty, isInHeadline(mention, table), !phrase.owners.isEmpty {
      return persons.first { $0 > index && fits($0) }.flatMap { table.mentions[$0].entity }
    }
    let titled = people.first { titles(of: $0, before: index, table).contains { $0.hasSuffix(office) } }
    if let titled { return titled.entity }
    // `the president` is not the defence minister who stands in for him.
    let last = people.first { mention.sentence - $0.sentence <= 2 }
    let isOther = last.map { person in
      let own = people.filter { $0.entity == person.entity }.flatMap { titles(of: $0, before: index, table) }
      return table.lexicon.has(office, .officeOfOne) && !own.isEmpty
    }
    return isOther == true ? nil : last?.entity
  }

  /// The titles beside a name, in lower case.
  private func titles(of person: MentionDraft, before index: Int, _ table: MentionTable) -> [String] {
    table.mentions(inSentence: person.sentence).filter { role in
      role.type == .role && role.tokens.lowerBound < table.mentions[index].tokens.lowerBound
        && (person.tokens.lowerBound == role.tokens.upperBound
          || (person.tokens.upperBound...(person.tokens.upperBound + 2)).contains(role.tokens.lowerBound))
    }.map { table.sentences[$0.sentence].text(of: $0.tokens).lowercased() }
  }
}
