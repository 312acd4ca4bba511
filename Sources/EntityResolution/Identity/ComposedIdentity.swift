import DocumentModel
import KnowledgeBase

/// Makes the entities that kind and owners identify, and the kinds themselves.
///
/// Where the knowledge base has the thing under the words for it (`Iranian parliament`), its key stands.
struct ComposedIdentity {
  let knowledge: KnowledgeBase

  /// What a kind is called and named by in identifiers.
  struct Concept {
    let entity: Entity
    /// The kind of the vocabulary, where it is one.
    let known: Kind?
  }

  /// The kind that a phrase names: of the vocabulary, else by its words, under the widest known kind in them.
  func concept(of reading: NominalReading) -> Concept {
    if let kind = reading.kind, reading.narrowing.isEmpty { return Concept(entity: entity(of: kind), known: kind) }
    let type = reading.kind.flatMap { MentionType(rawValue: $0.type) } ?? plain(reading.type)
    let entity = Entity(
      id: EntityIdentifier.kind(type: type, words: reading.words), type: type,
      label: reading.written.joined(separator: " "), isKind: true, broader: reading.kind.map { [$0.id] } ?? [])
    return Concept(entity: entity, known: reading.kind)
  }

  /// A known kind as documents show it.
  func entity(of kind: Kind) -> Entity {
    knowledge.entity(kind.id).map { Entity($0) }
      ?? Entity(id: kind.id, type: .event, label: kind.label, isKind: true, broader: kind.broader)
  }

  /// What a kind and those who take part in it identify.
  func thing(of concept: Concept, parts: [EntityPart: Set<String>], in table: MentionTable) -> Entity {
    if let known = known(concept, parts) { return known }
    let owners = EntityPart.allCases.flatMap { (parts[$0] ?? []).sorted() }
    return Entity(
      id: EntityIdentifier.composed(kind: concept.entity.id, parts: parts), type: concept.entity.type,
      label: label(of: concept.entity, parts, table), kind: concept.entity.id, owners: owners)
  }

  /// What the knowledge base has under the owner's adjective or name and a name of the kind.
  private func known(_ concept: Concept, _ parts: [EntityPart: Set<String>]) -> Entity? {
    guard let kind = concept.known, kind.id == concept.entity.id, parts.count == 1, let owners = parts[.owner],
      owners.count == 1, let owner = owners.first.flatMap(knowledge.entity)
    else { return nil }
    let prefixes = owner.demonyms.adjectives + [owner.label] + owner.aliases.prefix(6)
    for name in [kind.label] + kind.names {
      for prefix in prefixes {
        let found = knowledge.candidates(named: prefix + " " + name).map(\.entity).filter {
          [.organization, .group].contains(knowledge.entityClass(of: $0))
        }
        if found.count == 1 { return Entity(knowledge.entity(found[0])) }
      }
    }
    return nil
  }

  /// `Iran's nuclear programme`, `Iranian officials`, `sanctions on Burma`, `border of Iran and Iraq`.
  private func label(of kind: Entity, _ parts: [EntityPart: Set<String>], _ table: MentionTable) -> String {
    var label = kind.label
    if let owner = table.names(of: parts[.owner]) {
      let isPeople = kind.type == .group || kind.type == .weapon || kind.type == .person
      if isPeople {
        label = (owner.demonym ?? owner.whole) + " " + label
      } else if kind.type == .place, label.hasSuffix(" part") {
        label = label.dropLast(5) + " " + owner.whole
      } else {
        label = owner.possessive + " " + label
      }
    }
    if let target = table.names(of: parts[.target]) { label += " on " + target.whole }
    if let sides = table.names(of: parts[.side]) { label += " of " + sides.whole }
    if let place = table.names(of: parts[.place]) { label += " in " + place.whole }
    return label
  }

  private func plain(_ type: MentionType) -> MentionType {
    switch type {
    case .nationality: .state
    case .person: .group
    default: type
    }
  }
}
