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
