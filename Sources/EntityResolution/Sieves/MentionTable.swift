import DocumentModel
import KnowledgeBase
import Text

/// The mentions of one document while sieves link them, with the entities they are linked to.
struct MentionTable {
  let document: AnalyzedDocument
  let sentences: [SentenceText]
  let knowledge: KnowledgeBase
  /// In text order.
  var mentions: [MentionDraft]
  /// Entities made so far, by identifier.
  private(set) var entities: [String: Entity] = [:]

  init(document: AnalyzedDocument, sentences: [SentenceText], knowledge: KnowledgeBase, mentions: [MentionDraft]) {
    self.document = document
    self.sentences = sentences
    self.knowledge = knowledge
    self.mentions = mentions.sorted {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
    for mention in mentions { if let id = mention.entity { know(id) } }
  }

  /// Links a mention to an entity, for a reason.
  mutating func link(_ index: Int, to entity: String, reason: String) {
    mentions[index].entity = entity
    mentions[index].reason = reason
    if let type = entities[entity]?.type, mentions[index].level == .pronoun || mentions[index].level == .nominal {
      mentions[index].type = type
    }
    know(entity)
  }

  /// Makes an entity of the document for a mention.
  mutating func mint(_ index: Int, reason: String) {
    let mention = mentions[index]
    let type: MentionType = mention.type == .nationality ? .state : mention.type
    let id: String
    if mention.level == .name {
      id = "n-" + ContentHash.digits(kind: "entity", fields: [type.rawValue, CanonicalName.form(of: mention.surface)])
    } else {
      let begin = document.tokens.ranges[mention.tokens.lowerBound].lowerBound
      id =
        "d-"
        + ContentHash.digits(
          kind: "entity",
          fields: [type.rawValue, document.source.record.digest ?? document.source.record.name, String(begin)])
    }
    if entities[id] == nil { entities[id] = Entity(id: id, type: type, label: mention.surface) }
    mentions[index].entity = id
    mentions[index].reason = reason
  }

  /// Adds a name that the text gives an entity.
  mutating func addAlias(_ alias: String, to id: String) {
    guard var entity = entities[id], entity.label != alias, !entity.aliases.contains(alias) else { return }
    entity.aliases.append(alias)
    entities[id] = entity
  }

  /// The entity's noun class for comparisons: what common nouns may name it.
  func nounClasses(of id: String) -> Set<String> {
    var classes = Set(mentions.filter { $0.entity == id }.compactMap(\.nounClass))
    guard let entity = entities[id] else { return classes }
    switch entity.type {
    case .treaty: classes.insert("treaty")
    case .weapon: classes.formUnion(["missile", "weapon"])
    case .organization:
      classes.insert(entity.subtype == "Alliance" ? "alliance" : "organization")
    case .meeting: classes.insert("meeting")
    case .exercise: classes.insert("exercise")
    case .state: classes.insert("state")
    default: break
    }
    return classes
  }

  private mutating func know(_ id: String) {
    guard entities[id] == nil, let known = knowledge.entity(id) else { return }
    entities[id] = Entity(known)
  }
}

extension Entity {
  /// A known entity as documents show it.
  init(_ known: KnownEntity) {
    let type: MentionType =
      switch known.entityClass {
      case .state: .state
      case .place: .place
      case .group: .group
      case .organization: .organization
      case .treaty: .treaty
      case .weapon, .weaponClass: .weapon
      case .exercise: .exercise
      case .role, .roleNoun: .role
      case .person: .person
      }
    self.init(
      id: known.id, type: type, subtype: known.subtype, label: known.label,
      aliases: known.aliases + known.designations.map(\.name).filter { $0 != known.label }, metonyms: known.metonyms,
      demonym: known.demonyms.adjectives.first)
    if case .state(_, let alpha2, _, _, _) = known.details { countryCode = alpha2 }
  }
}
