import ClaimExtraction
import KnowledgeBase

/// What the program carries, loaded once for the tests.
enum BuiltIn {
  static let knowledge: KnowledgeBase? = try? KnowledgeBase.builtIn()

  static let relations: [Relation] = knowledge?.relations.relations ?? []
}
