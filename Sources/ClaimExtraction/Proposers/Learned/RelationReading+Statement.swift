import DocumentModel

extension RelationReading {
  /// What is read, free of who says it; nil where a side names nothing.
  func statement(in reading: SentenceReading) -> DraftStatement? {
    guard let subject = reading.document.mentions[subject].mention.entity else { return nil }
    let argument: ClaimArgument? =
      switch object {
      case .mention(let index): Self.argument(reading.document.mentions[index].mention)
      case .phrase(let phrase): .literal(reading.sentence.text(of: reading.words(ofPhrase: phrase)))
      }
    return argument.map { DraftStatement(relation: relation, subject: .entity(subject), object: $0) }
  }

  /// Who holds it if not the author; nil where the model names nobody.
  func holderEntity(in document: ResolvedDocument) -> String? {
    holder.flatMap { document.mentions[$0].mention.entity }
  }

  /// The mention of the holder where that may speak: `a court halts exports to Riga` is no word of whoever the exports go to.
  func speaker(in reading: SentenceReading) -> ResolvedMention? {
    guard let mention = holder.map({ reading.document.mentions[$0] }) else { return nil }
    guard case .mention(holder) = object else { return mention }
    let isReached = [.object, .oblique, .nominalModifier].contains {
      reading.sentence.hasRelation(mention.head, kind: $0)
    }
    return isReached ? nil : mention
  }

  private static func argument(_ mention: Mention) -> ClaimArgument? {
    switch mention.type {
    case .date: .date(mention.time?.value)
    case .quantity: mention.quantity.map { .quantity($0) }
    default: mention.entity.map { .entity($0) }
    }
  }
}

extension SentenceReading {
  /// The words of a phrase that a model read; in `known as the Fist`, `as` belongs to the verb.
  func words(ofPhrase phrase: Range<TokenPlace>) -> Range<TokenPlace> {
    let isAs = phrase.count > 1 && sentence.lowercasedLemma(of: phrase.lowerBound) == "as"
    return isAs ? phrase.dropFirst() : phrase
  }
}
