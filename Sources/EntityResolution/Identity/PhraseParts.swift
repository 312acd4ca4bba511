import DocumentModel

/// Those who take part in what a noun phrase means, by what stands between them and the noun.
struct PhraseParts {
  private(set) var parts: [EntityPart: Set<String>] = [:]
  /// Somebody takes part who is known in this document only.
  private(set) var hasLocal = false

  private static let owning: Set<MentionType> = [.state, .nationality, .organization, .group, .place]

  private static let prepositions: [String: EntityPart] = [
    "of": .owner, "by": .owner, "against": .target, "on": .target, "upon": .target, "over": .target, "to": .target,
    "with": .side, "between": .side, "among": .side, "in": .place, "at": .place, "inside": .place, "from": .place,
    "near": .place, "into": .place,
  ]

  init(_ index: Int, in table: MentionTable) { self.init(of: table.mentions[index], in: table) }

  init(of mention: MentionDraft, in table: MentionTable) {
    let sentence = table.sentences[mention.sentence]
    var heads: [TokenPlace: EntityPart] = [:]
    for child in sentence.dependents(of: mention.head) {
      if child < mention.head {
        heads[child] = .owner
      } else if let part = Self.part(of: child, sentence) {
        heads[child] = part
      }
    }
    for (child, part) in heads {
      for other in sentence.dependents(of: child, kind: .conjunct) where other < mention.head || child > mention.head {
        heads[other] = heads[other] ?? part
      }
    }
    for other in table.mentions(inSentence: mention.sentence)
    where other.tokens != mention.tokens && Self.owning.contains(other.type)
      && !sentence.isAgent(other.tokens, table.lexicon)
    {
      if other.head == mention.head, other.tokens.count < mention.tokens.count, mention.tokens.contains(other.tokens) {
        add(other, .owner)
      } else if let part = heads[other.head] {
        add(other, part)
      }
    }
  }

  private mutating func add(_ other: MentionDraft, _ part: EntityPart) {
    guard let entity = other.entity else {
      hasLocal = hasLocal || part == .owner
      return
    }
    if EntityIdentifier.scope(of: entity) == .local {
      hasLocal = hasLocal || part == .owner
    } else {
      parts[part, default: []].insert(entity)
    }
  }

  /// The word that joins those of a part to a mention: `on` of the sanctions, `to` of the trip; nil where none does.
  static func preposition(before part: EntityPart, of index: Int, in table: MentionTable) -> String? {
    let mention = table.mentions[index]
    let sentence = table.sentences[mention.sentence]
    return sentence.dependents(of: mention.head).filter { $0 > mention.head }.lazy
      .compactMap { joining(of: $0, sentence) }.first { prepositions[$0] == part }
  }

  private static func part(of child: TokenPlace, _ sentence: SentenceView) -> EntityPart? {
    joining(of: child, sentence).flatMap { prepositions[$0] }
  }

  /// The first of a modifier's prepositions that tells of a part.
  private static func joining(of child: TokenPlace, _ sentence: SentenceView) -> String? {
    guard sentence.hasRelation(child, kind: .nominalModifier) || sentence.hasRelation(child, kind: .oblique) else {
      return nil
    }
    return sentence.firstPrepositions(of: child).first { prepositions[$0] != nil }
  }
}
