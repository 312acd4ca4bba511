import DocumentModel
import KnowledgeBase

/// What headlines and openings describe before the text names it.
extension DescriptionSieve {
  func isInHeadline(_ mention: MentionDraft, _ table: MentionTable) -> Bool {
    let section = table.sentences[mention.sentence].section
    return section == .title || section == .standfirst
  }

  /// A headline speaks of what the text names only afterwards.
  func later(_ index: Int, _ phrase: NounPhrase, _ table: MentionTable) -> String? {
    guard isInHeadline(table.mentions[index], table) else { return nil }
    return table.mentions[index...].first {
      $0.type == table.mentions[index].type && $0.level == .name
        && $0.entity.map { table.nounClasses(of: $0).contains(phrase.nounClass) && !table.contradicts(phrase, $0) }
          == true
    }?.entity
  }

  /// A report opens with `a new missile` and names it in the next sentences, where it names but one.
  func introduced(_ index: Int, _ phrase: NounPhrase, _ table: MentionTable) -> String? {
    let mention = table.mentions[index]
    guard phrase.hasDeterminer, !phrase.isPlural, !phrase.isDefinite,
      [.treaty, .weapon, .organization].contains(mention.type),
      let lead = table.document.sentences.firstIndex(where: { $0.section == .body }), mention.sentence == lead
    else { return nil }
    let names = table.mentions.filter { $0.type == mention.type && $0.level == .name && $0.entity != nil }
    if names.contains(where: { $0.tokens.upperBound <= mention.tokens.lowerBound }) { return nil }
    let next = names.filter {
      $0.tokens.lowerBound >= mention.tokens.upperBound && $0.sentence - mention.sentence <= 3
        && !table.sentences[$0.sentence].pennTag(of: $0.head).hasSuffix("S") && isOfLead($0, mention, table)
    }
    let fitting = Set(next.compactMap(\.entity)).filter {
      table.nounClasses(of: $0).contains(phrase.nounClass) && !table.contradicts(phrase, $0)
        && !isOtherBody(phrase, $0, table)
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// `an appeals court` is not the Supreme Court: a body whose name has the noun has the words before it too.
  private func isOtherBody(_ phrase: NounPhrase, _ entity: String, _ table: MentionTable) -> Bool {
    guard let body = table.entities[entity], body.type == .organization else { return false }
    let words = Set(body.label.lowercased().split(separator: " ").map(String.init))
    return words.contains(phrase.noun) && !phrase.modifiers.isSubset(of: words)
  }

  /// Whether a known weapon comes from a state that the sentence of a description names, as what a state tests is mostly its own.
  private func isOfLead(_ name: MentionDraft, _ mention: MentionDraft, _ table: MentionTable) -> Bool {
    guard let known = name.entity.flatMap({ table.knowledge.entity($0) }), case .weapon(_, let origins) = known.details,
      !origins.isEmpty
    else { return true }
    let states = table.mentions(inSentence: mention.sentence).compactMap(\.entity)
    return states.contains(where: origins.contains) || !states.contains { table.entities[$0]?.type == .state }
  }
}
