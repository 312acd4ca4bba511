import DocumentModel

/// An apposition or a copula names one thing twice: `Topol-M, a new missile`, `the SS-4 is a missile`.
struct AppositionSieve: Sieve {
  let name = "apposition"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].entity == nil && table.mentions[index].level == .nominal {
      let mention = table.mentions[index]
      let tree = table.sentences[mention.sentence].tree
      let partners = partners(of: mention.head, tree)
      let named = table.mentions.first {
        partners.contains($0.head) && $0.entity != nil && $0.type == mention.type && $0.level == .name
      }
      if let entity = named?.entity { table.link(index, to: entity, reason: name) }
    }
  }

  private func partners(of head: Int, _ tree: DependencyTree) -> Set<Int> {
    let modifiers = ["appos", "compound", "nummod", "nmod:desc"]
    var partners = Set(modifiers.flatMap { tree.children(of: head, $0) })
    if tree.hasRelation(head, "appos"), let other = tree.head(of: head) { partners.insert(other) }
    if tree.child(of: head, "cop") != nil { partners.formUnion(tree.children(of: head, "nsubj")) }
    if tree.hasRelation(head, "compound"), let other = tree.head(of: head) { partners.insert(other) }
    return partners
  }
}

/// A definite description means the last thing of its kind: `the alliance`, `the accord`, `this missile`.
struct DescriptionSieve: Sieve {
  let name = "description"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].entity == nil && table.mentions[index].level == .nominal {
      guard isDefinite(table.mentions[index], table), let antecedent = antecedent(of: index, in: table) else {
        continue
      }
      table.link(index, to: antecedent, reason: name)
    }
  }

  private func isDefinite(_ mention: MentionDraft, _ table: MentionTable) -> Bool {
    let first = table.document.text(ofToken: mention.tokens.lowerBound).lowercased()
    if ["the", "this", "that", "these", "those"].contains(first) { return true }
    return table.sentences[mention.sentence].sentence.section == .title && mention.type == .treaty
  }

  /// The nearest earlier entity that the noun may name; names and entities with the very noun go first.
  private func antecedent(of index: Int, in table: MentionTable) -> String? {
    let mention = table.mentions[index]
    guard let nounClass = mention.nounClass, mention.type != .group, mention.type != .place else {
      return sameHead(index, table)
    }
    if let same = sameHead(index, table) { return same }
    if mention.type == .person { return officeHolder(index, table) }
    let earlier = table.mentions[..<index].reversed().first { candidate in
      guard let entity = candidate.entity, candidate.tokens.upperBound <= mention.tokens.lowerBound,
        candidate.type == mention.type || (candidate.type == .nationality && mention.type == .state)
      else { return false }
      return table.nounClasses(of: entity).contains(nounClass)
    }
    return earlier?.entity ?? later(index, nounClass, table)
  }

  /// `the minister` is the last person with that title, else the last person named.
  private func officeHolder(_ index: Int, _ table: MentionTable) -> String? {
    let mention = table.mentions[index]
    let office = table.sentences[mention.sentence].lemma(mention.head)
    let people = table.mentions[..<index].reversed().filter {
      $0.type == .person && $0.level == .name && $0.entity != nil
    }
    let titled = people.first { person in
      table.mentions[..<index].contains { role in
        role.type == .role && role.sentence == person.sentence
          && (person.tokens.lowerBound - role.tokens.upperBound == 0
            || role.tokens.lowerBound - person.tokens.upperBound <= 2
              && role.tokens.lowerBound >= person.tokens.upperBound)
          && table.sentences[role.sentence].text(role.tokens).lowercased().hasSuffix(office)
      }
    }
    return (titled ?? people.first)?.entity
  }

  private func sameHead(_ index: Int, _ table: MentionTable) -> String? {
    let mention = table.mentions[index]
    let lemma = table.sentences[mention.sentence].lemma(mention.head)
    return table.mentions[..<index].reversed().first {
      $0.type == mention.type && $0.level == .nominal && $0.entity != nil
        && table.sentences[$0.sentence].lemma($0.head) == lemma
    }?.entity
  }

  /// A headline speaks of what the text names only afterwards.
  private func later(_ index: Int, _ nounClass: String, _ table: MentionTable) -> String? {
    guard table.sentences[table.mentions[index].sentence].sentence.section != .body else { return nil }
    return table.mentions[index...].first {
      $0.type == table.mentions[index].type && $0.level == .name
        && $0.entity.map { table.nounClasses(of: $0).contains(nounClass) } == true
    }?.entity
  }
}

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
    let types = types(of: mention.surface.lowercased())
    guard !types.isEmpty else { return nil }
    let window = table.mentions[..<index].filter {
      $0.entity != nil && types.contains($0.type) && mention.sentence - $0.sentence <= 3
        && $0.tokens.upperBound <= mention.tokens.lowerBound
    }
    let clauseMates = window.filter { $0.sentence == mention.sentence }
    let before = window.filter { $0.sentence < mention.sentence }
    return subject(clauseMates, table) ?? clauseMates.last?.entity ?? lastSentenceSubject(before, table)
      ?? before.last?.entity
  }

  private func subject(_ mentions: [MentionDraft], _ table: MentionTable) -> String? {
    mentions.last { table.sentences[$0.sentence].tree.hasRelation($0.head, "nsubj") }?.entity
  }

  private func lastSentenceSubject(_ mentions: [MentionDraft], _ table: MentionTable) -> String? {
    guard let last = mentions.last?.sentence else { return nil }
    return subject(mentions.filter { $0.sentence == last }, table)
  }

  private func types(of pronoun: String) -> Set<MentionType> {
    switch pronoun {
    case "he", "him", "his", "she", "her": [.person]
    case "it", "its": [.state, .organization, .weapon, .treaty, .exercise, .event]
    case "they", "them", "their": [.group, .state, .weapon, .organization]
    default: []
    }
  }
}

/// Nominals that nothing links are entities of the document.
struct NewNominalSieve: Sieve {
  let name = "new-nominal"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].entity == nil && table.mentions[index].level == .nominal {
      table.mint(index, reason: name)
    }
  }
}
