import KnowledgeBase
import Testing

@testable import EntityResolution

@Suite("Sieves in words")
struct SieveDescriptionTests {
  @Test("every sieve is described once, in the order in which they work")
  func descriptions() throws {
    let resolver = try EntityResolver(knowledge: KnowledgeBase.builtIn())
    let described = resolver.sieveDescriptions
    #expect(Set(described.map(\.name)) == Set(resolver.sieves.map(\.name)))
    #expect(Set(described.map(\.name)).count == described.count)
    #expect(described.first?.name == resolver.sieves.first?.name)
    for sieve in described { #expect(sieve.words.hasSuffix("."), "\(sieve.name)") }
  }
}
