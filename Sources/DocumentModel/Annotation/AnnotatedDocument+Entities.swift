extension AnnotatedDocument {
  /// The identifiers of all entities that the document's records refer to.
  public var referencedEntities: Set<String> {
    var identifiers: Set<String> = []
    for mention in mentions {
      identifiers.formUnion([mention.entity, mention.documentEntity].compactMap { $0 })
    }
    for claim in claims {
      for argument in [claim.subject, claim.object] {
        if case .entity(let identifier) = argument { identifiers.insert(identifier) }
      }
      identifiers.formUnion(claim.holderChain)
      identifiers.formUnion(claim.acceptedSubjects)
      identifiers.formUnion(claim.qualifyingTexts)
    }
    if let publisher = document.publisher { identifiers.insert(publisher) }
    return identifiers
  }

  /// The document with those of the shared entities that it refers to, and the ones they name in turn.
  ///
  /// Its own rows win over shared ones. Annotations may keep the entities of many documents in one file.
  public func including(_ shared: [Entity]) -> AnnotatedDocument {
    let known = Dictionary(shared.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result = self
    var described = Set(entities.map(\.id))
    var pending = referencedEntities.union(entities.compactMap(\.operatorEntity)).subtracting(described).sorted()
    while let identifier = pending.popLast() {
      guard described.insert(identifier).inserted, let entity = known[identifier] else { continue }
      result.entities.append(entity)
      if let runBy = entity.operatorEntity { pending.append(runBy) }
    }
    result.entities.sort { $0.id < $1.id }
    return result
  }
}
