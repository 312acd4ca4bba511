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

  /// The words of a complement that tells of a deed: who declined to comment did not reject anything.
  func refusal() -> [ArgumentFiller] {
    guard let row = complement, !reading.isWord(row, of: .commentingVerb) else { return [] }
    return clausalFillers(row)
  }

  /// What a denial is about: a clause, the content of a reproach, or a reproach made before.
  func reproach() -> [ArgumentFiller] {
    if let row = complement, !sentence.hasRelation(row, kind: .adverbialClause) || isThat(row) {
      return [ArgumentFiller(argument: .none, rows: sentence.span(of: row), content: .clause(row))]
    }
    if isAboutWhatWasSaid {
      return [ArgumentFiller(argument: .none, rows: predication.trigger.range, content: .earlierReproach)]
    }
    let named = namedReproach()
    // What is rejected without a noun of reproach may be an offer.
    guard named.isEmpty, !reading.isWord(predication.trigger, of: .rejectingVerb) else { return named }
    return predication.heads(.object).prefix(1).filter { reading.isWord($0, of: .reproachPronoun) }.map(earlierReproach)
  }

  /// `rejects the charge of cheating`, `a charge that Minsk rejects`: what a noun of reproach holds, or the reproach that it names.
  private func namedReproach() -> [ArgumentFiller] {
    let before = sentence.span(of: predication.trigger).lowerBound - 1
    if sentence.hasRelation(predication.trigger, kind: .relativeClause), sentence.tokens.contains(before),
      reading.isWord(before, of: .reproachNoun)
    {
      return [earlierReproach(before)]
    }
    return predication.heads(.object).prefix(1).filter { reading.isWord($0, of: .reproachNoun) }.map { head in
      let content = sentence.dependents(of: head).first { child in
        [.adnominalClause, .clausalComplement].contains(sentence.relation(of: child))
          || (sentence.hasRelation(child, kind: .nominalModifier) && sentence.prepositions(of: child).first == "of")
      }
      guard let content else { return earlierReproach(head) }
      return ArgumentFiller(argument: .none, rows: sentence.span(of: head), content: .clause(content))
    }
  }

  private func isThat(_ row: TokenPlace) -> Bool { sentence.markers(of: row).contains("that") }

  private func earlierReproach(_ named: TokenPlace) -> ArgumentFiller {
    let rows = min(named, predication.trigger)..<(max(named, predication.trigger) + 1)
    return ArgumentFiller(argument: .none, rows: rows, content: .earlierReproach)
  }

  /// `Minsk cheats, which it denies`: a clause behind a comma is about all that was said, whichever noun it was attached to; what is
  /// dismissed or disputed may be a thing.
  private var isAboutWhatWasSaid: Bool {
    let verb = predication.trigger
    return reading.isWord(verb, of: .denyingVerb) && sentence.hasRelation(verb, kind: .relativeClause)
      && reading.clauses.isParted(verb)
      && sentence.dependents(of: verb, kind: .object).contains { sentence.lowercasedLemma(of: $0) == "which" }
      && sentence.head(of: verb).map { !reading.isWord($0, of: .reproachNoun) } == true
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
