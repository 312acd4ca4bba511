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

  /// - Parameter filter: which claims are wanted.
  public init(_ entity: Entity, in corpus: Corpus, _ filter: ClaimFilter = ClaimFilter()) {
    self.entity = entity
    mentions = corpus.documents.compactMap { document in
      let own = document.mentions.filter { $0.entity == entity.id }
      guard !own.isEmpty else { return nil }
      let surfaces = own.reduce(into: [String]()) { if !$0.contains($1.surface) { $0.append($1.surface) } }
      return Mentions(document: document.document.name, count: own.count, surfaces: surfaces)
    }
    let claims = corpus.documents.flatMap { document in
      document.claims.filter { filter.accepts($0, of: document.document) }.map { (claim: $0, document: document) }
    }
    func rows(_ isWanted: (Claim) -> Bool) -> [ClaimRow] {
      claims.filter { isWanted($0.claim) }.map { ClaimRow($0.claim, of: $0.document, in: corpus) }
    }
    asSubject = rows { $0.subject.entity == entity.id }
    asObject = rows { $0.object.entity == entity.id }
    asHolder = rows { $0.holderChain.contains(entity.id) }
  }
}
