internal import DocumentModel

/// What hangs on the wrong noun, or on a verb instead of a noun.
extension AttachmentMender {
  /// `amid threats to leave`: an infinitive right behind a noun that takes one completes the noun.
  func infinitive(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let marker = sentence.firstDependent(of: place, kind: .marker), sentence.lemma(of: marker) == "to",
      sentence.span(of: place).lowerBound == marker, marker > sentence.tokens.lowerBound,
      sentence.tag(of: marker - 1) == .noun, lexicon.has(sentence.lemma(of: marker - 1), .infinitiveNoun)
    else { return nil }
    return Attachment(head: marker - 1, relation: .adnominalClause)
  }

  /// `to withdraw from the pact, citing violations`: a modifier follows what it modifies.
  func modifier(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let head = sentence.head(of: place), let marker = sentence.firstDependent(of: place, kind: .caseMarker),
      marker < place, sentence.span(of: place).lowerBound == marker, marker > sentence.tokens.lowerBound
    else { return nil }
    if lexicon.has(sentence.lemma(of: place), .riskNoun), sentence.lemma(of: marker) == "at",
      sentence.hasRelation(head, kind: .object), let verb = sentence.head(of: head)
    {
      return Attachment(head: verb, relation: .oblique)
    }
    if let deed = deed(doneBy: place, marker, to: head, sentence) {
      return Attachment(head: deed, relation: .nominalModifier)
    }
    if let verb = verbOfCrossedAdverb(between: head, and: marker, sentence) {
      return Attachment(head: verb, relation: .oblique)
    }
    guard head > place || crossesItsVerb(place, from: head, sentence) else { return nil }
    switch sentence.tag(of: marker - 1) {
    case .verb: return Attachment(head: marker - 1, relation: .oblique)
    case .noun: return Attachment(head: marker - 1, relation: .nominalModifier)
    default: return nil
    }
  }

  /// `envoys renewed their call on the minister`: what stands behind the verb does not modify its subject.
  private func crossesItsVerb(_ place: TokenPlace, from head: TokenPlace, _ sentence: SentenceView) -> Bool {
    guard let verb = sentence.head(of: head), sentence.tag(of: verb) == .verb else { return false }
    return sentence.hasRelation(head, kind: .nominalSubject) && (head..<place).contains(verb)
  }

  /// `the use of gas by Minsk`: whoever does it belongs to the deed, not to what it is done to.
  private func deed(
    doneBy place: TokenPlace, _ marker: TokenPlace, to noun: TokenPlace, _ sentence: SentenceView
  ) -> TokenPlace? {
    guard sentence.lemma(of: marker) == "by", noun < marker, sentence.hasRelation(noun, kind: .nominalModifier),
      sentence.firstDependent(of: noun, kind: .caseMarker).map(sentence.lemma) == "of",
      let deed = sentence.head(of: noun), lexicon.has(sentence.lemma(of: deed), .agentNoun),
      !lexicon.has(sentence.lemma(of: noun), .agentNoun)
    else { return nil }
    return deed
  }

  /// `held an exercise jointly with Norway`: what stands behind an adverb of the verb belongs to the verb, not to its object.
  private func verbOfCrossedAdverb(
    between noun: TokenPlace, and marker: TokenPlace, _ sentence: SentenceView
  ) -> TokenPlace? {
    guard noun < marker, sentence.hasRelation(noun, kind: .object), let verb = sentence.head(of: noun),
      sentence.tag(of: verb) == .verb
    else { return nil }
    let crosses = ((noun + 1)..<marker).contains {
      sentence.hasRelation($0, kind: .adverbialModifier) && sentence.head(of: $0) == verb
    }
    return crosses ? verb : nil
  }

  /// A determiner stands before its noun, not before a verb; before a verb it stands for those who act: `both tested missiles`.
  func determiner(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    if let doer = soleDoer(place, sentence) { return doer }
    guard let verb = sentence.head(of: place), sentence.tag(of: verb) == .verb, place < verb,
      let noun = ((place + 1)..<verb).first(where: { sentence.tag(of: $0) == .noun }), sentence.head(of: noun) == verb
    else { return nil }
    return Attachment(head: noun, relation: .determiner)
  }

  private func soleDoer(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    let verb = place + 1
    guard let noun = sentence.head(of: place), verb < noun, sentence.head(of: noun) == verb,
      sentence.hasRelation(noun, kind: .object), !sentence.hasDependent(verb, kind: .nominalSubject)
    else { return nil }
    return Attachment(head: verb, relation: .nominalSubject)
  }

  /// `accusations it broke the pact`: a clause that lacks nothing does not describe a noun of saying but is what it says.
  func content(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let noun = sentence.head(of: place), lexicon.has(sentence.lemma(of: noun), .contentNoun) else { return nil }
    if sentence.dependents(of: place, kind: .marker).contains(where: { sentence.lemma(of: $0) == "that" }) {
      return Attachment(head: noun, relation: .adnominalClause)
    }
    guard sentence.hasDependent(place, kind: .object),
      let subject = sentence.firstDependent(of: place, kind: .nominalSubject),
      sentence.span(of: subject).lowerBound == sentence.span(of: place).lowerBound,
      !lexicon.has(sentence.lemma(of: subject), .relativePronoun)
    else { return nil }
    return Attachment(head: noun, relation: .adnominalClause)
  }

  /// `made the charge that Minsk cheated`: a clause with `that` right behind the noun of saying that is its verb's object is what the
  /// noun says.
  func objectContent(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let verb = sentence.head(of: place), let noun = sentence.firstDependent(of: verb, kind: .object),
      lexicon.has(sentence.lemma(of: noun), .contentNoun),
      let marker = sentence.firstDependent(of: place, kind: .marker), sentence.lemma(of: marker) == "that",
      marker == noun + 1, sentence.span(of: place).lowerBound == marker
    else { return nil }
    return Attachment(head: noun, relation: .adnominalClause)
  }

  /// A preposition stands before its noun.
  func preposition(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let head = sentence.head(of: place), head < place, sentence.tag(of: place) == .adposition,
      sentence.tokens.contains(place + 1), sentence.tag(of: place + 1) != .punctuation,
      sentence.pennTag(of: place) != "POS"
    else { return nil }
    var noun = place + 1
    while let above = sentence.head(of: noun), above > noun, sentence.tag(of: above) != .verb,
      above < place + Self.longestNounPhrase
    {
      noun = above
    }
    guard [.noun, .properNoun, .pronoun].contains(sentence.tag(of: noun)),
      !sentence.hasDependent(noun, kind: .caseMarker)
    else { return nil }
    return Attachment(head: noun, relation: .caseMarker)
  }

  /// How many tokens behind a preposition its noun is sought.
  private static let longestNounPhrase = 12
}
