import DocumentModel
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
    let used = Set(linked.compactMap(\.entity))
    let entities = table.entities.values.filter { used.contains($0.id) }.sorted { $0.id < $1.id }
    return ResolvedDocument(analyzed: table.document, sentences: sentences, mentions: mentions, entities: entities)
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
