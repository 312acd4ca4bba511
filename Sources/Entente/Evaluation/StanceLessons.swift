public import ClaimExtraction
public import DocumentModel
public import KnowledgeBase

/// Joins the stances that were judged with those that people gave to the same claims.
public struct StanceLessons: Sendable {
  private let gold: AnnotatedDocument
  private let entities: [String: Entity]
  private let relations: RelationCatalogue

  /// - Parameters:
  ///   - gold: the annotations of a document.
  ///   - entities: those of its annotations' corpus.
  public init(gold: AnnotatedDocument, entities: [String: Entity], relations: RelationCatalogue) {
    self.gold = gold
    self.entities = entities
    self.relations = relations
  }

  /// A lesson of each claim that people made as well.
  ///
  /// - Parameter document: the program's annotations, whose claims these are.
  public func lessons(of claims: [JudgedClaim], in document: AnnotatedDocument) -> [StanceTraining.Lesson] {
    let wanted = gold.scoredClaims
    let matcher = ClaimMatcher(
      gold: gold, entities, found: document,
      Dictionary(document.entities.map { ($0.id, $0) }) { first, _ in first })
    return matcher.pairs(wanted, claims.map(\.claim), relations).map { left, right in
      StanceTraining.Lesson(
        claims[right], modality: wanted[left].modality, isAuthors: DocumentAuthor.isAuthor(wanted[left].holder))
    }
  }
}
