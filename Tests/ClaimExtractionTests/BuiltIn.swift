import ClaimExtraction
import KnowledgeBase

/// What the program carries, loaded once for the tests.
enum BuiltIn {
  static let knowledge: KnowledgeBase? = try? KnowledgeBase.builtIn()

  static let relations: [RelationSignature] =
    knowledge?.relations.relations.map {
      RelationSignature(
        id: $0.id, tier: $0.tier, domain: $0.domain, range: $0.range, isSymmetric: $0.isSymmetric)
    } ?? []
}
