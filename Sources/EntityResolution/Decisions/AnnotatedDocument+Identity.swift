public import DocumentModel
import JSON

extension AnnotatedDocument {
  /// Puts one entity in the place of another everywhere.
  mutating func replace(_ old: Entity, by new: Entity) {
    for index in mentions.indices {
      if mentions[index].entity == old.id { mentions[index].entity = new.id }
      if mentions[index].documentEntity == old.id { mentions[index].documentEntity = new.id }
    }
    for index in claims.indices { claims[index].replace(old.id, by: new.id) }
    if document.publisher == old.id { document.publisher = new.id }
    for index in entities.indices where entities[index].operatorEntity == old.id {
      entities[index].operatorEntity = new.id
    }
    for index in entities.indices {
      if entities[index].kind == old.id { entities[index].kind = new.id }
      entities[index].owners = entities[index].owners.map { $0 == old.id ? new.id : $0 }
      entities[index].broader = entities[index].broader.map { $0 == old.id ? new.id : $0 }
    }
    entities.removeAll { $0.id == old.id }
    include(new)
    guard let row = entities.firstIndex(where: { $0.id == new.id }) else { return }
    for name in [old.label] + old.aliases where name != entities[row].label && !entities[row].aliases.contains(name) {
      entities[row].aliases.append(name)
    }
  }

  /// Gives some mentions of an entity to another one, with the claims that only they carry.
  public mutating func move(_ moved: Set<String>, of old: Entity, to new: Entity) {
    for index in mentions.indices where moved.contains(mentions[index].id) { mentions[index].entity = new.id }
    guard mentions.contains(where: { $0.entity == old.id }) else { return replace(old, by: new) }
    for index in claims.indices {
      let claim = claims[index]
      if claim.subject == .entity(old.id), !claim.subjectMentions.isEmpty, moved.isSuperset(of: claim.subjectMentions) {
        claims[index].subject = .entity(new.id)
      }
      if claim.object == .entity(old.id), !claim.objectMentions.isEmpty, moved.isSuperset(of: claim.objectMentions) {
        claims[index].object = .entity(new.id)
      }
    }
    include(new)
  }

  /// Adds an entity that the document does not have yet.
  public mutating func include(_ entity: Entity) {
    guard !entities.contains(where: { $0.id == entity.id }) else { return }
    entities.append(entity)
    entities.sort { $0.id < $1.id }
  }
}

extension Claim {
  fileprivate mutating func replace(_ old: String, by new: String) {
    if subject == .entity(old) { subject = .entity(new) }
    if object == .entity(old) { object = .entity(new) }
    holderChain = holderChain.map { $0 == old ? new : $0 }
    acceptedSubjects = acceptedSubjects.map { $0 == old ? new : $0 }
    for member in qualifiers.members where member.value == .string(old) { qualifiers[member.key] = .string(new) }
  }
}
