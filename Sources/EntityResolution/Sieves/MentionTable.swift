import DocumentModel
import KnowledgeBase
import Text

/// The mentions of one document while sieves link them, with the entities they are linked to.
struct MentionTable {
  let document: AnalyzedDocument
  let sentences: [SentenceView]
  let knowledge: KnowledgeBase
  let lexicon: ReferenceLexicon
  private let forbidden: ForbiddenMerges
  /// In text order.
  private(set) var mentions: [MentionDraft]
  /// Entities made so far, by identifier.
  private(set) var entities: [String: Entity] = [:]
  /// The noun classes of the nominals that are linked to each entity.
  private var classes: [String: Set<String>] = [:]
  /// What the text says of the kind of each weapon that the knowledge base does not have.
  private(set) var weaponDescriptions: [String: Set<WeaponDescription>] = [:]
  let offsets: OffsetMap
  /// Whether what was weighed for pronouns and descriptions is kept, for training.
  let keepsChoices: Bool
  var choices: [AntecedentChoice] = []

  init(
    document: AnalyzedDocument, sentences: [SentenceView], knowledge: KnowledgeBase, lexicon: ReferenceLexicon,
    forbidden: ForbiddenMerges, mentions: [MentionDraft], offsets: OffsetMap? = nil,
    keepsChoices: Bool = false
  ) {
    self.keepsChoices = keepsChoices
    self.forbidden = forbidden
    self.document = document
    self.sentences = sentences
    self.knowledge = knowledge
    self.lexicon = lexicon
    self.offsets = offsets ?? OffsetMap(document.source.text)
    self.mentions = mentions.sorted {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
    for mention in mentions {
      guard let id = mention.entity else { continue }
      know(id)
      note(mention, of: id)
    }
  }

  /// Adds the mentions of a later stretch of the document with what they were linked to.
  mutating func append(_ later: MentionTable) {
    mentions += later.mentions
    choices += later.choices
    entities.merge(later.entities) { own, other in
      var entity = own
      entity.aliases += other.aliases.filter { $0 != own.label && !own.aliases.contains($0) }
      return entity
    }
    classes.merge(later.classes) { $0.union($1) }
    weaponDescriptions.merge(later.weaponDescriptions) { $0.union($1) }
  }

  /// Links a mention to an entity, for a reason; one that means another entity already keeps it where the two must never be one.
  mutating func link(_ index: Int, to entity: String, reason: String) {
    know(entity)
    if let own = mentions[index].entity, isForbidden(own, entity) { return }
    mentions[index].entity = entity
    mentions[index].reason = reason
    note(mentions[index], of: entity)
    if let type = entities[entity]?.type, mentions[index].level == .pronoun || mentions[index].level == .nominal {
      mentions[index].type = type
    }
  }

  /// Links a mention to an entity that may be new to the table.
  mutating func link(_ index: Int, to entity: Entity, reason: String) {
    note(entity)
    link(index, to: entity.id, reason: reason)
  }

  /// Links all mentions of one entity to another that takes its place, unless the two must never be one.
  mutating func replace(_ entity: String, by other: Entity, reason: String) {
    guard entity != other.id else { return }
    note(other)
    if isForbidden(entity, other.id) { return }
    for index in mentions.indices where mentions[index].entity == entity {
      mentions[index].entity = other.id
      mentions[index].reason = mentions[index].reason.map { $0 + "; " + reason } ?? reason
    }
    classes[other.id, default: []].formUnion(classes.removeValue(forKey: entity) ?? [])
    if let descriptions = weaponDescriptions.removeValue(forKey: entity) {
      weaponDescriptions[other.id, default: []].formUnion(descriptions)
    }
    if EntityIdentifier.scope(of: entity) != .known { entities[entity] = nil }
  }

  /// Takes in an entity that others refer to, such as the kind of a thing.
  mutating func note(_ entity: Entity) {
    if entities[entity.id] == nil { entities[entity.id] = entity }
  }

  /// Says of what kind an entity is and whose.
  mutating func describe(_ id: String, kind: Entity, owners: [String], label: String) {
    note(kind)
    entities[id]?.kind = kind.id
    entities[id]?.owners = owners
    entities[id]?.label = label
  }

  /// Where a mention begins in Unicode scalars.
  func scalarOffset(of index: Int) -> Int {
    offsets.scalarOffset(ofByte: document.tokens.ranges[mentions[index].tokens.lowerBound.row].lowerBound)
  }

  /// Says something about a mention that its reader should know: `ambiguous-name`.
  mutating func flag(_ flag: String, of index: Int) {
    if !mentions[index].flags.contains(flag) { mentions[index].flags.append(flag) }
  }

  mutating func setType(_ type: MentionType, of index: Int) { mentions[index].type = type }

  /// Makes an entity of the document for a mention: of its name, else of its place in the document.
  mutating func mint(_ index: Int, reason: String) {
    let mention = mentions[index]
    let type: MentionType = mention.type == .nationality ? .state : mention.type
    let id: String
    if mention.level == .name {
      id = EntityIdentifier.named(mention.surface, type: type)
    } else {
      id = EntityIdentifier.local(
        type: type, digest: document.source.record.digest ?? document.source.record.name, begin: scalarOffset(of: index)
      )
    }
    if entities[id] == nil { entities[id] = Entity(id: id, type: type, label: Self.label(wording(of: index))) }
    mentions[index].entity = id
    mentions[index].reason = reason
    note(mention, of: id)
  }

  /// A label holds no line break, whatever line the text was set in.
  private static func label(_ surface: String) -> String {
    let line = surface.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }.joined(separator: " ")
    let ending = ["'s ", "’s "].first { line.hasPrefix($0) }
    return String(line.dropFirst(ending?.count ?? 0))
  }

  /// Adds a name that the text gives an entity.
  mutating func addAlias(_ alias: String, to id: String) {
    guard var entity = entities[id], entity.label != alias, !entity.aliases.contains(alias) else { return }
    entity.aliases.append(alias)
    entities[id] = entity
  }

  /// What common nouns may name an entity.
  func nounClasses(of id: String) -> Set<String> {
    let own = classes[id] ?? []
    guard let entity = entities[id] else { return own }
    switch entity.type {
    case .treaty: return own.union(["treaty"])
    case .weapon: return own.union(["missile", "weapon", "device", "aircraft", "ship", "warhead"])
    case .organization: return own.union(organizationClasses(of: entity))
    case .meeting: return own.union(["meeting"])
    case .exercise: return own.union(["exercise"])
    case .state: return own.union(["state"])
    default: return own
    }
  }

  /// By the kind that the knowledge base gives, else by the common nouns in the name: `Foreign Ministry`.
  private func organizationClasses(of entity: Entity) -> Set<String> {
    let named = entity.label.lowercased().split(separator: " ").compactMap { lexicon.noun(String($0)) }
      .filter { $0.type == .organization }.map(\.nounClass)
    if let kind = entity.subtype { return Set(lexicon.classes(ofKind: kind) + named) }
    return named.isEmpty ? ["organization"] : Set(named)
  }

  private mutating func note(_ mention: MentionDraft, of entity: String) {
    if let nounClass = mention.nounClass { classes[entity, default: []].insert(nounClass) }
    if EntityIdentifier.scope(of: entity) != .known, let description = weaponDescription(of: mention) {
      weaponDescriptions[entity, default: []].insert(description)
    }
  }

  private func isForbidden(_ entity: String, _ other: String) -> Bool {
    guard entity != other, let left = entities[entity], let right = entities[other] else { return false }
    return forbidden.rule(against: left, right) != nil
  }

  private mutating func know(_ id: String) {
    guard entities[id] == nil, let known = knowledge.entity(id) else { return }
    entities[id] = Entity(known)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
