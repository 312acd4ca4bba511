public import DocumentModel
internal import JSON

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
  public private(set) var mentions: [Mentions] = []
  public private(set) var asSubject: [ClaimRow] = []
  public private(set) var asObject: [ClaimRow] = []
  public private(set) var asHolder: [ClaimRow] = []
  /// Claims that name it beside their sides: what was supplied, where something was tested.
  public private(set) var asQualifier: [ClaimRow] = []
  private let filter: ClaimFilter

  /// - Parameter filter: which claims are wanted.
  public init(_ entity: Entity, in corpus: Corpus, _ filter: ClaimFilter = ClaimFilter()) {
    self.init(entity, filter)
    for document in corpus.documents { add(document, in: corpus) }
  }

  /// - Throws: what reading the graph's documents throws.
  public init(_ entity: Entity, of graph: any AskedGraph, _ filter: ClaimFilter = ClaimFilter()) throws {
    self.init(entity, filter)
    try graph.forEachDocument(in: ClaimScope(about: entity.id, orMentions: true)) { add($0, in: $1) }
  }

  private init(_ entity: Entity, _ filter: ClaimFilter) {
    self.entity = entity
    self.filter = filter
  }

  /// Notes what a document says of the entity.
  private mutating func add(_ document: AnnotatedDocument, in corpus: Corpus) {
    let own = document.mentions.filter { $0.entity == entity.id }
    if !own.isEmpty {
      let surfaces = own.reduce(into: [String]()) { if !$0.contains($1.surface) { $0.append($1.surface) } }
      mentions.append(Mentions(document: document.document.name, count: own.count, surfaces: surfaces))
    }
    for claim in document.claims {
      let isSubject = claim.subject.entity == entity.id
      let isObject = claim.object.entity == entity.id
      let isHolder = claim.holderChain.contains(entity.id)
      let isQualifier = claim.qualifiers.names(entity.id)
      guard isSubject || isObject || isHolder || isQualifier, filter.accepts(claim, of: document.document) else {
        continue
      }
      let row = ClaimRow(claim, of: document, in: corpus)
      if isSubject { asSubject.append(row) }
      if isObject { asObject.append(row) }
      if isHolder { asHolder.append(row) }
      if isQualifier { asQualifier.append(row) }
    }
  }
}

extension JSONObject {
  /// Whether one of its values, or of the lists in it, is an identifier.
  fileprivate func names(_ identifier: String) -> Bool {
    members.contains { member in
      switch member.value {
      case .string(let text): text == identifier
      case .array(let values): values.contains(.string(identifier))
      case .null, .boolean, .integer, .decimal, .object: false
      }
    }
  }
}
