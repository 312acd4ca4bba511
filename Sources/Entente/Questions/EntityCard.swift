public import DocumentModel

/// What is known of one entity in a corpus.
public struct EntityCard: Sendable {
  /// The mentions of one document.
  public struct Mentions: Hashable, Sendable {
    public var document: String
    public var count: Int
    /// Each way it is written, once, in text order.
    public var surfaces: [String]
  }

  public let entity: Entity
  public let mentions: [Mentions]
  public let asSubject: [ClaimRow]
  public let asObject: [ClaimRow]
  public let asHolder: [ClaimRow]

  public init(_ entity: Entity, in corpus: Corpus) {
    self.entity = entity
    mentions = corpus.documents.compactMap { document in
      let own = document.mentions.filter { $0.entity == entity.id }
      guard !own.isEmpty else { return nil }
      let surfaces = own.reduce(into: [String]()) { if !$0.contains($1.surface) { $0.append($1.surface) } }
      return Mentions(document: document.document.name, count: own.count, surfaces: surfaces)
    }
    var filter = ClaimFilter()
    filter.subjects = [entity.id]
    asSubject = corpus.rows(filter)
    filter = ClaimFilter()
    filter.objects = [entity.id]
    asObject = corpus.rows(filter)
    filter = ClaimFilter()
    filter.holders = [entity.id]
    asHolder = corpus.rows(filter)
  }
}
