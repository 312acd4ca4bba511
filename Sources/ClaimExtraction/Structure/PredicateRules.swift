import DocumentModel

/// What a thing is said to be: `The Dhanush is a naval version of the Prithvi`, `the launches were similar to earlier ones`.
struct CopulaRule: StructureRule {
  let id = "copula/1"

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
    draft?.stance = reading.stances.stance(
      of: Predication(trigger: row, category: .noun, particles: [], arguments: [], clause: row))
    draft?.stance.isBackshifted = false
    draft?.isIncidental = false
    draft?.isFallback = relation == "hasAttribute" || relation == "hasCapability"
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

/// What someone calls a thing: `called the programme a threat`.
struct NamingRule: StructureRule {
  let id = "call-predicate/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.flatMap { row -> [ClaimDraft] in
      guard sentence.tag(of: row) == .verb, reading.isWord(row, of: .namingVerb),
        let complement = sentence.dependents(of: row, kind: .openComplement).first ?? oblique(row, reading),
        sentence.tag(of: complement) == .noun || sentence.tag(of: complement) == .adjective,
        let object = sentence.dependents(of: row, kind: .object).first,
        let subject = reading.mention(at: object), subject.mention.type != .person
      else { return [] }
      let words = reading.sentence.predicateWords(complement)
      var draft = reading.draft(
        "hasAttribute", rule: id, subject: subject, object: .literal(reading.sentence.text(of: words)),
        trigger: complement,
        evidence: subject.tokens.union(words))
      var stance = reading.stances.stance(
        of: Predication(trigger: row, category: .verb, particles: [], arguments: [], clause: row))
      stance.cues.insert(
        Stance.Cue(row: row, effect: .report, holders: reading.clauses.surfaceSubjects(of: row)), at: 0)
      draft?.stance = stance
      draft?.isIncidental = false
      guard reading.isWord(complement, of: .reproachQuality) else {
        return [draft].compactMap(\.self)
      }
      draft?.isReproach = true
      return [draft].compactMap(\.self) + criticisms(of: subject, row, Array(stance.cues.dropFirst()), reading)
    }
  }

  /// Who calls a thing a threat criticizes it.
  private func criticisms(
    of thing: ResolvedMention, _ verb: TokenPlace, _ cues: [Stance.Cue], _ reading: SentenceReading
  ) -> [ClaimDraft] {
    reading.clauses.surfaceSubjects(of: verb).compactMap { row -> ClaimDraft? in
      guard let critic = reading.mention(at: row, fitting: ["Actor"]), let entity = thing.mention.entity,
        entity != critic.mention.entity
      else { return nil }
      var draft = reading.draft(
        "criticizes", rule: id, subject: critic, object: .entity(entity), objectMentions: [thing], trigger: verb,
        evidence: critic.tokens.union(thing.tokens))
      draft?.stance = Stance(cues: cues)
      draft?.isIncidental = false
      return draft
    }
  }

  /// `described it as a threat`.
  private func oblique(_ row: TokenPlace, _ reading: SentenceReading) -> TokenPlace? {
    reading.sentence.dependents(of: row, kind: .oblique).first { reading.sentence.prepositions(of: $0) == ["as"] }
  }
}

/// A phrase beside a name says what it is: `Chodo, a small navy base`, `a daily newspaper, Polska`.
struct AppositionRule: StructureRule {
  let id = "apposition/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.compactMap { row in
      guard sentence.hasRelation(row, kind: .apposition), let head = sentence.head(of: row) else { return nil }
      guard let (thing, phrase) = sides(head, row, reading) else { return nil }
      let words = reading.sentence.predicateWords(phrase)
      guard !words.contains(thing.head) else { return nil }
      return reading.draft(
        "hasAttribute", rule: id, subject: thing, object: .literal(reading.sentence.text(of: words)), trigger: phrase,
        evidence: thing.tokens.union(words))
    }
  }

  /// The name and the phrase; any two nouns where the second one ranks the first.
  private func sides(_ head: TokenPlace, _ row: TokenPlace, _ reading: SentenceReading) -> (
    ResolvedMention, TokenPlace
  )? {
    let types: Set<MentionType> = [.place, .organization, .weapon, .exercise, .meeting, .event]
    let pairs = [(head, row), (row, head)]
    for (name, phrase) in pairs where reading.sentence.tag(of: phrase) == .noun {
      guard let thing = reading.mention(at: name), types.contains(thing.mention.type) else { continue }
      if thing.mention.level == .name, reading.sentence.hasDependent(phrase, kind: .determiner) {
        return (thing, phrase)
      }
    }
    guard ranks(row, reading), let thing = reading.mention(at: head), types.contains(thing.mention.type)
    else { return nil }
    return (thing, row)
  }

  /// `its largest since`, `the first such`.
  private func ranks(_ row: TokenPlace, _ reading: SentenceReading) -> Bool {
    reading.sentence.pennTag(of: row) == "JJS"
      || reading.sentence.dependents(of: row).contains {
        reading.sentence.pennTag(of: $0) == "JJS" || reading.sentence.lowercasedLemma(of: $0) == "first"
      }
  }
}

/// A telling adjective before an event, a document or a place: `a successful launch`, `a confidential report`.
struct AttributeRule: StructureRule {
  let id = "adjective/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.event, .meeting, .document, .place, .organization, .exercise]).flatMap {
      mention -> [ClaimDraft] in
      reading.sentence.dependents(of: mention.head).filter {
        $0 < mention.head && [.adjectivalModifier, .compound].contains(reading.sentence.relation(of: $0))
          && reading.isWord($0, of: .attribute)
      }.compactMap { row -> ClaimDraft? in
        reading.draft(
          "hasAttribute", rule: id, subject: mention, object: .literal(reading.sentence.text(of: row)), trigger: row,
          evidence: row.range.union(mention.tokens))
      }
    }
  }
}
