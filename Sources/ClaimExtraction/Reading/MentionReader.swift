import DocumentModel
import KnowledgeBase

/// Finds the mention that a word of one sentence stands for.
struct MentionReader {
  let sentence: SentenceView
  /// The mentions of the sentence, in text order.
  let all: [ResolvedMention]
  private let byHead: [TokenPlace: [ResolvedMention]]
  /// Nouns that stand for what they are a part or kind of: `a generation of missiles`, `the terms of the treaty`.
  private let partitives: Set<String>
  /// The classes that a user added, of the entities that are of such.
  private let ownClasses: [String: Set<String>]

  /// - Parameter ownClasses: those that a user added, of the document's entities.
  init(
    document: ResolvedDocument, sentence: SentenceView, classes: WordClasses, ownClasses: [String: Set<String>] = [:]
  ) {
    self.sentence = sentence
    self.ownClasses = ownClasses
    partitives = classes[.partitive]
    let first = document.mentions.partitioningIndex(where: { $0.tokens.lowerBound >= sentence.tokens.lowerBound })
    all = document.mentions[first...].prefix { $0.tokens.lowerBound < sentence.tokens.upperBound }
      .filter { sentence.tokens.contains($0.head) }
    byHead = Dictionary(grouping: all.filter { $0.mention.entity != nil }, by: \.head)
      .mapValues { $0.sorted { $0.tokens.count > $1.tokens.count } }
  }

  /// The classes that a user added, of the entities that are of such.
  static func ownClasses(of entities: [Entity]) -> [String: Set<String>] {
    entities.reduce(into: [:]) { classes, entity in
      if !entity.declaredClasses.isEmpty { classes[entity.id] = Set(entity.declaredClasses.map(\.name)) }
    }
  }

  /// Whether a mention may stand for one of some classes, of the catalogue or of one's own.
  func fits(_ mention: ResolvedMention, _ classes: [String]) -> Bool {
    if Relation.mention(mention.mention.type, fits: classes) { return true }
    guard !ownClasses.isEmpty, let entity = mention.mention.entity, let own = ownClasses[entity] else { return false }
    return classes.contains(where: own.contains)
  }

  /// The mentions of some types, in text order.
  func mentions(of types: Set<MentionType>) -> [ResolvedMention] { all.filter { types.contains($0.mention.type) } }

  /// The entity mention whose head is a word; where an office stands before a name, the name's.
  func mention(at row: TokenPlace, fitting classes: [String] = ["any"]) -> ResolvedMention? {
    let own = entityMentions(at: row)
    if let fitting = own.first(where: { fits($0, classes) && $0.mention.type != .role }) { return fitting }
    if let office = own.first, own.allSatisfy({ $0.mention.type == .role }), let person = person(behind: office),
      Relation.mention(.person, fits: classes)
    {
      return person
    }
    for child in sentence.dependents(of: row)
    where [.apposition, .flat, .descriptor, .compound].contains(sentence.relation(of: child)) {
      if let named = entityMentions(at: child).first(where: { $0.mention.type == .person }),
        own.isEmpty || own.contains(where: { $0.mention.type == .role || $0.mention.type == .person }),
        Relation.mention(.person, fits: classes)
      {
        return named
      }
    }
    if let fitting = own.first(where: { fits($0, classes) }) { return fitting }
    guard partitives.contains(sentence.lowercasedLemma(of: row)) else { return nil }
    let whole = sentence.dependents(of: row, kind: .nominalModifier).first { child in
      child > row
        && sentence.dependents(of: child, kind: .caseMarker).contains { sentence.lowercasedLemma(of: $0) == "of" }
    }
    let source = sentence.dependents(of: row, kind: .adnominalClause).filter { sentence.pennTag(of: $0) == "VBN" }.lazy
      .flatMap { participle in
        sentence.dependents(of: participle, kind: .oblique).filter { child in
          sentence.dependents(of: child, kind: .caseMarker).contains {
            ["by", "under", "in"].contains(sentence.lowercasedLemma(of: $0))
          }
        }
      }.first
    if let whole = whole ?? source { return mention(at: whole, fitting: classes) }
    guard own.isEmpty else { return nil }
    let owners = sentence.dependents(of: row).filter {
      $0 < row && [.possessor, .adjectivalModifier].contains(sentence.relation(of: $0))
    }
    return owners.lazy.compactMap { mention(at: $0, fitting: classes) }.first
  }

  /// The name right behind an office: `energy minister Rao`.
  private func person(behind office: ResolvedMention) -> ResolvedMention? {
    all.first {
      $0.mention.type == .person && $0.mention.level == .name && $0.tokens.lowerBound == office.tokens.upperBound
    }
  }

  /// The entity mentions at a word, longest first.
  private func entityMentions(at row: TokenPlace) -> [ResolvedMention] { byHead[row] ?? [] }
}
