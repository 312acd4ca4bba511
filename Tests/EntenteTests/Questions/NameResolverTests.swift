import DocumentModel
import Entente
import KnowledgeBase
import Testing

@Suite("Names that people type")
struct NameResolverTests {
  private let resolver: NameResolver

  init() throws { resolver = NameResolver(SampleCorpus.treaty, knowledge: try KnowledgeBase.builtIn()) }

  @Test(
    "a name means its entity by identifier, label, alias, capital, beginning or words",
    arguments: [
      ("nato", ["nato"]), ("Nato", ["nato"]), ("Moscow", ["russia"]), ("the INF Treaty", ["inf-treaty"]),
      ("inf-Treaty", ["inf-treaty"]), ("sao tome", ["n-1"]), ("SÃO TOMÉ", ["n-1"]),
      ("stoltenberg", ["jens-stoltenberg"]),
      ("jens stol", ["jens-stoltenberg"]), ("north treaty org", ["nato"]), ("Narnia", []), ("", []), ("…", []),
    ])
  func names(name: String, identifiers: [String]) {
    #expect(resolver.candidates(named: name).map(\.entity.id) == identifiers)
  }

  @Test("other names of the knowledge base mean what the corpus calls otherwise", arguments: ["SSC-8", "ssc 8"])
  func knownNames(name: String) throws {
    #expect(try resolver.entity(named: name).id == "9m729")
  }

  @Test("a name that several have asks back, the most mentioned first")
  func ambiguous() {
    let failure = #expect(throws: NameFailure.self) { try resolver.entity(named: "inf t") }
    guard case .ambiguous("inf t", let candidates) = failure else { return #expect(Bool(false), "\(failure as Any)") }
    #expect(candidates.map(\.entity.id) == ["inf-talks", "inf-treaty"])
  }

  @Test("an exact name excludes longer ones")
  func exactBeforeLonger() throws {
    let entities = [
      Entity(id: "x1", type: .treaty, label: "New START"), Entity(id: "x2", type: .meeting, label: "New START talks"),
    ]
    let resolver = NameResolver(SampleCorpus.corpus([], entities: entities), knowledge: try KnowledgeBase.builtIn())
    #expect(try resolver.entity(named: "new start").id == "x1")
  }

  @Test("a mistyped name brings what is near")
  func mistyped() {
    let failure = #expect(throws: NameFailure.self) { try resolver.entity(named: "Jens Stoltenburg") }
    guard case .unknown(_, let near) = failure else { return #expect(Bool(false), "\(failure as Any)") }
    #expect(near.map(\.entity.id) == ["jens-stoltenberg"])
  }

  @Test("a known name that nothing mentions is told from an unknown one")
  func notMentioned() {
    #expect(throws: NameFailure.notMentioned(name: "Angola", identifier: "angola")) {
      try resolver.entity(named: "Angola")
    }
    #expect(throws: NameFailure.unknown(name: "zzz", near: [])) { try resolver.entity(named: "zzz") }
  }
}
