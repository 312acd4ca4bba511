extension KnowledgeBase {
  /// The classes that a user added to those of the ontology, by name.
  public var ownClassNames: Set<String> { classes.names }

  /// The number of known entities.
  public var entityCount: Int { entities.locations.count }

  /// All entities in order of loading.
  public var allEntities: some RandomAccessCollection<EntityReference> {
    (0..<UInt32(entityCount)).lazy.map { EntityReference(index: $0) }
  }

  /// The entity with this identifier, nil where none has it.
  public func reference(to id: String) -> EntityReference? {
    entities.position(of: id).map { EntityReference(index: UInt32($0)) }
  }

  /// Everything known about the entity with this identifier.
  public func entity(_ id: String) -> KnownEntity? { reference(to: id).map(entity) }

  /// Everything known about an entity. Makes text: keep it out of inner loops.
  public func entity(_ reference: EntityReference) -> KnownEntity {
    var entity = KnownEntity(
      row(of: reference), entityClass: entityClass(of: reference), capitalNames: capitalNames(of: reference))
    entity.declaredClasses = entity.subtype.map(classes.lineage) ?? []
    if let position = identifiers.position(of: entity.id) {
      let location = identifiers.locations[position]
      let row = KnowledgeRow(table: tables[location.table], row: location.row)
      entity.regionCode = row.value("m49")
      entity.sameAs = row.list("same_as")
    }
    return entity
  }

  /// The identifier of an entity.
  public func id(of reference: EntityReference) -> String { entities.identifier(at: Int(reference.index)) }

  /// The class of an entity.
  public func entityClass(of reference: EntityReference) -> EntityClass {
    // Only tables with a class are in the directory of entities.
    tables[entities.locations[Int(reference.index)].table].file.schema.entityClass ?? .group
  }

  /// The preferred name.
  public func label(of reference: EntityReference) -> String { row(of: reference).text("label") }

  func row(of reference: EntityReference) -> KnowledgeRow {
    let location = entities.locations[Int(reference.index)]
    return KnowledgeRow(table: tables[location.table], row: location.row)
  }

  /// The names of the capital that stand for the government: none for states that are no more, and none that are also
  /// the name of the state, as in Singapore.
  private func capitalNames(of reference: EntityReference) -> [String] {
    let state = row(of: reference)
    guard state.table.file == .states, state.value("until") == nil, let capital = state.value("capital"),
      let place = self.reference(to: capital)
    else { return [] }
    let placeRow = row(of: place)
    let own = [state.text("label")] + state.list("aliases")
    return ([placeRow.text("label")] + placeRow.list("aliases")).filter { !own.contains($0) }
  }
}
