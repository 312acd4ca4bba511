import Testing

@testable import KnowledgeBase

@Suite("The compiled-in knowledge")
struct BuiltInKnowledgeTests {
  @Test("loads: all rows are well formed, identifiers unique, references resolved")
  func loads() throws {
    let knowledge = try KnowledgeBase.builtIn()
    #expect(knowledge.entityCount > 5_000)
  }
}
