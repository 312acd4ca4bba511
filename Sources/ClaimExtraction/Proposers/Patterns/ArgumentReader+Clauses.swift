import DocumentModel

/// Clauses that fill a side: what is said, demanded, denied, agreed.
extension ArgumentReader {
  /// The clause that completes a predicate: what is said, demanded, hoped for.
  var complement: TokenPlace? {
    for row in [predication.trigger, predication.clause] {
      let found = sentence.dependents(of: row).first {
        [.clausalComplement, .openComplement, .adnominalClause, .clausalSubject].contains(sentence.relation(of: $0))
          || (sentence.relation(of: $0) == .adverbialClause && sentence.hasDependent($0, kind: .marker))
      }
      if let found { return found }
    }
    return nil
  }

  /// A clause with those coordinated with it, each for itself: `agreed to cut arsenals and allow inspections`.
  func clausalFillers(_ row: TokenPlace) -> [ArgumentFiller] {
    var parts = [row] + sentence.dependents(of: row, kind: .conjunct).filter { isSister($0, of: row) }
    if !parts.allSatisfy(hasComplement) { parts = [row] }
    return parts.filter { sentence.span(of: $0).count > 1 }.map { part in
      let span = trimmed(sentence.span(of: part), before: parts.first { $0 > part })
      return ArgumentFiller(argument: .literal(words(span)), rows: span, content: .clause(part))
    }
  }

  /// What is agreed to be done, not what is agreed to be so.
  func infinitive() -> [ArgumentFiller] {
    guard let row = complement, sentence.relation(of: row) != .clausalComplement || isInfinitive(row),
      !sentence.hasDependent(predication.trigger, kind: .object),
      !sentence.hasDependent(predication.trigger, kind: .indirectObject),
      !sentence.hasDependent(row, kind: .nominalSubject), !reading.isWord(row, of: .knowingVerb)
    else { return [] }
    return clausalFillers(row)
  }

  /// What a denial is about: a clause, the content of a reproach, or a reproach made before.
  func reproach() -> [ArgumentFiller] {
    if let row = complement {
      return [ArgumentFiller(argument: .none, rows: sentence.span(of: row), content: .clause(row))]
    }
    let before = sentence.span(of: predication.trigger).lowerBound - 1
    if sentence.tokens.contains(before), reading.isWord(before, of: .reproachNoun) {
      return [ArgumentFiller(argument: .none, rows: before..<(predication.trigger + 1), content: .earlierReproach)]
    }
    return predication.heads(.object).prefix(1).flatMap { head -> [ArgumentFiller] in
      let span = sentence.span(of: head)
      let lemma = sentence.lowercasedLemma(of: head)
      let isEarlier =
        reading.classes.contains(lemma, .reproachPronoun) || reading.classes.contains(lemma, .reproachNoun)
      guard isEarlier else { return [] }
      let content = sentence.dependents(of: head).first { child in
        [.adnominalClause, .clausalComplement].contains(sentence.relation(of: child))
          || (sentence.hasRelation(child, kind: .nominalModifier) && sentence.prepositions(of: child).first == "of")
      }
      if let content { return [ArgumentFiller(argument: .none, rows: span, content: .clause(content))] }
      let rows = min(head, predication.trigger)..<(max(head, predication.trigger) + 1)
      return [ArgumentFiller(argument: .none, rows: rows, content: .earlierReproach)]
    }
  }

  private func isInfinitive(_ row: TokenPlace) -> Bool {
    sentence.markers(of: row).contains("to")
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
}
