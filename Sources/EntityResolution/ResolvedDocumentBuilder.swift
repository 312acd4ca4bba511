import DocumentModel
import KnowledgeBase
import Text

/// Gives linked mentions their identifiers and scalar offsets.
struct ResolvedDocumentBuilder {
  let table: MentionTable

  var document: ResolvedDocument {
    let offsets = OffsetMap(table.document.source.text)
    let name = table.document.source.record.name
    let sentences = table.document.sentences.enumerated().map { index, sentence in
      Sentence(
        id: Self.identifier(name, "s", index + 1, digits: 2), range: offsets.scalarRange(ofBytes: sentence.range),
        section: sentence.section)
    }
    // Pronouns whose meaning stays open are mentions without entity.
    let linked = table.mentions.filter {
      $0.entity != nil || $0.type == .date || $0.type == .quantity || $0.level == .pronoun && !$0.likelyTypes.isEmpty
    }
    let mentions = linked.enumerated().map { index, draft in
      resolved(
        draft, id: Self.identifier(name, "m", index + 1, digits: 3), sentence: sentences[draft.sentence], offsets)
    }
    let entities = described(Set(linked.compactMap(\.entity)))
    var document = ResolvedDocument(
      analyzed: table.document, sentences: sentences, mentions: mentions, entities: entities)
    document.speaker = DocumentSpeaker(of: table).flatMap { speaker in
      linked.firstIndex { $0.tokens == speaker.mention.tokens }
        .map { ResolvedDocument.Speaker(mention: $0, firstSentence: speaker.firstSentence) }
    }
    return document
  }

  /// The entities that mentions refer to, with their kinds, all wider ones, and owners.
  private func described(_ used: Set<String>) -> [Entity] {
    var described: [String: Entity] = [:]
    var pending = used
    while let id = pending.popFirst() {
      guard described[id] == nil, let entity = table.entities[id] ?? table.knowledge.entity(id).map({ Entity($0) })
      else { continue }
      described[id] = entity
      pending.formUnion(entity.broader + [entity.kind].compactMap { $0 } + entity.owners)
    }
    return described.values.sorted { $0.id < $1.id }
  }

  private func resolved(_ draft: MentionDraft, id: String, sentence: Sentence, _ offsets: OffsetMap) -> ResolvedMention
  {
    let ranges = table.document.tokens.ranges
    let bytes = ranges[draft.tokens.lowerBound.row].lowerBound..<ranges[draft.tokens.upperBound.row - 1].upperBound
    let mention = Mention(
      id: id, range: offsets.scalarRange(ofBytes: bytes), surface: draft.surface, type: draft.type,
      entity: draft.entity, level: draft.level, section: sentence.section, sentence: sentence.id, time: draft.time,
      quantity: draft.quantity, isMetonym: draft.isMetonym, flags: draft.flags, reason: draft.reason)
    return ResolvedMention(mention: mention, tokens: draft.tokens, head: draft.head, phrase: draft.phrase)
  }

  private static func identifier(_ name: String, _ kind: String, _ number: Int, digits: Int) -> String {
    name + "-" + kind + number.zeroPadded(to: digits)
  }
}
