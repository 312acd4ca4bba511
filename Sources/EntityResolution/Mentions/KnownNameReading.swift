import DocumentModel
import KnowledgeBase
import Text

/// Decides which of the entities that share a name is meant in a sentence.
struct KnownNameReading {
  let knowledge: KnowledgeBase
  let lexicon: ReferenceLexicon

  /// The mention of a known name; nil where the name is no name here.
  func draft(_ candidates: [NameCandidate], tokens: Range<TokenPlace>, sentence: SentenceView) -> MentionDraft? {
    let isPlace = candidates.contains { knowledge.entityClass(of: $0.entity) == .place }
    let tokens = isPlace ? tokens : withoutDeterminer(tokens, sentence)
    let head = sentence.head(of: tokens)
    guard let choice = choice(among: candidates, head: head, tokens: tokens, sentence: sentence),
      let (type, level) = Self.mention(of: knowledge.entity(choice.entity), choice.kind)
    else { return nil }
    if let whole = nameWithAnotherState(choice.entity, tokens, sentence) {
      return MentionDraft(name: whole, type, in: sentence)
    }
    var draft = MentionDraft(
      tokens: tokens, head: head, sentence: sentence.index, type: type, level: level,
      surface: sentence.text(of: tokens),
      entity: knowledge.id(of: choice.entity), reason: "knowledge-base/\(choice.kind)")
    draft.isMetonym = choice.kind == .metonym
    return draft
  }

  /// `Argentine Senate`: what a body of one state is called, said of another state's; nil where it is not.
  private func nameWithAnotherState(
    _ entity: EntityReference, _ tokens: Range<TokenPlace>, _ sentence: SentenceView
  ) -> Range<TokenPlace>? {
    let known = knowledge.entity(entity)
    guard case .organization(_, let own?) = known.details, known.subtype.map(Self.stateBodies.contains) ?? false else {
      return nil
    }
    var end = tokens.lowerBound
    let isOwned = end > sentence.tokens.lowerBound && sentence.isPossessive(end - 1)
    if isOwned { end -= 1 }
    guard let state = stateName(before: end, sentence), knowledge.id(of: state.entity) != own else { return nil }
    // A possessor is a mention of its own.
    if isOwned { return tokens }
    // `the aid to Ukraine Congress approved`: next to each other, but not of each other.
    let isWithin = sentence.head(of: sentence.head(of: state.tokens)) == sentence.head(of: tokens)
    return isWithin ? state.tokens.lowerBound..<tokens.upperBound : nil
  }

  /// The longest name of a state, or adjective of it, right before a word.
  private func stateName(
    before end: TokenPlace, _ sentence: SentenceView
  ) -> (tokens: Range<TokenPlace>, entity: EntityReference)? {
    for length in stride(from: 4, through: 1, by: -1) where end >= sentence.tokens.lowerBound + length {
      let words = (end - length)..<end
      let state = knowledge.candidates(named: sentence.text(of: words)).first { candidate in
        candidate.kind != .metonym && knowledge.entityClass(of: candidate.entity) == .state
      }
      if let state { return (words, state.entity) }
    }
    return nil
  }

  /// Kinds of bodies of which every state has one, under the same name.
  private static let stateBodies: Set<String> = ["Legislature", "LegislativeChamber", "Court"]

  /// `The Washington Post` is annotated without its article; `The Hague` keeps it.
  private func withoutDeterminer(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    guard let first = tokens.first, tokens.count > 1, sentence.tag(of: first) == .determiner else { return tokens }
    return tokens.dropFirst()
  }

  private func choice(
    among candidates: [NameCandidate], head: TokenPlace, tokens: Range<TokenPlace>, sentence: SentenceView
  ) -> NameCandidate? {
    let label = sentence.names.first { $0.tokens.overlaps(tokens) }?.label
    let place = candidates.first { knowledge.entityClass(of: $0.entity) == .place }
    if let region = candidates.first(where: { isRegion($0, of: tokens, sentence) }) { return region }
    if let metonym = candidates.first(where: { $0.kind == .metonym }) {
      if place != nil, sentence.isDateline(tokens) || standsForPlace(tokens, sentence) { return place }
      // `Brussels` acts as the European Union, not as Belgium.
      return candidates.first { knowledge.entityClass(of: $0.entity) == .organization } ?? metonym
    }
    let isSharedByPersons =
      candidates.count { knowledge.entityClass(of: $0.entity) == .person && $0.kind != .surname } > 1
    let isFamilyName = candidates.contains { $0.kind == .surname }
    // Taggers take designations such as 9M729 for numbers.
    let nameTags: Set<UniversalTag> = [.properNoun, .adjective, .numeral, .other]
    let isName = tokens.contains { nameTags.contains(sentence.tag(of: $0)) || sentence.isAcronym($0) }
    return candidates.first { candidate in
      let entityClass = knowledge.entityClass(of: candidate.entity)
      if entityClass == .role || entityClass == .roleNoun || entityClass == .weaponClass { return false }
      // A family name alone, and a name that father and son bear, are for the sieves: they know who was named in full and who
      // held office.
      if candidate.kind == .surname || entityClass == .person && isSharedByPersons { return false }
      // `Ambassador Antonov` is nobody's maker of aircraft: who is known by a family name that something else has as its name.
      if entityClass != .person, isFamilyName, let label, Self.labels[.person]?.contains(label) == true { return false }
      if let label, let expected = Self.labels[entityClass], candidate.isAmbiguous { return expected.contains(label) }
      if candidate.isAmbiguous { return false }
      return isName || candidate.kind == .acronym || candidate.kind == .designation
    }
  }

  /// `Savannah, Georgia` and `the states of Georgia and Tennessee` mean a part of a state.
  private func isRegion(_ candidate: NameCandidate, of tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Bool {
    let comma = tokens.lowerBound - 1
    guard candidate.isAmbiguous, knowledge.entityClass(of: candidate.entity) == .place,
      comma > sentence.tokens.lowerBound
    else { return false }
    if sentence.lowercasedLemma(of: comma) == "of", sentence.lowercasedLemma(of: comma - 1) == "state" { return true }
    guard sentence.text(of: comma) == ",", case .place(let country?, _, _) = knowledge.entity(candidate.entity).details
    else { return false }
    return knowledge.candidates(named: sentence.text(of: comma - 1)).contains {
      if case .place(country, _, _) = knowledge.entity($0.entity).details { true } else { false }
    }
  }

  /// A capital after a preposition of place, as the goal of a journey, or beside its region, is the city and not the
  /// government; so is one of several named together.
  private func standsForPlace(_ name: Range<TokenPlace>, _ sentence: SentenceView) -> Bool {
    if isSeat(name, sentence) { return true }
    let place = sentence.head(of: name)
    var head = place
    while sentence.hasRelation(head, kind: .conjunct), let first = sentence.head(of: head),
      sentence.tag(of: first) == .properNoun, sentence.firstPrepositions(of: head).isEmpty
    {
      head = first
    }
    let prepositions = sentence.firstPrepositions(of: head)
    if prepositions == ["in"] { return true }
    if let governor = sentence.head(of: head) {
      let word = sentence.lowercasedLemma(of: governor)
      let noun = lexicon.noun(word)
      // `south of Baghdad`, `the outskirts of Kabul`, `the raid on Doha`, `left Damascus`, `the Beijing talks`.
      if prepositions.contains("of"),
        lexicon.has(word, .direction) || noun?.type == .place || isBehindDirection(place, sentence)
      {
        return true
      }
      if prepositions.contains("on") || prepositions.contains("against"), noun?.nounClass == "attack" { return true }
      if prepositions.contains("for"), lexicon.has(word, .departure) { return true }
      if sentence.hasRelation(head, kind: .object),
        lexicon.has(word, .travel) || lexicon.has(word, .departure) || isStruck(by: governor, sentence)
      {
        return true
      }
      if sentence.hasRelation(head, kind: .compound),
        noun?.type == .meeting || noun?.nounClass == "treaty" && word != "deal"
      {
        return true
      }
    }
    if prepositions.contains(where: { lexicon.has($0, .placePreposition) }),
      sentence.hasRelation(head, kind: .oblique) || sentence.hasRelation(head, kind: .nominalModifier)
    {
      guard let governor = sentence.head(of: head) else { return true }
      let word = sentence.lowercasedLemma(of: governor)
      if prepositions.contains("over") { return lexicon.has(word, .overflight) }
      // `objections from Moscow` are the government's, `flights from Moscow` are not.
      if prepositions.contains("from") {
        return lexicon.has(word, .travel) || lexicon.has(word, .departure) || lexicon.has(word, .dispatch)
      }
      return !prepositions.contains("to") || lexicon.has(word, .travel)
    }
    return sentence.hasRelation(head, kind: .apposition) || isBesideRegion(head, sentence)
      || sentence.hasRelation(head, kind: .unmarkedModifier)
  }

  /// `the London-based group`, `9 a.m. (Sanaa time)`.
  private func isSeat(_ name: Range<TokenPlace>, _ sentence: SentenceView) -> Bool {
    let next = name.upperBound
    guard sentence.tokens.contains(next) else { return false }
    if sentence.text(of: next) == "time" { return true }
    return sentence.text(of: next) == "-" && sentence.tokens.contains(next + 1)
      && ["based", "born", "bound"].contains(sentence.text(of: next + 1))
  }

  /// `Bonn, Germany`; `Ottawa, the depositary of the pact` is the government.
  private func isBesideRegion(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    sentence.dependents(of: place, kind: .apposition).contains { sentence.tag(of: $0) != .noun }
  }

  /// What is bombed, stormed or left is the city: `shelled Donetsk`; what missiles hit too, but not what sanctions hit.
  private func isStruck(by verb: TokenPlace, _ sentence: SentenceView) -> Bool {
    let lemma = sentence.lowercasedLemma(of: verb)
    if lexicon.has(lemma, .siege) { return true }
    guard lexicon.has(lemma, .impact), let subject = sentence.firstDependent(of: verb, kind: .nominalSubject) else {
      return false
    }
    return lexicon.noun(sentence.lowercasedLemma(of: subject))?.type == .weapon
  }

  private func isBehindDirection(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    let direction = place - 2
    return sentence.tokens.contains(direction) && lexicon.has(sentence.text(of: direction), .direction)
      && sentence.text(of: place - 1) == "of"
  }

  /// Of which type and level a mention is that names a known entity in this way; nil for names that are no names in a text.
  static func mention(of known: KnownEntity, _ kind: NameKind) -> (MentionType, MentionLevel)? {
    switch (known.entityClass, kind) {
    case (.state, .demonymAdjective): (.nationality, .adjective)
    case (.state, .demonymNoun): (.nationality, .name)
    case (.state, _): (.state, .name)
    case (.place, .demonymAdjective): (.nationality, .adjective)
    case (.place, _): (.place, .name)
    case (.group, .demonymAdjective): (.nationality, .adjective)
    case (.group, _): (.group, .name)
    case (.organization, _): (.organization, .name)
    case (.treaty, _): (known.isResolution ? .document : .treaty, .name)
    case (.weapon, _): (.weapon, .name)
    case (.exercise, _): (.exercise, .name)
    case (.event, _): (known.isMeeting ? .meeting : .event, .name)
    case (.person, _): (.person, .name)
    case (.role, _), (.roleNoun, _), (.weaponClass, _), (.kind, _): nil
    }
  }

  /// The labels of the analysis that agree with a class of the knowledge base.
  private static let labels: [EntityClass: Set<String>] = [
    .state: ["state", "place", "location", "gpe", "geo", "organization", "nationality"],
    .place: ["place", "state", "facility", "location"],
    .organization: ["organization"], .person: ["person"], .treaty: ["treaty", "law"], .weapon: ["weapon", "platform"],
    .exercise: ["event"], .event: ["event"], .group: ["place", "organization", "group"],
  ]
}
