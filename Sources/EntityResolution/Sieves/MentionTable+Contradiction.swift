import DocumentModel
import KnowledgeBase
import Text

extension MentionTable {
  /// Whether what the knowledge base knows of an entity, or the text calls it, speaks against a phrase: a cruise missile is no SS-4,
  /// a frigate no missile, the 2019 agreement no treaty of 1987.
  func contradicts(_ phrase: NounPhrase, _ entity: String) -> Bool {
    if let description = phrase.weapon, !mayBe(description, entity) { return true }
    if lexicon.has(phrase.noun, .armedService),
      let label = entities[entity]?.label.lowercased().split(separator: " ").map(String.init),
      label.contains(where: { isOtherService(phrase, than: $0) }), !label.contains(phrase.noun)
    {
      return true
    }
    guard let known = knowledge.entity(entity) else { return false }
    switch known.details {
    case .weapon(_, let origins):
      let states = phrase.owners.filter { entities[$0]?.type == .state }
      return !origins.isEmpty && !states.isEmpty && states.isDisjoint(with: heirs(of: origins))
    case .treaty:
      let states = phrase.owners.union(phrase.sides).filter { entities[$0]?.type == .state }
      if let year = phrase.year, !known.hasYear(year) { return true }
      return TreatyWording(known)?.accepts(phrase, states: states, lexicon: lexicon) == false
    case .organization(_, let state):
      let states = phrase.owners.filter { entities[$0]?.type == .state }
      // `the Iranian news agency` is not the IAEA.
      guard let state else { return !states.isEmpty && known.subtype.map(Self.bodiesOfStates.contains) == true }
      return !states.isEmpty && !states.contains(state)
    default: return false
    }
  }

  /// Classes of organizations that no single state has.
  private static let bodiesOfStates: Set<String> = [
    "Agency", "IntergovernmentalOrganization", "Alliance", "Council", "Commission", "Board", "Forum", "ArmedForces",
  ]

  /// Whether a noun may stand for an entity: by the classes of nouns for its type, of known weapons by their own class.
  func mayBeCalled(_ phrase: NounPhrase, _ entity: String) -> Bool {
    nounClasses(of: entity).contains(phrase.nounClass)
      || phrase.weapon != nil && !knowledge.weaponClasses(of: entity).isEmpty
  }

  /// Whether a phrase and an earlier one say what cannot be said of one thing: `three strikes` and `four strikes`, `a second
  /// contract` and the one before, `the IAEA chief` and `the OPCW chief`.
  func excludes(_ phrase: NounPhrase, _ earlier: NounPhrase, type: MentionType) -> Bool {
    // `such attacks` are those before.
    if phrase.isNewThing, !phrase.isDefinite, !phrase.isDemonstrative { return true }
    if let year = phrase.year, let other = earlier.year, year != other { return true }
    if let number = phrase.number, let other = earlier.number, number != other,
      number.isNumeral == other.isNumeral || number.isManyBeside(other) || other.isManyBeside(number)
    {
      return true
    }
    if isOtherService(phrase, than: earlier.noun) { return true }
    if let own = phrase.happening, let other = earlier.happening, own.isOther(than: other, knowledge.kinds) {
      return true
    }
    if !phrase.sides.isEmpty, !earlier.sides.isEmpty, phrase.sides.isDisjoint(with: earlier.sides) { return true }
    if type == .group {
      // `Afghan officials` are not those of NATO, `U.S. and NATO troops` not the U.S. troops alone.
      return !phrase.owners.isEmpty && !earlier.owners.isEmpty && phrase.owners != earlier.owners
    }
    guard type == .person else { return false }
    return phrase.isIndefinite
      || !phrase.owners.isEmpty && !earlier.owners.isEmpty && phrase.owners.isDisjoint(with: earlier.owners)
  }

  /// Whether a phrase means another of a state's armed services: `the navy` is not the army.
  private func isOtherService(_ phrase: NounPhrase, than word: String) -> Bool {
    phrase.noun != word && lexicon.has(phrase.noun, .armedService) && lexicon.has(word, .armedService)
  }

  /// What a mention of a weapon says of its kind; nil where it leaves that open.
  func weaponDescription(of mention: MentionDraft) -> WeaponDescription? {
    guard mention.type == .weapon, mention.level == .nominal || mention.level == .name else { return nil }
    let tokens =
      mention.level == .name ? mention.phrase ?? mention.tokens : mention.tokens.lowerBound..<(mention.head + 1)
    return WeaponDescription(tokens, in: sentences[mention.sentence], knowledge: knowledge, lexicon: lexicon)
  }

  /// Whether a weapon is of a kind that a phrase may mean, by what is known of it or all that the text calls it.
  private func mayBe(_ description: WeaponDescription, _ weapon: String) -> Bool {
    guard EntityIdentifier.scope(of: weapon) != .known else { return description.fits(weapon, knowledge) }
    return weaponDescriptions[weapon, default: []].allSatisfy { $0.fits(description, knowledge) }
  }

  /// What was Soviet is called Russian too.
  private func heirs(of states: [String]) -> Set<String> {
    Set(states).union(states.contains("soviet-union") ? ["russia"] : states.contains("russia") ? ["soviet-union"] : [])
  }
}

extension KnownEntity {
  /// Whether a treaty may be called after a year: that of its signature, of its entry into force or end, or one in its names; any
  /// year where none of these is known.
  fileprivate func hasYear(_ year: String) -> Bool {
    guard case .treaty(_, let title, let signed, _) = details else { return true }
    let days = [signed, validFrom, validUntil].compactMap { $0 }
    let names = ([label, title ?? ""] + aliases).filter { $0.contains { $0.isNumber } }
    return days.isEmpty || days.contains { $0.hasPrefix(year) } || names.contains { $0.contains(year) }
  }
}

extension String {
  /// Written in digits.
  fileprivate var isNumeral: Bool { utf8.first?.isASCIIDigit ?? false }

  /// Written in digits and more than newspapers write in words, beside a number that is one word: `3,500` and `three`.
  fileprivate func isManyBeside(_ other: String) -> Bool {
    isNumeral && utf8.count > 2 && !other.isNumeral && !["hundred", "thousand", "dozen"].contains(other)
  }
}
