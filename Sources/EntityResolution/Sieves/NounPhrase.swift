import DocumentModel
import Text

/// What a nominal says of the thing it means.
struct NounPhrase {
  /// Its noun; of light nouns the noun before them that says what happens.
  let noun: String
  let nounClass: String
  let isPlural: Bool
  let isDefinite: Bool
  /// Begins with `a` or `an`.
  let isIndefinite: Bool
  let isDemonstrative: Bool
  /// Says that another thing than the one before is meant: `another missile`.
  let isNewThing: Bool
  let hasDeterminer: Bool
  /// Behind a possessor: `Friday's meeting`.
  let isPossessed: Bool
  /// Lemmas of adjectives, nouns and numbers before the noun.
  let modifiers: Set<String>
  /// The entities of possessors, nationalities and names before the noun.
  let owners: Set<String>
  /// The entities in the phrases behind the noun: `the coast of Orissa`.
  let complements: Set<String>
  /// The entities with whom or between whom it is: `the treaty with Israel`.
  let sides: Set<String>
  /// With a number before its noun.
  let isCounted: Bool
  /// That number as written: `three`, `34`.
  let number: String?
  /// The year that tells it from others of its kind: `the 2019 agreement`.
  let year: String?
  /// Behind the pronoun of a person: `his country`.
  let isOfPerson: Bool
  /// Of which classes the weapon may be that it means.
  let weapon: WeaponDescription?
  /// What tells the happening that it means from others; nil where it means none.
  let happening: HappeningDescription?

  init(_ mention: MentionDraft, in table: MentionTable) {
    let sentence = table.sentences[mention.sentence]
    let tree = sentence
    let lexicon = table.lexicon
    var noun = sentence.lowercasedLemma(of: mention.head)
    var before = tree.dependents(of: mention.head).filter { $0 < mention.head }
    if lexicon.has(noun, .light),
      let event = before.last(where: { lexicon.noun(sentence.lowercasedLemma(of: $0))?.type == .event })
    {
      noun = sentence.lowercasedLemma(of: event)
      before.removeAll { $0 == event }
      before += tree.dependents(of: event)
    }
    self.noun = noun
    nounClass = lexicon.noun(noun)?.nounClass ?? mention.nounClass ?? ""
    isPlural = tree.pennTag(of: mention.head).hasSuffix("S")
    let first = sentence.text(of: mention.tokens.lowerBound)
    isDefinite = lexicon.has(first, .definite)
    isIndefinite = ["a", "an"].contains(first.lowercased())
    isDemonstrative = lexicon.has(first, .demonstrative)
    hasDeterminer = tree.tag(of: mention.tokens.lowerBound) == .determiner
    let named = table.mentions(inSentence: mention.sentence).filter {
      $0.entity != nil && $0.head != mention.head && before.contains($0.head)
    }
    owners = Set(named.compactMap(\.entity))
    let behind = tree.dependents(of: mention.head, kind: .nominalModifier).filter { child in
      child > mention.head && sentence.firstPrepositions(of: child).contains { ["of", "in", "at"].contains($0) }
    }
    complements = Set(
      table.mentions(inSentence: mention.sentence).filter { behind.contains($0.head) }.compactMap(\.entity))
    let others = tree.dependents(of: mention.head, kind: .nominalModifier).filter { child in
      child > mention.head && sentence.firstPrepositions(of: child).contains { $0 == "with" || $0 == "between" }
    }
    sides = Set(
      table.mentions(inSentence: mention.sentence).filter { others.contains($0.head) }.compactMap(\.entity))
    year = Self.year(of: mention, sentence)
    let counts = before.filter { tree.hasRelation($0, kind: .numericModifier) }
    isCounted = !counts.isEmpty
    number = counts.first.map { sentence.lowercasedLemma(of: $0) }
    isOfPerson = before.contains {
      tree.hasRelation($0, kind: .possessor)
        && ["he", "she", "his", "her", "my", "i"].contains(sentence.lowercasedLemma(of: $0))
    }
    let possessors = before.filter { tree.hasRelation($0, kind: .possessor) }
    isPossessed = possessors.contains { tree.tag(of: $0) != .pronoun }
    let describing = before.filter { row in
      ["amod", "compound", "nummod", "nmod:desc"].contains(tree.relation(of: row).label)
        && !named.contains { $0.tokens.contains(row) }
    }
    var lemmas = describing.map { sentence.lowercasedLemma(of: $0) }
    if mention.type == .treaty {
      // `the accord on cluster bombs` is not one on landmines.
      lemmas += tree.dependents(of: mention.head, kind: .nominalModifier)
        .filter { $0 > mention.head && sentence.firstPrepositions(of: $0).contains("on") && tree.tag(of: $0) == .noun }
        .map { sentence.lowercasedLemma(of: $0) }
    }
    isNewThing = lemmas.contains { lexicon.has($0, .newThing) } || lexicon.has(first, .newThing)
    modifiers = Set(lemmas.filter { !lexicon.has($0, .newThing) })
    weapon = table.weaponDescription(of: mention)
    happening = HappeningDescription(mention, in: table)
  }

  /// A year before the noun, or behind it and `of`: `the agreement of 1996`.
  private static func year(of mention: MentionDraft, _ sentence: SentenceView) -> String? {
    let words = mention.tokens.filter { $0 < mention.head } + sentence.wholes(of: mention.head)
    return words.map { sentence.text(of: $0) }.first {
      $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isASCIIDigit) && ($0.hasPrefix("19") || $0.hasPrefix("20"))
    }
  }

  /// Whether this phrase can be said again of what another said: it adds nothing that the other would not have.
  func canRepeat(_ other: NounPhrase) -> Bool {
    guard agreesInNumber(with: other), !isNewThing || other.isNewThing && modifiers == other.modifiers else {
      return false
    }
    guard owners.isEmpty || other.owners.isEmpty || !owners.isDisjoint(with: other.owners) else { return false }
    guard complements.isEmpty || !complements.isDisjoint(with: other.complements.union(other.owners)) else {
      return false
    }
    return modifiers.isSubset(of: other.modifiers)
  }

  /// Happenings are one or several as one looks at them: `the talks`, `the meeting`.
  func agreesInNumber(with other: NounPhrase) -> Bool {
    isPlural == other.isPlural || ["meeting", "exercise", "withdrawal", "test"].contains(nounClass)
  }

  /// Whether this phrase and another say the same words of the same owners.
  func equals(_ other: NounPhrase) -> Bool {
    noun == other.noun && isPlural == other.isPlural && modifiers == other.modifiers && owners == other.owners
  }
}

extension MentionTable {
  /// The mentions of a sentence.
  func mentions(inSentence sentence: Int) -> ArraySlice<MentionDraft> {
    var low = mentions.startIndex
    var high = mentions.endIndex
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    return mentions[low...].prefix { $0.sentence == sentence }
  }
}

extension SentenceView {
  /// The nouns behind a noun and `of`.
  func wholes(of noun: TokenPlace) -> [TokenPlace] {
    dependents(of: noun, kind: .nominalModifier).filter { $0 > noun && firstPrepositions(of: $0) == ["of"] }
  }

  /// `the board of the IAEA`, which is no council of anybody else.
  func isOfName(_ noun: TokenPlace) -> Bool { wholes(of: noun).contains { tag(of: $0) == .properNoun } }
}
