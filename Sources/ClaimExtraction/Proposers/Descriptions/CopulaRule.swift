import DocumentModel

/// What a thing is said to be: `The Dhanush is a naval version of the Prithvi`, `the launches were similar to earlier ones`.
struct CopulaRule: ClaimProposer {
  let id = "copula/1"
  let relations: Set<String> = ["hasAttribute", "hasCapability", "hasEffect", "hasPurpose", "hasStatus"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.sentence.tokens.filter { isPredicate($0, reading) }.flatMap { row in
      reading.clauses.surfaceSubjects(of: row).compactMap { subject in draft(row, subject, reading) }
    }
  }

  /// `set`, `due`, `likely` say how the clause under them stands, not what their subject is.
  private func isPredicate(_ row: TokenPlace, _ reading: SentenceReading) -> Bool {
    guard reading.sentence.isCopular(row) || isComplementOfRemain(row, reading) else { return false }
    let opensClause =
      !reading.sentence.dependents(of: row, kind: .openComplement).isEmpty
      || !reading.sentence.dependents(of: row, kind: .clausalComplement).isEmpty
      || !reading.sentence.dependents(of: row, kind: .adverbialClause).isEmpty
    return !(opensClause && reading.stances.isOperator(row)) && reading.sentence.lowercasedLemma(of: row) != "part"
      && reading.sentence.lowercasedLemma(of: row) != "one"
  }

  private func draft(_ row: TokenPlace, _ subjectRow: TokenPlace, _ reading: SentenceReading) -> ClaimDraft? {
    let sentence = reading.sentence
    guard let subject = reading.mention(at: subjectRow),
      ![.person, .role, .group, .state, .nationality].contains(subject.mention.type),
      [.noun, .adjective, .properNoun].contains(sentence.tag(of: row)) || isPurposeClause(row, reading)
    else { return nil }
    let preposition = reading.sentence.prepositions(of: row).last
    guard let (relation, words) = statement(row, subject.mention.type, preposition, reading), !words.isEmpty else {
      return nil
    }
    if reading.mentions.all.contains(where: { $0.head == row && $0.mention.level == .name }) { return nil }
    var draft = reading.draft(
      relation, rule: id, subject: subject, object: .literal(reading.sentence.text(of: words)), trigger: row,
      evidence: subject.tokens.union(words))
    draft?.stance = reading.stances.stance(at: row)
    draft?.stance.isBackshifted = false
    draft?.standing = relation == "hasAttribute" || relation == "hasCapability" ? .fallback : .full
    return draft
  }

  /// Which relation a predicate states of a thing of some type.
  private func statement(_ row: TokenPlace, _ type: MentionType, _ preposition: String?, _ reading: SentenceReading)
    -> (String, Range<TokenPlace>)?
  {
    let words = reading.sentence.predicateWords(row)
    let lemma = reading.sentence.lowercasedLemma(of: row)
    if isPurposeClause(row, reading) {
      return ("hasPurpose", row..<reading.sentence.span(of: row).upperBound)
    }
    switch preposition {
    case "for" where type != .date: return ("hasPurpose", words)
    case nil: break
    default: return nil
    }
    if reading.sentence.tag(of: row) == .adjective {
      if reading.classes.contains(lemma, .effectAdjective) { return ("hasEffect", words) }
      if type == .treaty, reading.classes.contains(lemma, .statusAdjective) { return ("hasStatus", words) }
      return (type == .weapon ? "hasCapability" : "hasAttribute", words)
    }
    return ("hasAttribute", words)
  }

  /// `is only for producing electricity`.
  private func isPurposeClause(_ row: TokenPlace, _ reading: SentenceReading) -> Bool {
    reading.sentence.tag(of: row) == .verb
      && reading.sentence.dependents(of: row, kind: .marker).contains {
        reading.sentence.lowercasedLemma(of: $0) == "for"
      }
  }

  /// `remains valid`, `stays open`.
  private func isComplementOfRemain(_ row: TokenPlace, _ reading: SentenceReading) -> Bool {
    guard reading.sentence.tag(of: row) == .adjective, reading.sentence.relation(of: row) == .openComplement,
      let head = reading.sentence.head(of: row)
    else { return false }
    return ["remain", "stay", "appear", "seem", "become"].contains(reading.sentence.lowercasedLemma(of: head))
  }
}
