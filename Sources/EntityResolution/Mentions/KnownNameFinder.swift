import DocumentModel
import KnowledgeBase
import Text

/// Finds what the knowledge base knows in a sentence.
///
/// A known name that ends in a common noun (`NATO allies`, `Russian officials`, `nuclear powers`) is a description: the name
/// in it is a mention of its own, the whole is for the nominal finder.
struct KnownNameFinder {
  /// Names, and common noun phrases that stand for known entities.
  struct Found {
    var names: [MentionDraft] = []
    var descriptions: [MentionDraft] = []
  }

  let knowledge: KnowledgeBase
  let reading: KnownNameReading

  init(knowledge: KnowledgeBase, lexicon: ReferenceLexicon) {
    self.knowledge = knowledge
    reading = KnownNameReading(knowledge: knowledge, lexicon: lexicon)
  }

  func found(in sentence: SentenceView) -> Found {
    let rows = sentence.tokens
    var found = Found()
    for match in knowledge.matches(
      in: sentence.document.source.text, tokens: sentence.byteRanges(of: rows))
    {
      let tokens = (rows.lowerBound + match.tokens.lowerBound)..<(rows.lowerBound + match.tokens.upperBound)
      add(match.candidates, tokens, sentence, to: &found)
    }
    return found
  }

  private func add(
    _ candidates: [NameCandidate], _ tokens: Range<TokenPlace>, _ sentence: SentenceView, to found: inout Found
  ) {
    guard let name = reading.draft(candidates, tokens: tokens, sentence: sentence) else {
      // The state in the title of an office: `U.S. President`.
      addShorter(tokens, sentence, to: &found)
      return
    }
    if let possessive = name.tokens.dropLast().last(where: { sentence.isPossessive($0) }),
      let owner = longestName(in: name.tokens.lowerBound..<possessive, sentence),
      owner.tokens.upperBound == possessive
    {
      // `Pakistan's Foreign Ministry` is a possessor and a name, `the Lao People's Democratic Republic` one name.
      found.names.append(owner)
      let rest = (possessive + 1)..<name.tokens.upperBound
      var institution = name
      institution.tokens = rest
      institution.head = sentence.head(of: rest)
      institution.surface = sentence.text(of: rest)
      if sentence.isLowerCase(rest.upperBound - 1) {
        institution.level = .nominal
        found.descriptions.append(institution)
      } else {
        found.names.append(institution)
      }
      return
    }
    if name.type == .place, sentence.isLowerCase(name.tokens.lowerBound),
      let inner = longestName(in: (name.tokens.lowerBound + 1)..<name.tokens.upperBound, sentence)
    {
      // `eastern Ukraine` is a part of what is named.
      found.names.append(inner)
      return
    }
    if isModifier(name, sentence) {
      addShorter(tokens, sentence, to: &found)
      return
    }
    if let description = phrase(name, sentence) {
      // `permanent U.N. Security Council members`, `permanent members of the U.N. Security Council`.
      if name.head > name.tokens.lowerBound {
        addShorter((name.tokens.lowerBound + 1)..<name.head, sentence, to: &found, isWhole: true)
      }
      addShorter((name.head + 1)..<name.tokens.upperBound, sentence, to: &found, isWhole: true)
      found.descriptions.append(description)
      return
    }
    guard
      Self.mayDescribe.contains(name.type) || Self.mayBeCommon.contains(name.type) && isWithoutCapitals(name, sentence),
      !isArea(name, sentence), let capitals = capitals(in: name.tokens, sentence)
    else {
      found.names.append(withTreatyNoun(withMark(withEdition(name, sentence), sentence), sentence))
      addNested(in: name, sentence, to: &found)
      return
    }
    addDescription(name, capitals, sentence, to: &found)
  }

  /// `Israeli military` of `an Israeli military spokesman` is a state's name and an adjective.
  private func isModifier(_ name: MentionDraft, _ sentence: SentenceView) -> Bool {
    guard name.type == .organization, name.tokens.count > 1, let last = name.tokens.last, sentence.isLowerCase(last),
      sentence.tag(of: last) == .adjective
    else { return false }
    return sentence.head(of: last).map { (name.tokens.upperBound...(name.tokens.upperBound + 1)).contains($0) } == true
  }

  /// `war in Iraq`, `two Koreas`: what is known by a phrase that begins with a common word is described by it, up to its head.
  private func phrase(_ name: MentionDraft, _ sentence: SentenceView) -> MentionDraft? {
    let first = name.tokens.lowerBound
    guard sentence.isLowerCase(first), [.noun, .numeral, .determiner, .adjective].contains(sentence.tag(of: first)),
      name.tokens.contains(where: sentence.isCapitalised),
      [.noun, .properNoun].contains(sentence.tag(of: name.head))
    else { return nil }
    var description = name
    description.tokens = first..<(name.head + 1)
    description.level = .nominal
    return description
  }

  /// `six-party talks`, `2015 nuclear deal`: known, but no name in the eyes of a reader.
  private func isWithoutCapitals(_ name: MentionDraft, _ sentence: SentenceView) -> Bool {
    name.tokens.dropFirst().allSatisfy { !sentence.isCapitalised($0) }
  }

  private static let mayDescribe: Set<MentionType> = [.organization, .group, .weapon, .place, .state]
  /// Of which some known ones are called by common nouns alone.
  private static let mayBeCommon: Set<MentionType> = [.meeting, .treaty]

  /// Known names inside a match that is no name as a whole, the longest from its first token on.
  private func addShorter(
    _ tokens: Range<TokenPlace>, _ sentence: SentenceView, to found: inout Found, isWhole: Bool = false
  ) {
    var first = tokens.lowerBound
    while first < tokens.upperBound {
      let limit = first == tokens.lowerBound && !isWhole ? tokens.upperBound - 1 : tokens.upperBound
      if let name = longestName(in: first..<limit, sentence) {
        found.names.append(name)
        first = name.tokens.upperBound
      } else {
        first += 1
      }
    }
  }

  /// The longest known name from the first row of a range on.
  private func longestName(in rows: Range<TokenPlace>, _ sentence: SentenceView) -> MentionDraft? {
    var rows = rows
    while !rows.isEmpty {
      let ranges = Array(sentence.byteRanges(of: rows))
      guard let match = knowledge.longestMatch(in: sentence.document.source.text, tokens: ranges, from: 0) else {
        return nil
      }
      let tokens = rows.lowerBound..<(rows.lowerBound + match.tokens.upperBound)
      if let name = reading.draft(match.candidates, tokens: tokens, sentence: sentence) { return name }
      rows = rows.lowerBound..<(tokens.upperBound - 1)
    }
    return nil
  }

  /// The part of a name with capitals, empty where it has none; nil where it does not end in common nouns.
  private func capitals(in tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace>? {
    guard let last = tokens.last, sentence.isLowerCase(last), sentence.tag(of: last) == .noun else { return nil }
    let end = tokens.last { sentence.isCapitalised($0) }.map { $0 + 1 }
    return tokens.lowerBound..<(end ?? tokens.lowerBound)
  }

  private func addDescription(
    _ whole: MentionDraft, _ capitals: Range<TokenPlace>, _ sentence: SentenceView, to found: inout Found
  ) {
    let inner = capitals.isEmpty ? nil : longestName(in: capitals, sentence)
    if let inner, inner.tokens == capitals, inner.entity != whole.entity,
      inner.type != whole.type || whole.type != .place && whole.type != .weapon
    {
      found.names.append(inner)
    } else if whole.type == .organization, capitals.count == 1,
      knowledge.isFamilyName(sentence.text(of: capitals))
    {
      // `the Bush administration`: whom it is called after.
      found.names.append(MentionDraft(name: capitals, .person, in: sentence))
    } else if whole.type != .group, whole.type != .state,
      capitals.contains(where: { sentence.tag(of: $0) == .properNoun })
        || whole.type == .weapon && DesignationForm(Array(sentence.text(of: capitals).utf8)) != nil
    {
      // `Interfax news agency`, `K-4 missile`: the name without the noun that says what it is.
      var name = whole
      name.tokens = capitals
      name.surface = sentence.text(of: capitals)
      found.names.append(name)
      return
    }
    var description = whole
    description.level = .nominal
    found.descriptions.append(description)
  }

  /// A state inside the name of one of its institutions is a mention of its own: `Russian` Defence Ministry.
  private func addNested(in name: MentionDraft, _ sentence: SentenceView, to found: inout Found) {
    guard name.type == .organization, name.tokens.count > 1, let entity = name.entity.flatMap(knowledge.entity),
      case .organization(_, let state?) = entity.details, Self.isOfState(entity.subtype),
      let inner = longestName(in: name.tokens.lowerBound..<(name.tokens.upperBound - 1), sentence),
      inner.entity == state, !inner.isMetonym, inner.type == .state || inner.type == .nationality
    else { return }
    found.names.append(inner)
  }

  /// Newspapers and companies that call themselves after a state do not belong to it.
  private static func isOfState(_ kind: String?) -> Bool {
    guard let kind else { return false }
    return [
      "Ministry", "Legislature", "LegislativeChamber", "ArmedForces", "MilitaryCommand", "MilitaryUnit", "Government",
      "Agency", "IntelligenceService", "Council", "Committee", "Commission", "Court",
    ].contains(kind)
  }

  /// `Palestinian territories`: common nouns for areas belong to their names.
  private func isArea(_ name: MentionDraft, _ sentence: SentenceView) -> Bool {
    guard name.type == .place, let last = name.tokens.last else { return false }
    return reading.lexicon.noun(sentence.lowercasedLemma(of: last))?.nounClass == "area"
  }

  /// `INF accord`: the noun behind the short form of a treaty belongs to the name.
  private func withTreatyNoun(_ name: MentionDraft, _ sentence: SentenceView) -> MentionDraft {
    let next = name.tokens.upperBound
    guard name.type == .treaty, sentence.tokens.contains(next), sentence.isAcronym(next - 1),
      let noun = reading.lexicon.noun(sentence.lowercasedLemma(of: next)), noun.nounClass == "treaty",
      noun.condition == .always,
      !sentence.pennTag(of: next).hasSuffix("S")
    else { return name }
    var name = name
    name.tokens = name.tokens.lowerBound..<(next + 1)
    name.head = sentence.head(of: name.tokens)
    name.surface = sentence.text(of: name.tokens)
    return name
  }

  /// `Agni-VII`: another mark of a known weapon is not that weapon.
  private func withMark(_ name: MentionDraft, _ sentence: SentenceView) -> MentionDraft {
    guard name.type == .weapon, let end = sentence.markEnd(after: name.tokens) else { return name }
    return MentionDraft(name: name.tokens.lowerBound..<end, .weapon, in: sentence)
  }

  /// `Vostok-2018`: the year after a hyphen belongs to the name of an exercise.
  private func withEdition(_ name: MentionDraft, _ sentence: SentenceView) -> MentionDraft {
    guard name.type == .exercise, let year = sentence.editionYear(after: name.tokens) else { return name }
    var name = name
    name.tokens = name.tokens.lowerBound..<year
    name.surface = sentence.text(of: name.tokens)
    return name
  }
}
