import DocumentModel
import KnowledgeBase

/// `we` is the body that its speaker speaks for, NATO when its secretary general speaks; `I` the speaker: in a quotation whoever is
/// quoted, in a transcript whose turn it is, in a statement who makes it.
struct SpeakerPronounSieve: Sieve {
  let name = "speaker-pronoun"
  let offices: OfficeDirectory
  /// How many sentences a quotation goes on without naming its speaker again.
  private static let reach = 8

  func link(_ table: inout MentionTable) {
    let bodies = table.officeBodies
    let author = DocumentSpeaker(of: table)
    for index in table.mentions.indices where table.mentions[index].level == .pronoun {
      let mention = table.mentions[index]
      let isPerson = table.lexicon.has(mention.surface, .speakingPerson)
      guard mention.entity == nil, isPerson || table.lexicon.has(mention.surface, .speakerPronoun) else { continue }
      guard let speaker = speaker(of: mention, in: table, author), let entity = speaker.entity else { continue }
      if isPerson {
        if speaker.type == .person { table.link(index, to: entity, reason: name) }
      } else if let body = body(of: speaker, entity, bodies, table) {
        table.link(index, to: body, reason: name)
      }
    }
  }

  /// Whose turn it is; outside quotations the document's speaker; whoever says in the sentence what the pronoun is a part of; else
  /// the last one before it.
  private func speaker(of mention: MentionDraft, in table: MentionTable, _ author: DocumentSpeaker?) -> MentionDraft? {
    if let turn = table.turnSpeaker(of: mention) { return turn }
    if let author, author.speaks(inSentence: mention.sentence), !table.isQuoted(mention) { return author.mention }
    let tree = table.sentences[mention.sentence]
    let around = Set(tree.ancestors(of: mention.head).dropFirst())
    func canSpeak(_ other: MentionDraft) -> Bool {
      [.person, .state, .organization, .group, .nationality].contains(other.type) && other.entity != nil
        && other.level != .adjective && !table.lexicon.has(other.surface, .speakerPronoun)
        && !table.lexicon.has(other.surface, .speakingPerson)
    }
    let subject = table.mentions(inSentence: mention.sentence).first { other in
      guard canSpeak(other), other.tokens != mention.tokens, tree.hasRelation(other.head, kind: .nominalSubject),
        let verb = tree.head(of: other.head)
      else { return false }
      // Its verb stands above the pronoun, as `said` above what was said, or reports it from beside: `he said`. Of those who
      // `will host our next exercise` nothing is quoted.
      return around.contains(verb) && tree.head(of: mention.head) != verb
        && table.lexicon.has(tree.lowercasedLemma(of: verb), .saying)
        || tree.hasRelation(verb, kind: .parataxis)
    }
    if let subject { return subject }
    return table.mentions.last { other in
      guard other.sentence < mention.sentence, mention.sentence - other.sentence <= Self.reach, canSpeak(other) else {
        return false
      }
      return other.type == .person && other.level == .name
    }
  }

  private func body(
    of speaker: MentionDraft, _ entity: String, _ bodies: [String: String], _ table: MentionTable
  ) -> String? {
    guard speaker.type == .person else { return entity }
    if let body = bodies[entity] { return stateOf(body, table) }
    if let known = table.knowledge.entity(entity), case .person(_, let state) = known.details {
      let held = Set(offices.terms(of: entity).compactMap { offices.state(of: $0.role) ?? offices.body(of: $0.role) })
      if held.count == 1, let body = held.first { return body }
      return state
    }
    let tree = table.sentences[speaker.sentence]
    let before = Set(tree.dependents(of: speaker.head))
    return table.mentions(inSentence: speaker.sentence).first {
      before.contains($0.head) && [.state, .nationality, .organization].contains($0.type) && $0.entity != nil
    }?.entity.map { stateOf($0, table) }
  }

  /// A ministry's people speak for their state.
  private func stateOf(_ body: String, _ table: MentionTable) -> String {
    guard let known = table.knowledge.entity(body), case .organization(_, let state?) = known.details,
      ["Ministry", "Government", "Legislature"].contains(known.subtype)
    else { return body }
    return state
  }
}
