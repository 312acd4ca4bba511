import DocumentModel
import KnowledgeBase

/// The government of a state is the state: `the Iranian government`, `the government in Naypyidaw`, `the Palestinian side`.
struct GovernmentSieve: Sieve {
  let name = "government"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].entity == nil && table.mentions[index].level == .nominal {
      guard let state = state(of: index, in: table) else { continue }
      table.link(index, to: state, reason: name)
    }
  }

  private func state(of index: Int, in table: MentionTable) -> String? {
    let mention = table.mentions[index]
    let sentence = table.sentences[mention.sentence]
    let noun = sentence.lowercasedLemma(of: mention.head)
    guard !sentence.pennTag(of: mention.head).hasSuffix("S") else { return nil }
    if table.lexicon.has(noun, .government) {
      if table.isDescribed(mention, as: .partOfState) || table.isDescribed(mention, as: .newThing) { return nil }
      let owners = owners(of: mention, in: table)
      if owners.count == 1 { return owners[0] }
      // A `sanctions regime` governs nobody.
      guard owners.isEmpty, !isOfPerson(mention, table), sentence.dependents(of: mention.head, kind: .compound).isEmpty,
        !isIndefinite(mention, sentence)
      else { return nil }
      return namedRegime(noun, before: index, in: table) ?? stateOfPlace(before: index, in: table)
        ?? table.salientState(before: index)
    }
    guard noun == "side" else { return nil }
    let owners = owners(of: mention, in: table)
    return owners.count == 1 ? owners[0] : nil
  }

  /// `the Asad regime` without knowing of what state is not that of the state spoken of.
  private func isOfPerson(_ mention: MentionDraft, _ table: MentionTable) -> Bool {
    let sentence = table.sentences[mention.sentence]
    return table.mentions(inSentence: mention.sentence).contains {
      $0.type == .person && sentence.head(of: $0.head) == mention.head
    }
  }

  /// In how many sentences before it a regime is sought that bears the word as its name.
  private static let reach = 2

  /// `the regime` after the Missile Technology Control Regime is that one, and governs nobody.
  private func namedRegime(_ noun: String, before index: Int, in table: MentionTable) -> String? {
    let first = table.mentions[index].sentence - Self.reach
    return table.mentions[..<index].reversed().prefix { $0.sentence >= first }.first { other in
      guard other.level == .name, other.type != .state, let entity = other.entity.flatMap({ table.entities[$0] }) else {
        return false
      }
      return entity.label.lowercased().hasSuffix(" " + noun)
    }?.entity
  }

  /// `In New Delhi, the government kept silent`: that of the state in which the sentence is by then.
  private func stateOfPlace(before index: Int, in table: MentionTable) -> String? {
    let mention = table.mentions[index]
    let sentence = table.sentences[mention.sentence]
    return table.mentions(inSentence: mention.sentence).last { other in
      other.tokens.upperBound <= mention.tokens.lowerBound && other.level == .name && other.entity != nil
        && sentence.firstPrepositions(of: other.head) == ["in"] && sentence.hasRelation(other.head, kind: .oblique)
    }.flatMap { other in other.entity.flatMap { table.state(of: $0, as: other.type) } }
  }

  private func isIndefinite(_ mention: MentionDraft, _ sentence: SentenceView) -> Bool {
    let first = sentence.lowercasedLemma(of: mention.tokens.lowerBound)
    return first == "a" || first == "no" || first == "any" || first == "every" || first == "each"
  }

  /// The states that a noun phrase names before its noun or as where it sits.
  private func owners(of mention: MentionDraft, in table: MentionTable) -> [String] {
    let tree = table.sentences[mention.sentence]
    let sentence = table.sentences[mention.sentence]
    let beside = Set(
      tree.dependents(of: mention.head).filter { child in
        child < mention.head || ["of", "in"].contains { sentence.firstPrepositions(of: child).contains($0) }
      })
    var states: [String] = []
    for other in table.mentions(inSentence: mention.sentence) where beside.contains(other.head) {
      guard let entity = other.entity,
        let state = table.state(of: entity, as: other.type) ?? table.state(ofFamily: other)
      else { continue }
      if !states.contains(state) { states.append(state) }
    }
    return states
  }
}

/// `the capital` is the seat of the state that it is said of, else of the one that the text speaks of.
struct CapitalSieve: Sieve {
  let name = "capital"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].entity == nil && table.mentions[index].nounClass == "capital" {
      let mention = table.mentions[index]
      let sentence = table.sentences[mention.sentence]
      guard !sentence.pennTag(of: mention.head).hasSuffix("S"),
        !isOfMany(mention.tokens.lowerBound, sentence, table.lexicon),
        let state = owner(of: mention, in: table) ?? table.salientState(before: index),
        case .state(_, _, _, let capital?, _)? = table.knowledge.entity(state)?.details
      else { continue }
      table.link(index, to: capital, reason: name)
    }
  }

  /// `a capital`, `every European capital`.
  private func isOfMany(_ first: TokenPlace, _ sentence: SentenceView, _ lexicon: ReferenceLexicon) -> Bool {
    let word = sentence.lowercasedLemma(of: first)
    return ["a", "no", "any"].contains(word) || lexicon.has(word, .universal)
  }

  private func owner(of mention: MentionDraft, in table: MentionTable) -> String? {
    let tree = table.sentences[mention.sentence]
    let beside = Set(tree.dependents(of: mention.head))
    return table.mentions(inSentence: mention.sentence).lazy.filter { beside.contains($0.head) }
      .compactMap { other in other.entity.flatMap { table.state(of: $0, as: other.type) } }.first
  }
}
