import DocumentModel
import KnowledgeBase

/// Mentions, times and quantities that fill a side.
extension ArgumentReader {
  func mentionFillers(_ heads: [TokenPlace], types: [String]) -> [ArgumentFiller] {
    heads.compactMap { head in
      guard let mention = reading.mention(at: head, fitting: types), let entity = mention.mention.entity else {
        return nil
      }
      return ArgumentFiller(argument: .entity(entity), mentions: [mention], rows: mention.tokens)
    }
  }

  /// The first fitting mention after the predicate in its own or its supporting clause: `no progress in talks on the treaty`.
  func within(_ types: [String], where isWanted: (TokenPlace) -> Bool) -> [ArgumentFiller] {
    let rows = sentence.subtree(of: predication.clause).filter { $0 > predication.trigger && isWanted($0) }
    for row in rows {
      if let found = mentionFillers([row], types: types).first { return [found] }
    }
    return []
  }

  /// `the annexation of Crimea, which Russia seized`: a relative clause may describe the last noun before it.
  func beforeRelative(_ slot: ArgumentSlot) -> [TokenPlace] {
    guard sentence.hasRelation(predication.trigger, kind: .relativeClause),
      let noun = sentence.head(of: predication.trigger),
      predication.heads(slot).contains(noun)
    else { return [] }
    return sentence.dependents(of: noun, kind: .nominalModifier).filter { $0 > noun && $0 < predication.trigger }
      .suffix(1)
  }

  /// The nearest fitting mention before a word, in its sentence or the two before it.
  func earlier(_ types: [String]) -> [ArgumentFiller] {
    let sentences = reading.document.analyzed.sentences
    let rows = TokenPlace(sentences[max(0, sentence.index - 2)].tokens.lowerBound)..<predication.trigger
    let mentions = reading.document.mentions
    let first = mentions.partitioningIndex(where: { $0.tokens.lowerBound >= rows.lowerBound })
    let end = mentions.partitioningIndex(where: { $0.tokens.lowerBound >= sentence.tokens.upperBound })
    let found = mentions[first..<max(first, end)].last { mention in
      rows.contains(mention.head) && mention.mention.entity != nil
        && reading.mentions.fits(mention, types)
    }
    guard let found, let entity = found.mention.entity else { return [] }
    return [
      ArgumentFiller(
        argument: .entity(entity), mentions: [found], rows: sentence.tokens.contains(found.head) ? found.tokens : nil)
    ]
  }

  /// The time expression under the predicate, if it is of the wanted kind.
  func times(wantsDuration: Bool) -> [ArgumentFiller] {
    let found = reading.mentions(of: [.date]).first { mention in
      guard let time = mention.mention.time, (time.kind == .duration) == wantsDuration, time.kind != .set,
        time.kind != .reference
      else { return false }
      // `from 25 January to 2 February` ends with the second.
      return isNear(mention.head, predication.clause) && reading.times.stretch(from: mention)?.opening != "from"
        && !(wantsDuration && isDistance(mention))
    }
    guard let found else { return [] }
    return [ArgumentFiller(argument: .date(found.mention.time?.value), mentions: [found], rows: found.tokens)]
  }

  /// `takes effect six months after the vote`: how long after or before something else, and not how long.
  private func isDistance(_ time: ResolvedMention) -> Bool {
    let next = time.tokens.upperBound
    return sentence.tokens.contains(next) && reading.isWord(next, of: .timePreposition)
  }

  /// The quantities under the predicate; how many members there are is another relation.
  func quantities() -> [ArgumentFiller] {
    reading.mentions(of: [.quantity]).filter {
      isNear($0.head, predication.trigger) && !reading.classes.contains($0.mention.quantity?.unit ?? "", .memberNoun)
    }
    .compactMap { mention in
      mention.mention.quantity.map {
        ArgumentFiller(argument: .quantity($0), mentions: [mention], rows: mention.tokens)
      }
    }
  }

  /// Whether a word stands under another without a verb between them.
  func isNear(_ row: TokenPlace, _ trigger: TokenPlace) -> Bool {
    for ancestor in sentence.ancestors(of: row).dropFirst() {
      if ancestor == trigger { return true }
      if sentence.tag(of: ancestor) == .verb { return false }
    }
    return false
  }
}
