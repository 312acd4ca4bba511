internal import DocumentModel

/// What is the wrong argument of a verb, or of the wrong verb.
extension AttachmentMender {
  /// `the missile breaches the accord`: a noun before a finite verb that has an object and no subject is its subject.
  func doer(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let verb = sentence.head(of: place), place < verb, Self.finite.contains(sentence.pennTag(of: verb)),
      [.noun, .properNoun].contains(sentence.tag(of: place)), !sentence.hasDependent(verb, kind: .nominalSubject),
      sentence.dependents(of: verb, kind: .object).contains(where: { $0 > verb }),
      !sentence.hasDependent(place, kind: .caseMarker),
      !sentence.dependents(of: verb, kind: .punctuation).contains(where: { (place..<verb).contains($0) })
    else { return nil }
    return Attachment(head: verb, relation: .nominalSubject)
  }

  /// `Mali did not ratify, as we wrote on Monday, the pact`: what stands behind a clause put in is not that clause's object.
  func behindInsertion(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let inserted = sentence.head(of: place), inserted < place,
      sentence.hasRelation(inserted, kind: .adverbialClause),
      sentence.dependents(of: inserted, kind: .marker).contains(where: { sentence.lemma(of: $0) == "as" }),
      [.noun, .properNoun].contains(sentence.tag(of: place)), let verb = sentence.head(of: inserted),
      sentence.tag(of: verb) == .verb, verb < inserted, !sentence.hasDependent(verb, kind: .object)
    else { return nil }
    let first = sentence.span(of: place).lowerBound
    let isParted =
      sentence.tag(of: first) == .punctuation
      || (first > inserted && sentence.tag(of: first - 1) == .punctuation)
    return isParted ? Attachment(head: verb, relation: .object) : nil
  }

  /// `calls for Mali to sign`: between `for` and `to` stands whoever is to do it.
  func toldOne(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    let span = sentence.span(of: place)
    guard span.lowerBound > sentence.tokens.lowerBound, span.upperBound < sentence.tokens.upperBound,
      let verb = sentence.head(of: span.upperBound), verb > place,
      sentence.lemma(of: span.upperBound) == "to", sentence.hasRelation(span.upperBound, kind: .marker),
      sentence.lemma(of: span.lowerBound - 1) == "for", sentence.head(of: span.lowerBound - 1) == verb,
      !sentence.hasDependent(verb, kind: .nominalSubject)
    else { return nil }
    return Attachment(head: verb, relation: .nominalSubject)
  }

  /// `Mali, Niger said, signed the pact`: a name between a comma and a verb of its own that is put into what it says.
  func speaker(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    let verb = place + 1
    guard let first = sentence.head(of: place), sentence.hasRelation(first, kind: .nominalSubject),
      !sentence.hasDependent(place, kind: .coordinator), place > sentence.tokens.lowerBound,
      sentence.lemma(of: place - 1) == ",", sentence.tokens.contains(verb + 1), sentence.lemma(of: verb + 1) == ",",
      let clause = sentence.head(of: first)
    else { return nil }
    let isSaid =
      clause == verb
      ? sentence.dependents(of: verb, kind: .clausalComplement).contains {
        $0 > verb && !sentence.hasDependent($0, kind: .nominalSubject)
      }
      : clause > verb && Self.finite.contains(sentence.pennTag(of: verb))
        && !sentence.hasDependent(verb, kind: .nominalSubject)
        && (sentence.head(of: clause) == verb || sentence.head(of: verb) == clause)
    return isSaid ? Attachment(head: verb, relation: .nominalSubject) : nil
  }

  /// `the story that Mali had tested a missile`: a clause that has its object lacks none for `that` to stand for.
  func complementizer(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard sentence.lemma(of: place) == "that", let verb = sentence.head(of: place), place < verb,
      sentence.hasRelation(verb, kind: .relativeClause),
      sentence.dependents(of: verb, kind: .object).contains(where: { $0 > verb })
    else { return nil }
    return Attachment(head: verb, relation: .marker)
  }

  private static let finite: Set<String> = ["VBZ", "VBP", "VBD"]

  /// `Mali accused Niger of breaking the pact`: an indirect object needs another object or a clause beside it.
  func onlyObject(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    let others: [DependencyRelation] = [.object, .clausalComplement, .openComplement]
    guard let verb = sentence.head(of: place), others.allSatisfy({ !sentence.hasDependent(verb, kind: $0) }) else {
      return nil
    }
    return Attachment(head: verb, relation: .object)
  }

  /// `rejected accusations by Riga`: a verb that has its subject and object has no other doer; who follows a noun of saying says it.
  func agent(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let verb = sentence.head(of: place), let marker = sentence.firstDependent(of: place, kind: .caseMarker),
      sentence.lemma(of: marker) == "by", sentence.span(of: place).lowerBound == marker,
      let noun = sentence.firstDependent(of: verb, kind: .object), noun == marker - 1,
      sentence.dependents(of: verb, kind: .nominalSubject).contains(where: { $0 != place }),
      lexicon.has(sentence.lemma(of: noun), .contentNoun)
    else { return nil }
    return Attachment(head: noun, relation: .nominalModifier)
  }

  /// `which according to Riga breaks the pact`: a source is nobody's subject.
  func source(_ place: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard let head = sentence.head(of: place) else { return nil }
    if let marker = sentence.firstDependent(of: place, kind: .caseMarker),
      lexicon.has(sentence.lemma(of: marker), .sourcePreposition)
    {
      return Attachment(head: head, relation: .oblique)
    }
    return scheduled(by: head, sentence)
  }

  /// `Mali and Niger are due to meet`: who is due to do something does it.
  private func scheduled(by head: TokenPlace, _ sentence: SentenceView) -> Attachment? {
    guard sentence.hasRelation(head, kind: .adverbialClause), let verb = sentence.head(of: head), verb > head,
      sentence.tag(of: verb) == .verb, !sentence.hasDependent(verb, kind: .nominalSubject),
      sentence.dependents(of: verb, kind: .marker).contains(where: { sentence.lemma(of: $0) == "to" }),
      lexicon.has(sentence.lemma(of: head), .scheduled)
    else { return nil }
    return Attachment(head: verb, relation: .nominalSubject)
  }
}
