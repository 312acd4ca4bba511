import DocumentModel

/// Negation at one word: by adverbs, by arguments that name nobody, by fixed turns.
extension StanceReader {
  /// How many negations stand at a word; two of them cancel each other.
  ///
  /// - Parameter counted: a dependent whose own negation is counted elsewhere.
  func negations(at row: TokenPlace, except counted: TokenPlace? = nil) -> Int {
    let around = sentence.dependents(of: row) + fronted(before: row)
    let dependents = around.filter { $0 != counted && isNegating($0) }
    return dependents.count + (isStillToDo(row) ? 1 : 0) + (isUnderNothing(row) ? 1 : 0)
  }

  /// `Under no circumstances has Minsk signed`: a phrase at the front may hang on the auxiliary behind it.
  private func fronted(before row: TokenPlace) -> [TokenPlace] {
    sentence.dependents(of: row, kind: .auxiliary).flatMap { auxiliary in
      sentence.dependents(of: auxiliary).filter { $0 < auxiliary }
    }
  }

  /// `nothing to suggest that`, `anything but a member`.
  private func isUnderNothing(_ row: TokenPlace) -> Bool {
    guard let head = sentence.head(of: row), head < row else { return false }
    let lemma = sentence.lowercasedLemma(of: head)
    if sentence.hasRelation(row, kind: .adnominalClause), sentence.markers(of: row).contains("to") {
      return classes.contains(lemma, .negativePronoun)
    }
    return lemma == "anything" && (sentence.prepositions(of: row) + sentence.markers(of: row)).contains("but")
  }

  /// `Nobody disputes that`: the subject of a word names nobody.
  func isNobody(at row: TokenPlace) -> Bool {
    sentence.dependents(of: row, kind: .nominalSubject).contains { namesNothing($0) }
  }

  private func isNegating(_ child: TokenPlace) -> Bool {
    let lemma = sentence.lemma(of: child).lowercased()
    switch sentence.relation(of: child) {
    case .adverbialModifier, .determiner, .preconjunction, .discourse:
      if sentence.hasRelation(child, kind: .discourse), lemma == "no" { return false }
      return (classes[.negation].contains(lemma) && !isNotOnly(child) && !negatesPhrase(child) && !tellsHowSoon(child))
        || classes[.nearMiss].contains(lemma) || isNoLonger(child)
    case .coordinator: return lemma == "nor"
    case .nominalSubject, .passiveSubject, .object, .agent: return namesNothing(child)
    case .oblique, .nominalAdverbial, .unmarkedOblique: return isNever(child) || isNeither(child)
    default: return false
    }
  }

  /// `no country`, `neither side`, `not one of them`, `nobody`, `neither shells nor rockets`.
  func namesNothing(_ row: TokenPlace) -> Bool {
    if isAllButOne(row) { return false }
    if classes[.negativePronoun].contains(sentence.lemma(of: row).lowercased()) { return true }
    return sentence.dependents(of: row).contains { child in
      child < row
        && [.determiner, .adverbialModifier, .preconjunction, .coordinator, .numericModifier].contains(
          sentence.relation(of: child))
        && ["no", "neither", "not", "none"].contains(sentence.lemma(of: child).lowercased())
        && !isNotOnly(child) && !isContrasted(row)
    }
  }

  /// `nobody but Mali`, `no state except Mali`: the one behind is meant.
  private func isAllButOne(_ row: TokenPlace) -> Bool {
    sentence.dependents(of: row, kind: .nominalModifier).contains { named in
      sentence.prepositions(of: named).first == "but" || clauses.isExclusion(named)
    }
  }

  /// `Hardly had the ink dried when Minsk left`: both have happened.
  private func tellsHowSoon(_ adverb: TokenPlace) -> Bool {
    ["hardly", "barely", "scarcely"].contains(sentence.lowercasedLemma(of: adverb))
      && sentence.tokens.contains(adverb + 1) && sentence.lemma(of: adverb + 1) == "have"
      && ((adverb + 2)..<sentence.tokens.upperBound).contains { ["when", "before"].contains(sentence.lemma(of: $0)) }
  }

  /// `to neither Mali nor Niger`, `to neither side`.
  private func isNeither(_ row: TokenPlace) -> Bool {
    sentence.dependents(of: row).contains {
      [.preconjunction, .determiner].contains(sentence.relation(of: $0))
        && sentence.lowercasedLemma(of: $0) == "neither"
    }
  }

  /// `Not for the first time, Minsk left`: before a phrase that opens its clause, `not` says no more than that phrase's contrary;
  /// where the verb comes before its subject, the clause is meant: `not at any time did Minsk leave`.
  private func negatesPhrase(_ negation: TokenPlace) -> Bool {
    guard let row = sentence.head(of: negation), sentence.lemma(of: negation).lowercased() == "not", negation < row,
      let subject = sentence.firstDependent(of: row, kind: .nominalSubject), negation < subject,
      let phrase = sentence.dependents(of: row).first(where: {
        sentence.span(of: $0).lowerBound == negation + 1
          && (sentence.hasDependent($0, kind: .caseMarker) || sentence.hasRelation($0, kind: .adverbialModifier))
      }), phrase < subject
    else { return false }
    let auxiliaries = sentence.dependents(of: row, kind: .auxiliary) + sentence.dependents(of: row, kind: .copula)
    return !auxiliaries.contains { $0 < subject }
  }

  /// `not only`, `not just`: more is meant and not less.
  private func isNotOnly(_ row: TokenPlace) -> Bool {
    sentence.tokens.contains(row + 1) && sentence.lemma(of: row) == "not"
      && classes[.restriction].contains(sentence.lemma(of: row + 1).lowercased())
  }

  /// `wrote wrongly that`, `an earlier version said that`, `a fake letter said that`, `the false rumour that`: what
  /// is told is taken back.
  func isWrong(_ row: TokenPlace) -> Bool {
    let beside = sentence.dependents(of: row).filter {
      sentence.hasRelation($0, kind: .adverbialModifier) || sentence.hasRelation($0, kind: .adjectivalModifier)
    }
    if beside.contains(where: { classes[.wrongly].contains(sentence.lemma(of: $0).lowercased()) }) { return true }
    let isFirst = beside.contains { classes[.initially].contains(sentence.lemma(of: $0).lowercased()) }
    return sentence.dependents(of: row, kind: .nominalSubject).contains { subject in
      let qualities = sentence.dependents(of: subject, kind: .adjectivalModifier).map {
        sentence.lowercasedLemma(of: $0)
      }
      if qualities.contains(where: classes[.wrongly].contains) { return true }
      return classes[.draftNoun].contains(sentence.lemma(of: subject))
        && (isFirst || qualities.contains(where: classes[.superseded].contains))
    }
  }

  /// `not only shells but rockets`, `not shells but rockets`: the second one is meant.
  private func isContrasted(_ row: TokenPlace) -> Bool {
    sentence.dependents(of: row, kind: .conjunct).contains { other in
      sentence.dependents(of: other, kind: .coordinator).contains { sentence.lemma(of: $0) == "but" }
    }
  }

  /// `no longer signs`, but not `no sooner had it signed than`.
  private func isNoLonger(_ child: TokenPlace) -> Bool {
    child > sentence.tokens.lowerBound && sentence.lemma(of: child - 1).lowercased() == "no"
      && sentence.lemma(of: child) != "soon"
      && ["RBR", "JJR", "RB"].contains(sentence.pennTag(of: child))
      && sentence.hasRelation(child, kind: .adverbialModifier)
  }

  /// `by no means`, `at no time`, `under no circumstances`.
  private func isNever(_ child: TokenPlace) -> Bool {
    classes[.negativeCircumstance].contains(sentence.lemma(of: child).lowercased())
      && sentence.dependents(of: child, kind: .determiner).contains { sentence.lemma(of: $0).lowercased() == "no" }
  }

  /// `has yet to sign`, `is yet to sign`, `has still to sign`, `is still to sign`: what is still to be done has not been done.
  private func isStillToDo(_ row: TokenPlace) -> Bool {
    guard let marker = sentence.firstDependent(of: row, kind: .marker), sentence.lemma(of: marker) == "to",
      marker >= sentence.tokens.lowerBound + 2
    else { return false }
    let before = sentence.lemma(of: marker - 2).lowercased()
    switch sentence.lemma(of: marker - 1).lowercased() {
    case "yet", "still": return before == "have" || before == "be"
    default: return false
    }
  }
}
