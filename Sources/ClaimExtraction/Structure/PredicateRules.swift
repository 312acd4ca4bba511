import DocumentModel

/// What a thing is said to be: `The Dhanush is a naval version of the Prithvi`, `the launches were similar to earlier ones`.
struct CopulaRule: StructureRule {
  let id = "copula/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.tree.tokens.filter { isPredicate($0, sentence) }.flatMap { row in
      sentence.clauses.surfaceSubjects(of: row).compactMap { subject in draft(row, subject, sentence) }
    }
  }

  /// `set`, `due`, `likely` say how the clause under them stands, not what their subject is.
  private func isPredicate(_ row: Int, _ sentence: StructureContext) -> Bool {
    guard sentence.clauses.isCopular(row) || isComplementOfRemain(row, sentence) else { return false }
    let opensClause =
      !sentence.tree.children(of: row, "xcomp").isEmpty || !sentence.tree.children(of: row, "ccomp").isEmpty
      || !sentence.tree.children(of: row, "advcl").isEmpty
    return !(opensClause && sentence.stances.isOperator(row)) && sentence.lemma(row) != "part"
      && sentence.lemma(row) != "one"
  }

  private func draft(_ row: Int, _ subjectRow: Int, _ sentence: StructureContext) -> ClaimDraft? {
    let tree = sentence.tree
    guard let subject = sentence.mentions.mention(at: subjectRow),
      ![.person, .role, .group, .state, .nationality].contains(subject.mention.type),
      [.noun, .adjective, .properNoun].contains(tree.tag(of: row)) || isPurposeClause(row, sentence)
    else { return nil }
    let preposition = sentence.clauses.prepositions(of: row).last
    guard let (relation, words) = reading(row, subject.mention.type, preposition, sentence), !words.isEmpty else {
      return nil
    }
    if sentence.all.contains(where: { $0.head == row && $0.mention.level == .name }) { return nil }
    var draft = sentence.draft(
      relation, rule: id, subject: subject, object: .literal(sentence.text(words)), trigger: row,
      evidence: sentence.union(subject.tokens, words))
    draft?.stance = sentence.stances.stance(
      of: Predication(trigger: row, category: .noun, particles: [], arguments: [], clause: row))
    draft?.stance.isBackshifted = false
    draft?.isIncidental = false
    draft?.isFallback = relation == "hasAttribute" || relation == "hasCapability"
    return draft
  }

  /// Which relation a predicate states of a thing of some type.
  private func reading(_ row: Int, _ type: MentionType, _ preposition: String?, _ sentence: StructureContext)
    -> (String, Range<Int>)?
  {
    let words = sentence.predicateWords(row)
    let lemma = sentence.lemma(row)
    if isPurposeClause(row, sentence) {
      return ("hasPurpose", row..<sentence.tree.span(of: row).upperBound)
    }
    switch preposition {
    case "for" where type != .date: return ("hasPurpose", words)
    case nil: break
    default: return nil
    }
    if sentence.tree.tag(of: row) == .adjective {
      if sentence.classes.contains(lemma, .effectAdjective) { return ("hasEffect", words) }
      if type == .treaty, sentence.classes.contains(lemma, .statusAdjective) { return ("hasStatus", words) }
      return (type == .weapon ? "hasCapability" : "hasAttribute", words)
    }
    return ("hasAttribute", words)
  }

  /// `is only for producing electricity`.
  private func isPurposeClause(_ row: Int, _ sentence: StructureContext) -> Bool {
    sentence.tree.tag(of: row) == .verb
      && sentence.tree.children(of: row, "mark").contains { sentence.lemma($0) == "for" }
  }

  /// `remains valid`, `stays open`.
  private func isComplementOfRemain(_ row: Int, _ sentence: StructureContext) -> Bool {
    guard sentence.tree.tag(of: row) == .adjective, sentence.tree.relation(of: row) == "xcomp",
      let head = sentence.tree.head(of: row)
    else { return false }
    return ["remain", "stay", "appear", "seem", "become"].contains(sentence.lemma(head))
  }
}

/// What someone calls a thing: `called the programme a threat`.
struct NamingRule: StructureRule {
  let id = "call-predicate/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return tree.tokens.flatMap { row -> [ClaimDraft] in
      guard tree.tag(of: row) == .verb, sentence.classes.contains(sentence.lemma(row), .namingVerb),
        let complement = tree.children(of: row, "xcomp").first ?? oblique(row, sentence),
        tree.tag(of: complement) == .noun || tree.tag(of: complement) == .adjective,
        let object = tree.children(of: row, "obj").first,
        let subject = sentence.mentions.mention(at: object), subject.mention.type != .person
      else { return [] }
      let words = sentence.predicateWords(complement)
      var draft = sentence.draft(
        "hasAttribute", rule: id, subject: subject, object: .literal(sentence.text(words)), trigger: complement,
        evidence: sentence.union(subject.tokens, words))
      var stance = sentence.stances.stance(
        of: Predication(trigger: row, category: .verb, particles: [], arguments: [], clause: row))
      stance.cues.insert(
        Stance.Cue(row: row, effect: .report, holders: sentence.clauses.surfaceSubjects(of: row)), at: 0)
      draft?.stance = stance
      draft?.isIncidental = false
      guard sentence.classes.contains(sentence.lemma(complement), .reproachQuality) else {
        return [draft].compactMap(\.self)
      }
      draft?.isReproach = true
      return [draft].compactMap(\.self) + criticisms(of: subject, row, Array(stance.cues.dropFirst()), sentence)
    }
  }

  /// Who calls a thing a threat criticizes it.
  private func criticisms(
    of thing: ResolvedMention, _ verb: Int, _ cues: [Stance.Cue], _ sentence: StructureContext
  ) -> [ClaimDraft] {
    sentence.clauses.surfaceSubjects(of: verb).compactMap { row -> ClaimDraft? in
      guard let critic = sentence.mentions.mention(at: row, fitting: ["Actor"]), let entity = thing.mention.entity,
        entity != critic.mention.entity
      else { return nil }
      var draft = sentence.draft(
        "criticizes", rule: id, subject: critic, object: .entity(entity), objectMentions: [thing], trigger: verb,
        evidence: sentence.union(critic.tokens, thing.tokens))
      draft?.stance = Stance(cues: cues)
      draft?.isIncidental = false
      return draft
    }
  }

  /// `described it as a threat`.
  private func oblique(_ row: Int, _ sentence: StructureContext) -> Int? {
    sentence.tree.children(of: row, "obl").first { sentence.clauses.prepositions(of: $0) == ["as"] }
  }
}

/// A phrase beside a name says what it is: `Chodo, a small navy base`, `a daily newspaper, Polska`.
struct AppositionRule: StructureRule {
  let id = "apposition/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return tree.tokens.compactMap { row in
      guard tree.hasRelation(row, "appos"), let head = tree.head(of: row) else { return nil }
      guard let (thing, phrase) = sides(head, row, sentence) else { return nil }
      let words = sentence.predicateWords(phrase)
      guard !words.contains(thing.head) else { return nil }
      return sentence.draft(
        "hasAttribute", rule: id, subject: thing, object: .literal(sentence.text(words)), trigger: phrase,
        evidence: sentence.union(thing.tokens, words))
    }
  }

  /// The name and the phrase; any two nouns where the second one ranks the first.
  private func sides(_ head: Int, _ row: Int, _ sentence: StructureContext) -> (ResolvedMention, Int)? {
    let types: Set<MentionType> = [.place, .organization, .weapon, .exercise, .meeting, .event]
    let pairs = [(head, row), (row, head)]
    for (name, phrase) in pairs where sentence.tree.tag(of: phrase) == .noun {
      guard let thing = sentence.mentions.mention(at: name), types.contains(thing.mention.type) else { continue }
      if thing.mention.level == .name, sentence.tree.child(of: phrase, "det") != nil { return (thing, phrase) }
    }
    guard ranks(row, sentence), let thing = sentence.mentions.mention(at: head), types.contains(thing.mention.type)
    else { return nil }
    return (thing, row)
  }

  /// `its largest since`, `the first such`.
  private func ranks(_ row: Int, _ sentence: StructureContext) -> Bool {
    sentence.tree.pennTag(of: row) == "JJS"
      || sentence.tree.children(of: row).contains {
        sentence.tree.pennTag(of: $0) == "JJS" || sentence.lemma($0) == "first"
      }
  }
}

/// A telling adjective before an event, a document or a place: `a successful launch`, `a confidential report`.
struct AttributeRule: StructureRule {
  let id = "adjective/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.event, .meeting, .document, .place, .organization, .exercise]).flatMap { mention -> [ClaimDraft] in
      sentence.tree.children(of: mention.head).filter {
        $0 < mention.head && ["amod", "compound"].contains(sentence.tree.relation(of: $0))
          && sentence.classes.contains(sentence.lemma($0), .attribute)
      }.compactMap { row -> ClaimDraft? in
        sentence.draft(
          "hasAttribute", rule: id, subject: mention, object: .literal(sentence.text(row..<(row + 1))), trigger: row,
          evidence: sentence.union(row..<(row + 1), mention.tokens))
      }
    }
  }
}
