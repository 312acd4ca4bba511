import DocumentModel

/// A pronoun means the entity before it for which most speaks: the subject that syntax takes, how near, how often named, what
/// its place asks for.
struct PronounSieve: Sieve {
  let name = "pronoun"
  /// Possessives come before descriptions, which tell things apart by their owners: `its nuclear program`. They are linked
  /// then only where what they mean is settled already.
  let takesPossessivesOnly: Bool
  private let antecedents: PronounAntecedents

  init(takesPossessivesOnly: Bool, weights: AntecedentWeights) {
    self.takesPossessivesOnly = takesPossessivesOnly
    antecedents = PronounAntecedents(weights: weights)
  }

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].level == .pronoun && table.mentions[index].entity == nil {
      if takesPossessivesOnly, !isPossessive(table.mentions[index], table) { continue }
      if let fellow = fellow(of: index, in: table), fellow.entity != nil || takesPossessivesOnly {
        // One that means something not settled yet waits.
        if let entity = fellow.entity { table.link(index, to: entity, reason: name) }
      } else if let members = members(of: index, in: table) {
        table.linkGroup(index, of: members, reason: name)
      } else if let spoken = SpeechAntecedents(table: table).antecedent(of: index) {
        table.link(index, to: spoken.entity, reason: name + "/" + spoken.ground)
      } else if let ruled = antecedent(of: index, in: table) {
        let gender = table.gender(ofWord: table.mentions[index].surface)
        let mention = table.mentions[index]
        let best = antecedents.best(for: index, ruled: ruled, in: &table) { [table] in
          !table.differs(in: gender, $0) && !isFellowArgument($0, of: mention, table)
        }
        table.link(index, to: best ?? ruled, reason: name)
      }
    }
  }

  private func isPossessive(_ mention: MentionDraft, _ table: MentionTable) -> Bool {
    table.sentences[mention.sentence].hasRelation(mention.head, kind: .possessor)
  }

  /// `They` after a sentence whose subjects are joined by `and`: all of them.
  private func members(of index: Int, in table: MentionTable) -> [String]? {
    let mention = table.mentions[index]
    guard table.lexicon.has(mention.surface, .pronoun),
      table.lexicon.isSeveral(pronoun: mention.surface)
    else { return nil }
    let subject = table.mentions[..<index].last {
      mention.sentence - $0.sentence <= 1 && $0.entity != nil && $0.level != .pronoun
        && table.sentences[$0.sentence].hasRelation($0.head, kind: .nominalSubject)
        && $0.tokens.upperBound <= mention.tokens.lowerBound
    }
    guard let subject else { return nil }
    return table.members(ofCoordinationWith: subject) { [.state, .organization, .person, .weapon].contains($0) }
  }

  private func antecedent(of index: Int, in table: MentionTable) -> String? {
    let mention = table.mentions[index]
    guard table.lexicon.has(mention.surface, .pronoun) else { return nil }
    let listed = table.lexicon.types(ofPronoun: mention.surface)
    for types in [mention.likelyTypes, listed] where !types.isEmpty {
      // Of the possessives that come first, one that means something not settled yet waits.
      if let antecedent = antecedent(of: mention, index, types, in: table) { return antecedent.entity }
    }
    return nil
  }

  private func antecedent(
    of mention: MentionDraft, _ index: Int, _ types: [MentionType], in table: MentionTable
  ) -> MentionDraft? {
    let gender = table.gender(ofWord: mention.surface)
    let isSeveral = table.lexicon.isSeveral(pronoun: mention.surface)
    let near = table.mentions[..<index]
    let window = near[near.partitioningIndex { mention.sentence - $0.sentence <= 3 }...].filter {
      ($0.entity != nil || takesPossessivesOnly && $0.level == .nominal) && !table.differs(in: gender, $0)
        && types.contains($0.type)
        && $0.tokens.upperBound <= mention.tokens.lowerBound
        && (table.isSeveral($0) == isSeveral || isSeveral && $0.type == .organization)
        && !isFellowArgument($0, of: mention, table)
    }
    let clauseMates = window.filter { $0.sentence == mention.sentence }
    if let subject = clauseSubject(clauseMates, mention, table) { return subject }
    let before = window.filter { $0.sentence < mention.sentence }
    return subject(clauseMates, table) ?? clauseMates.last ?? lastSentenceSubject(before, table) ?? before.last
  }

  /// `Iran tested it`: the object is not the subject of the same verb.
  private func isFellowArgument(_ other: MentionDraft, of pronoun: MentionDraft, _ table: MentionTable) -> Bool {
    guard other.sentence == pronoun.sentence, !pronoun.surface.lowercased().contains("sel") else { return false }
    let tree = table.sentences[pronoun.sentence]
    guard !tree.hasRelation(pronoun.head, kind: .possessor), let verb = tree.head(of: pronoun.head) else {
      return false
    }
    // `Rao rejected the charge: "We leave," she said`: the first of two subjects belongs to what is said.
    let isOfContent = tree.dependents(of: verb, kind: .clausalComplement).contains {
      other.head < $0 && $0 < pronoun.head && tree.firstDependent(of: $0, kind: .nominalSubject) == nil
    }
    return tree.head(of: other.head) == verb && tree.hasRelation(other.head, kind: .nominalSubject) && !isOfContent
  }

  /// `Iran and its allies`: whoever is joined right before the noun that the possessive goes with.
  private func fellow(of index: Int, in table: MentionTable) -> MentionDraft? {
    let pronoun = table.mentions[index]
    let tree = table.sentences[pronoun.sentence]
    guard tree.hasRelation(pronoun.head, kind: .possessor), let noun = tree.head(of: pronoun.head),
      tree.hasRelation(noun, kind: .conjunct), let first = tree.head(of: noun),
      !tree.dependents(of: first, kind: .conjunct).contains(where: { $0 < noun })
    else { return nil }
    let gender = table.gender(ofWord: pronoun.surface)
    return table.mentions(inSentence: pronoun.sentence).first {
      $0.head == first && $0.level != .pronoun && !table.differs(in: gender, $0)
        && table.lexicon.types(ofPronoun: pronoun.surface).contains($0.type)
        && table.isSeveral($0) == table.lexicon.isSeveral(pronoun: pronoun.surface)
    }
  }

  /// The subject of the nearest clause around the pronoun that has one before it.
  private func clauseSubject(
    _ mentions: [MentionDraft], _ pronoun: MentionDraft, _ table: MentionTable
  ) -> MentionDraft? {
    let tree = table.sentences[pronoun.sentence]
    for ancestor in tree.ancestors(of: pronoun.head).dropFirst() {
      let subjects = tree.dependents(of: ancestor, kind: .nominalSubject)
      if let subject = mentions.last(where: { subjects.contains($0.head) }) { return subject }
      if subjects.isEmpty, let told = told(ancestor, mentions, pronoun, tree) { return told }
    }
    return nil
  }

  /// `Mali wants Niger to destroy its rockets`: whoever is to do something is the subject of doing it.
  private func told(
    _ verb: TokenPlace, _ mentions: [MentionDraft], _ pronoun: MentionDraft, _ tree: SentenceView
  ) -> MentionDraft? {
    guard tree.hasRelation(verb, kind: .openComplement), tree.hasRelation(pronoun.head, kind: .possessor),
      let head = tree.head(of: verb)
    else { return nil }
    let objects = tree.dependents(of: head, kind: .object)
    return mentions.last { objects.contains($0.head) && $0.head < verb }
  }

  private func subject(_ mentions: [MentionDraft], _ table: MentionTable) -> MentionDraft? {
    mentions.last { table.sentences[$0.sentence].hasRelation($0.head, kind: .nominalSubject) }
  }

  private func lastSentenceSubject(_ mentions: [MentionDraft], _ table: MentionTable) -> MentionDraft? {
    guard let last = mentions.last?.sentence else { return nil }
    let there = mentions.filter { $0.sentence == last }
    let tree = table.sentences[last]
    let main = there.last { mention in
      tree.hasRelation(mention.head, kind: .nominalSubject)
        && tree.head(of: mention.head).map { tree.head(of: $0) == nil } == true
    }
    return main ?? subject(there, table)
  }
}

extension MentionTable {
  /// What is several: groups and plurals.
  func isSeveral(_ mention: MentionDraft) -> Bool {
    if mention.type == .group { return true }
    if mention.level == .pronoun { return lexicon.isSeveral(pronoun: mention.surface) }
    return mention.level == .nominal && sentences[mention.sentence].pennTag(of: mention.head) == "NNS"
  }
}
