public import DocumentModel

/// Annotated documents with the entities they share: what questions are asked of.
public struct Corpus: Sendable {
  /// By name.
  public let documents: [AnnotatedDocument]
  /// Every entity of the documents once, by identifier.
  public let entities: [String: Entity]

  /// - Parameter sharedEntities: entities that stand outside the documents.
  public init(documents: [AnnotatedDocument], sharedEntities: [Entity] = []) {
    self.documents = documents.sorted { $0.document.name.utf8.lexicographicallyPrecedes($1.document.name.utf8) }
    var entities: [String: Entity] = [:]
    for entity in sharedEntities + self.documents.flatMap(\.entities) {
      entities[entity.id] = entities[entity.id].map { Self.union($0, entity) } ?? entity
    }
    self.entities = entities
  }

  /// - Parameter entities: what a larger corpus says of the entities of these documents.
  init(documents: [AnnotatedDocument], entities: [String: Entity]) {
    self.documents = documents.sorted { $0.document.name.utf8.lexicographicallyPrecedes($1.document.name.utf8) }
    self.entities = entities
  }

  /// What an entity is called; an identifier without entity is its own name, a document's author is `author of …`.
  public func label(of id: String) -> String {
    if let document = DocumentAuthor.document(ofAuthor: id) { return "author of " + document }
    return entities[id]?.label ?? id
  }

  private static func union(_ left: Entity, _ right: Entity) -> Entity {
    var union = left
    union.aliases += right.aliases.filter { !left.aliases.contains($0) }
    return union
  }
}
