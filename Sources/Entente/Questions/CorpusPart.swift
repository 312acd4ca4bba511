public import DocumentModel

/// A part of a corpus: the claims that a filter accepts, and what lies near some entities.
public struct CorpusPart: Sendable {
  private let filter: ClaimFilter
  /// The entities within reach; nil for all.
  private let entities: Set<String>?

  /// - Parameters:
  ///   - centres: identifiers of the entities in the middle; none take everything.
  ///   - radius: how many claims away from a centre an entity may be.
  /// - Complexity: O(n) in the claims of the corpus.
  public init(of corpus: Corpus, _ filter: ClaimFilter, around centres: Set<String> = [], radius: Int = 1) {
    self.filter = filter
    entities = centres.isEmpty ? nil : Self.entities(within: radius, of: centres, in: corpus, filter)
  }

  /// What of a document belongs to the part: nothing of documents that are not asked for, or have no entity within reach.
  public func part(of document: AnnotatedDocument) -> DocumentPart {
    if let names = filter.documents, !names.contains(document.document.name) { return .empty }
    if let entities, !entities.contains(where: document.mentionsEntity) { return .empty }
    let claims = document.claims.filter { filter.accepts($0, of: document.document) && isWithinReach($0) }
    return DocumentPart(claims: Set(claims.map(\.id)), entities: entities)
  }

  private func isWithinReach(_ claim: Claim) -> Bool {
    guard let entities else { return true }
    let ends = claim.entityArguments
    return !ends.isEmpty && ends.allSatisfy(entities.contains)
  }

  private static func entities(
    within radius: Int, of centres: Set<String>, in corpus: Corpus, _ filter: ClaimFilter
  ) -> Set<String> {
    var neighbours: [String: Set<String>] = [:]
    for document in corpus.documents {
      for claim in document.claims where filter.accepts(claim, of: document.document) {
        let ends = claim.entityArguments
        guard ends.count == 2 else { continue }
        neighbours[ends[0], default: []].insert(ends[1])
        neighbours[ends[1], default: []].insert(ends[0])
      }
    }
    var reached = centres
    var border = centres
    var distance = 0
    while distance < radius, !border.isEmpty {
      distance += 1
      border = Set(border.flatMap { neighbours[$0] ?? [] }).subtracting(reached)
      reached.formUnion(border)
    }
    return reached
  }
}

extension Claim {
  /// Identifiers of the entities on its two sides, as many as there are.
  fileprivate var entityArguments: [String] {
    [subject, object].compactMap { argument in
      if case .entity(let identifier) = argument { identifier } else { nil }
    }
  }
}

extension AnnotatedDocument {
  fileprivate func mentionsEntity(_ identifier: String) -> Bool {
    mentions.contains { $0.entity == identifier } || claims.contains { $0.entityArguments.contains(identifier) }
  }
}
