public import DocumentModel
import JSON

extension AnnotatedDocument {
  /// Puts one entity in the place of another everywhere; the other's names become names of it.
  mutating func replace(_ old: Entity, by new: Entity) {
    supplant(old, by: new)
    guard let row = entities.firstIndex(where: { $0.id == new.id }) else { return }
    for name in [old.label] + old.aliases where name != entities[row].label && !entities[row].aliases.contains(name) {
      entities[row].aliases.append(name)
    }
  }

  /// Puts one entity in the place of another everywhere, without its names.
  private mutating func supplant(_ old: Entity, by new: Entity) {
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
  }

  /// Gives some mentions of an entity to another one, with the sides of claims that only they fill, and the claims of holders
  /// whom they name.
  public mutating func move(_ moved: Set<String>, of old: Entity, to new: Entity) {
    let own = mentions.filter { $0.entity == old.id }
    guard own.contains(where: { !moved.contains($0.id) }) else { return supplant(old, by: new) }
    for index in claims.indices {
      let claim = claims[index]
      if claim.subject == .entity(old.id), !claim.subjectMentions.isEmpty, moved.isSuperset(of: claim.subjectMentions) {
        claims[index].subject = .entity(new.id)
      }
      if claim.object == .entity(old.id), !claim.objectMentions.isEmpty, moved.isSuperset(of: claim.objectMentions) {
        claims[index].object = .entity(new.id)
      }
      if claim.holderChain.contains(old.id), let speaker = speaker(of: claim, among: own), moved.contains(speaker.id) {
        claims[index].holderChain = claim.holderChain.map { $0 == old.id ? new.id : $0 }
      }
    }
    for index in mentions.indices where moved.contains(mentions[index].id) { mentions[index].entity = new.id }
    include(new)
  }

  /// Which mention of a holder names it for a claim: the one in the claim's sentence that is nearest to the evidence, else the
  /// last one before, else the first one behind.
  private func speaker(of claim: Claim, among mentions: [Mention]) -> Mention? {
    let begin = claim.evidence.range.lowerBound
    let near = mentions.filter { $0.sentence == claim.sentence }.min {
      abs($0.range.lowerBound - begin) < abs($1.range.lowerBound - begin)
    }
    return near ?? mentions.last { $0.range.lowerBound < begin } ?? mentions.first
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
