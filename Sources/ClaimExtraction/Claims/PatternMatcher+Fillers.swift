import DocumentModel

extension PatternMatcher {
  /// What fills one side of a relation.
  struct Filler {
    var argument: ClaimArgument
    var mentions: [ResolvedMention] = []
    var rows: Range<TokenPlace>?
    var contentRows: [TokenPlace] = []
    var deniesEarlier = false
  }

  /// How many may be paired with each other; a larger company is a meeting, not many pairs.
  private static let fellowLimit = 3

  func fillers(
    of predication: Predication, from sources: [RelationPattern.Source], types: [String]
  ) -> [Filler] {
    for source in sources {
      let found = fillers(of: predication, from: source, types: types)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func fillers(of predication: Predication, from source: RelationPattern.Source, types: [String]) -> [Filler] {
    switch source {
    case .slot(let slot):
      let found = mentionFillers(predication.heads(slot), types: types)
      return found.isEmpty ? mentionFillers(beforeRelative(predication, slot), types: types) : found
    case .words(let slot):
      return predication.heads(slot).prefix(1).flatMap { listed(under: $0) }.map { span in
        Filler(argument: .literal(words(span)), rows: span)
      }
    case .clause:
      guard let row = complement(of: predication) else { return [] }
      return clausalFillers(row)
    case .infinitive:
      guard let row = complement(of: predication),
        sentence.relation(of: row) != .clausalComplement || isInfinitive(row),
        !sentence.hasDependent(predication.trigger, kind: .object),
        !sentence.hasDependent(predication.trigger, kind: .indirectObject),
        !sentence.hasDependent(row, kind: .nominalSubject),
        !reading.isWord(row, of: .knowingVerb)
      else { return [] }
      return clausalFillers(row)
    case .content:
      guard let row = complement(of: predication) else { return [] }
      return [Filler(argument: .none, rows: sentence.span(of: row), contentRows: [row])]
    case .reproach: return reproach(of: predication)
    case .within: return within(predication, types: types) { _ in true }
    case .near(let preposition):
      return within(predication, types: types) { sentence.prepositions(of: $0).last == preposition }
    case .earlier: return earlier(than: predication.trigger, types: types)
    case .speaker: return mentionFillers(reading.stances.stance(of: predication).holders.first ?? [], types: types)
    case .objectOwner:
      return mentionFillers(
        predication.heads(.object).flatMap { reading.clauses.nounOwners(of: $0, limit: 0) }, types: types)
    case .contentSubject:
      guard let row = complement(of: predication) else { return [] }
      return mentionFillers(
        reading.clauses.argumentHeads(sentence.dependents(of: row, kind: .nominalSubject)), types: types)
    case .fellows:
      let heads = predication.heads(.subject) + predication.heads(.object) + predication.heads(.owner)
      return heads.count > Self.fellowLimit ? [] : mentionFillers(heads, types: types)
    case .predicate:
      let span = predicateSpan(of: predication.trigger)
      return [Filler(argument: .literal(words(span)), rows: span)]
    case .trigger:
      let span = predication.trigger..<(predication.trigger + 1)
      return [Filler(argument: .literal(words(span)), rows: span)]
    case .quantity:
      return reading.mentions(of: [.quantity]).filter {
        isNear($0.head, predication.trigger)
          && !reading.classes.contains($0.mention.quantity?.unit ?? "", .memberNoun)
      }
      .compactMap { mention in
        mention.mention.quantity.map { Filler(argument: .quantity($0), mentions: [mention], rows: mention.tokens) }
      }
    case .time: return times(of: predication, wantsDuration: types == ["Duration"])
    case .none: return [Filler(argument: .none)]
    }
  }

  /// Whether a word stands under another without a verb between them.
  private func isNear(_ row: TokenPlace, _ trigger: TokenPlace) -> Bool {
    for ancestor in sentence.ancestors(of: row).dropFirst() {
      if ancestor == trigger { return true }
      if sentence.tag(of: ancestor) == .verb { return false }
    }
    return false
  }

  /// What a denial is about: a clause, the content of a reproach, or a reproach made before.
  private func reproach(of predication: Predication) -> [Filler] {
    if let row = complement(of: predication) {
      return [Filler(argument: .none, rows: sentence.span(of: row), contentRows: [row])]
    }
    let before = sentence.span(of: predication.trigger).lowerBound - 1
    if sentence.tokens.contains(before), reading.isWord(before, of: .reproachNoun) {
      return [Filler(argument: .none, rows: before..<(predication.trigger + 1), deniesEarlier: true)]
    }
    return predication.heads(.object).prefix(1).flatMap { head -> [Filler] in
      let span = sentence.span(of: head)
      let lemma = sentence.lemma(of: head).lowercased()
      let isEarlier =
        reading.classes.contains(lemma, .reproachPronoun) || reading.classes.contains(lemma, .reproachNoun)
      guard isEarlier else { return [] }
      let content = sentence.dependents(of: head).first { child in
        [.adnominalClause, .clausalComplement].contains(sentence.relation(of: child))
          || (sentence.hasRelation(child, kind: .nominalModifier) && sentence.prepositions(of: child).first == "of")
      }
      if let content { return [Filler(argument: .none, rows: span, contentRows: [content])] }
      let rows = min(head, predication.trigger)..<(max(head, predication.trigger) + 1)
      return [Filler(argument: .none, rows: rows, deniesEarlier: true)]
    }
  }

  /// The first fitting mention after the predicate in its own or its supporting clause: `no progress in talks on the treaty`.
  private func within(_ predication: Predication, types: [String], where isWanted: (TokenPlace) -> Bool) -> [Filler] {
    let rows = sentence.subtree(of: predication.clause).filter { $0 > predication.trigger && isWanted($0) }
    for row in rows {
      if let found = mentionFillers([row], types: types).first { return [found] }
    }
    return []
  }

  private func mentionFillers(_ heads: [TokenPlace], types: [String]) -> [Filler] {
    heads.compactMap { head in
      guard let mention = reading.mention(at: head, fitting: types), let entity = mention.mention.entity else {
        return nil
      }
      return Filler(argument: .entity(entity), mentions: [mention], rows: mention.tokens)
    }
  }

  /// The time expression under the predicate, if it is of the wanted kind.
  private func times(of predication: Predication, wantsDuration: Bool) -> [Filler] {
    let found = reading.mentions(of: [.date]).first { mention in
      guard let time = mention.mention.time, (time.kind == .duration) == wantsDuration, time.kind != .set,
        time.kind != .reference
      else { return false }
      return isNear(mention.head, predication.clause)
    }
    guard let found else { return [] }
    return [Filler(argument: .date(found.mention.time?.value), mentions: [found], rows: found.tokens)]
  }

  /// `the annexation of Crimea, which Russia seized`: a relative clause may describe the last noun before it.
  private func beforeRelative(_ predication: Predication, _ slot: ArgumentSlot) -> [TokenPlace] {
    guard sentence.hasRelation(predication.trigger, kind: .relativeClause),
      let noun = sentence.head(of: predication.trigger),
      predication.heads(slot).contains(noun)
    else { return [] }
    return sentence.dependents(of: noun, kind: .nominalModifier).filter { $0 > noun && $0 < predication.trigger }
      .suffix(1)
  }

  /// The nearest fitting mention before a word, in its sentence or the two before it.
  private func earlier(than row: TokenPlace, types: [String]) -> [Filler] {
    let sentences = reading.document.analyzed.sentences
    let rows = TokenPlace(sentences[max(0, sentence.index - 2)].tokens.lowerBound)..<row
    let mentions = reading.document.mentions
    let first = mentions.partitioningIndex(where: { $0.tokens.lowerBound >= rows.lowerBound })
    let end = mentions.partitioningIndex(where: { $0.tokens.lowerBound >= sentence.tokens.upperBound })
    let found = mentions[first..<max(first, end)].last { mention in
      rows.contains(mention.head) && mention.mention.entity != nil
        && RelationSignature.mention(mention.mention.type, fits: types)
    }
    guard let found, let entity = found.mention.entity else { return [] }
    return [
      Filler(
        argument: .entity(entity), mentions: [found], rows: sentence.tokens.contains(found.head) ? found.tokens : nil)
    ]
  }

  /// A clause with those coordinated with it, each for itself: `agreed to cut arsenals and allow inspections`.
  private func clausalFillers(_ row: TokenPlace) -> [Filler] {
    var parts = [row] + sentence.dependents(of: row, kind: .conjunct).filter { isSister($0, of: row) }
    if !parts.allSatisfy(hasComplement) { parts = [row] }
    return parts.filter { sentence.span(of: $0).count > 1 }.map { part in
      let span = trimmed(sentence.span(of: part), before: parts.first { $0 > part })
      return Filler(argument: .literal(words(span)), rows: span, contentRows: [part])
    }
  }

  /// Whether a coordinated clause continues the first one: it has no subject of its own and the same form.
  private func isSister(_ other: TokenPlace, of row: TokenPlace) -> Bool {
    !sentence.hasDependent(other, kind: .nominalSubject) && sentence.pennTag(of: other) == sentence.pennTag(of: row)
      && ["VB", "VBG"].contains(sentence.pennTag(of: row))
  }

  /// `research, develop and produce rockets` is one thing, `cut arsenals and allow inspections` are two.
  private func hasComplement(_ verb: TokenPlace) -> Bool {
    sentence.dependents(of: verb).contains {
      $0 > verb
        && [.object, .oblique, .openComplement, .clausalComplement, .adverbialClause].contains(
          sentence.relation(of: $0))
    }
  }

  /// A span up to the part that begins in it, without the conjunction before that.
  private func trimmed(_ span: Range<TokenPlace>, before next: TokenPlace?) -> Range<TokenPlace> {
    guard let next else { return span }
    var end = min(span.upperBound, sentence.span(of: next).lowerBound)
    while end > span.lowerBound + 1, [.coordinator, .punctuation].contains(sentence.relation(of: end - 1)) { end -= 1 }
    return span.lowerBound < end ? span.lowerBound..<end : span
  }

  private func isInfinitive(_ row: TokenPlace) -> Bool {
    sentence.markers(of: row).contains("to")
  }

  /// What a general word stands for: `options including drills and patrols` are drills, patrols; else the word's own span.
  private func listed(under head: TokenPlace) -> [Range<TokenPlace>] {
    let examples = sentence.dependents(of: head, kind: .nominalModifier).filter { child in
      child > head && reading.classes.contains(sentence.prepositions(of: child).first ?? "", .including)
    }
    guard let first = examples.first else { return [sentence.span(of: head)] }
    let parts = [first] + sentence.dependents(of: first, kind: .conjunct)
    return parts.enumerated().map { index, part in
      trimmed(sentence.span(of: part), before: index == 0 && parts.count > 1 ? parts[1] : nil)
    }
  }

  /// From a verb to the end of what depends on it, without its subject and auxiliaries.
  private func predicateSpan(of row: TokenPlace) -> Range<TokenPlace> {
    let end = sentence.dependents(of: row).filter {
      $0 > row && sentence.relation(of: $0) != .conjunct && sentence.tag(of: $0) != .punctuation
    }
    .map { sentence.span(of: $0).upperBound }.max()
    return row..<max(end ?? row + 1, row + 1)
  }

  /// The clause that completes a predicate: what is said, demanded, hoped for.
  private func complement(of predication: Predication) -> TokenPlace? {
    for row in [predication.trigger, predication.clause] {
      let found = sentence.dependents(of: row).first {
        [.clausalComplement, .openComplement, .adnominalClause, .clausalSubject].contains(sentence.relation(of: $0))
          || (sentence.relation(of: $0) == .adverbialClause && sentence.hasDependent($0, kind: .marker))
      }
      if let found { return found }
    }
    return nil
  }

  private func words(_ span: Range<TokenPlace>) -> String {
    var span = span
    while let first = span.first,
      sentence.tag(of: first) == .punctuation || sentence.hasRelation(first, kind: .marker)
        || sentence.hasRelation(first, kind: .caseMarker)
    {
      span = (first + 1)..<span.upperBound
    }
    let time = span.dropFirst(2).first { row in
      (sentence.hasRelation(row, kind: .caseMarker) || sentence.hasRelation(row, kind: .marker))
        && reading.isWord(row, of: .timePreposition)
    }
    if let time { span = span.lowerBound..<time }
    while let last = span.last, sentence.tag(of: last) == .punctuation { span = span.lowerBound..<last }
    return sentence.text(of: span)
  }
}
