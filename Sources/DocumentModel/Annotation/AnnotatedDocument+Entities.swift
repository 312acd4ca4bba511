extension AnnotatedDocument {
  /// The identifiers of all entities that the document's records refer to.
  public var referencedEntities: Set<String> {
    var identifiers: Set<String> = []
    for mention in mentions {
      identifiers.formUnion([mention.entity, mention.documentEntity].compactMap { $0 })
    }
    for claim in claims {
      identifiers.formUnion(claim.namedThings)
      identifiers.formUnion(claim.acceptedSubjects)
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

extension Claim {
  /// The things that an answer about the claim calls by name: its sides, its holders, and what qualifies it (identifiers of entities, and
  /// words beside them).
  public var namedThings: [String] {
    [subject.entity, object.entity].compactMap(\.self) + holderChain + qualifyingTexts
  }
}
