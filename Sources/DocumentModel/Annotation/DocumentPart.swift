/// The part of a document that a graph is wanted of.
///
/// The document stays whole beside it, because what a claim is called depends on the claims that it speaks of.
public struct DocumentPart: Hashable, Sendable {
  /// Identifiers of the claims that belong to the part; nil for all.
  public var claims: Set<String>?
  /// Identifiers of the entities that belong to the part; nil for all.
  public var entities: Set<String>?

  public init(claims: Set<String>? = nil, entities: Set<String>? = nil) {
    self.claims = claims
    self.entities = entities
  }

  /// Everything.
  public static let whole = DocumentPart()
  /// Not even the document itself.
  public static let empty = DocumentPart(claims: [], entities: [])

  /// Whether a claim belongs to the part.
  public func contains(_ claim: Claim) -> Bool { claims?.contains(claim.id) ?? true }

  /// Whether an entity belongs to the part; what is no entity, as a date, belongs to every part.
  public func contains(entity identifier: String?) -> Bool {
    guard let entities, let identifier else { return true }
    return entities.contains(identifier)
  }

  /// The part with all claims that its claims speak of, so that nothing in it points out of it.
  public func closed(over document: AnnotatedDocument) -> DocumentPart {
    guard var kept = claims else { return self }
    let claims = Dictionary(document.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pending = kept
    while let claim = pending.popFirst().flatMap({ claims[$0] }) {
      for target in claim.referencedClaims where kept.insert(target).inserted { pending.insert(target) }
    }
    return DocumentPart(claims: kept, entities: entities)
  }
}

extension AnnotatedDocument {
  /// The document without the claims that do not belong to a part, nor are spoken of by one that does.
  public func restricted(to part: DocumentPart) -> AnnotatedDocument {
    let part = part.closed(over: self)
    var restricted = self
    restricted.claims.removeAll { !part.contains($0) }
    return restricted
  }
}

extension Claim {
  /// Identifiers of the claims that this one speaks of or depends on.
  fileprivate var referencedClaims: [String] {
    let arguments = [subject, object].compactMap { argument -> String? in
      if case .claim(let identifier) = argument { identifier } else { nil }
    }
    return arguments + content + [restates, condition].compactMap { $0 }
  }
}
