import DocumentModel

/// A pronoun means the nearest fitting subject before it.
struct PronounSieve: Sieve {
  let name = "pronoun"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].level == .pronoun && table.mentions[index].entity == nil {
      if let entity = antecedent(of: index, in: table) { table.link(index, to: entity, reason: name) }
    }
  }

  private func antecedent(of index: Int, in table: MentionTable) -> String? {
    let mention = table.mentions[index]
    guard table.lexicon.has(mention.surface, .pronoun) else { return nil }
    let types = table.lexicon.types(ofPronoun: mention.surface)
    let window = table.mentions[..<index].filter {
      $0.entity != nil && types.contains($0.type) && mention.sentence - $0.sentence <= 3
        && $0.tokens.upperBound <= mention.tokens.lowerBound
    }
    let clauseMates = window.filter { $0.sentence == mention.sentence }
    if let subject = clauseSubject(clauseMates, mention, table) { return subject }
    if types.first == .group, let several = window.last(where: { isPlural($0, table) }) { return several.entity }
    let before = window.filter { $0.sentence < mention.sentence }
    return subject(clauseMates, table) ?? clauseMates.last?.entity ?? lastSentenceSubject(before, table)
      ?? before.last?.entity
  }

  /// The subject of the nearest clause around the pronoun that has one before it.
  private func clauseSubject(_ mentions: [MentionDraft], _ pronoun: MentionDraft, _ table: MentionTable) -> String? {
    let sentence = table.sentences[pronoun.sentence]
    for ancestor in sentence.ancestors(of: pronoun.head).dropFirst() {
      let subjects = sentence.dependents(of: ancestor, kind: .nominalSubject)
      if let subject = mentions.last(where: { subjects.contains($0.head) }) { return subject.entity }
    }
    return nil
  }

  /// What is several: groups and plurals.
  private func isPlural(_ mention: MentionDraft, _ table: MentionTable) -> Bool {
    if mention.type == .group
      || mention.level == .pronoun && table.lexicon.types(ofPronoun: mention.surface).first == .group
    {
      return true
    }
    return mention.level == .nominal && table.sentences[mention.sentence].pennTag(of: mention.head) == "NNS"
  }

  private func subject(_ mentions: [MentionDraft], _ table: MentionTable) -> String? {
    mentions.last { table.sentences[$0.sentence].hasRelation($0.head, kind: .nominalSubject) }?.entity
  }

  private func lastSentenceSubject(_ mentions: [MentionDraft], _ table: MentionTable) -> String? {
    guard let last = mentions.last?.sentence else { return nil }
    return subject(mentions.filter { $0.sentence == last }, table)
  }
}
