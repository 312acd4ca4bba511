public import DocumentModel

/// What the model says about one sentence; words count from 0.
public struct SentenceAnalysis: Hashable, Sendable {
  public var tags: [UniversalTag] = []
  public var pennTags: [String] = []
  public var lemmas: [String] = []
  /// The head of each word; -1 for the root.
  public var heads: [Int] = []
  public var relations: [String] = []
  /// Names, nationalities and times in newswire style.
  public var entities: [EntitySpan] = []
  /// Longest phrases that refer to persons, organizations, places, weapons and the like, also nouns and pronouns.
  public var mentions: [EntitySpan] = []
  public var roles: [PredicateRoles] = []
  /// Which words may head mentions; nil where the model cannot tell.
  public var mentionHeads: [MentionHead]?
  /// The words' vectors for readers of relations; nil where nobody asked.
  public var vectors: WordVectors?

  public init() {}

  public var count: Int { tags.count }

  /// Adds the analysis of the words that follow, where a sentence was too long to be analysed whole: its root depends on the first
  /// part's root as `parataxis`.
  mutating func append(_ next: SentenceAnalysis) {
    let offset = count
    let root = heads.firstIndex(of: -1) ?? -1
    for (head, relation) in zip(next.heads, next.relations) {
      heads.append(head < 0 ? root : head + offset)
      relations.append(head < 0 && root >= 0 ? "parataxis" : relation)
    }
    tags += next.tags
    pennTags += next.pennTags
    lemmas += next.lemmas
    entities += next.entities.map { $0.moved(by: offset) }
    mentions += next.mentions.map { $0.moved(by: offset) }
    roles += next.roles.map { $0.moved(by: offset) }
    if let more = next.vectors {
      if vectors == nil { vectors = more } else { vectors?.append(more) }
    }
    if let heads = next.mentionHeads { mentionHeads = (mentionHeads ?? []) + heads.map { $0.moved(by: offset) } }
  }
}

extension EntitySpan {
  /// The span with its tokens counted from an earlier one.
  func moved(by offset: Int) -> EntitySpan {
    EntitySpan(tokens: (tokens.lowerBound + offset)..<(tokens.upperBound + offset), label: label)
  }
}

extension MentionHead {
  /// The head with its token counted from an earlier one.
  func moved(by offset: Int) -> MentionHead {
    MentionHead(token: token + offset, probability: probability, readings: readings)
  }
}

extension PredicateRoles {
  /// The predicate and its arguments with their tokens counted from an earlier one.
  func moved(by offset: Int) -> PredicateRoles {
    var moved = self
    moved.predicate += offset
    for index in moved.arguments.indices {
      let tokens = moved.arguments[index].tokens
      moved.arguments[index].tokens = (tokens.lowerBound + offset)..<(tokens.upperBound + offset)
    }
    return moved
  }
}
