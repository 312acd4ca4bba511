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

  private static let people = [
    Entity(id: "p-1", type: .person, label: "Stoltenberg"), Entity(id: "p-2", type: .person, label: "Jens Stoltenberg"),
    Entity(id: "kim-jong-un", type: .person, label: "Kim Jong Un"), Entity(id: "p-3", type: .person, label: "Kim"),
    Entity(id: "russia", type: .state, label: "Russia", metonyms: ["Moscow", "the Kremlin"]),
    Entity(id: "moscow", type: .place, label: "Moscow"), Entity(id: "geneva", type: .place, label: "Geneva"),
    Entity(id: "f-35", type: .weapon, label: "F-35 Lightning II"),
    Entity(id: "s-400", type: .weapon, label: "S-400 Triumf"),
    Entity(id: "n-2", type: .group, label: "North Atlantic Treaty Organization foreign ministers"),
  ]

  private func people() throws -> NameResolver {
    let mentions = [
      ("NATO foreign ministers", "n-2", .group, MentionLevel.nominal), ("they", "russia", .state, .pronoun),
      ("S-400 air defence system", "s-400", .weapon, .name),
    ].map { (surface, entity, type: MentionType, level) in
      Mention(
        id: entity, range: 0..<1, surface: surface, type: type, entity: entity, level: level, section: .body,
        sentence: "s1")
    }
    let document = AnnotatedDocument(
      document: DocumentRecord(name: "a", file: "a.txt", length: 60), mentions: mentions, entities: Self.people)
    return NameResolver(Corpus(documents: [document]), knowledge: try KnowledgeBase.builtIn())
  }

  @Test(
    "a bare surname, and a capital's name, are asked back with all who share them; words of a text and other gaps find",
    arguments: [
      ("stoltenberg", ["p-1", "p-2"]), ("Jens Stoltenberg", ["p-2"]), ("p-1", ["p-1"]),
      ("Kim", ["kim-jong-un", "p-3"]),
      ("Moscow", ["moscow", "russia"]), ("the Kremlin", ["russia"]), ("russia", ["russia"]), ("Geneva", ["geneva"]),
      ("NATO foreign ministers", ["n-2"]), ("s-400 air defence system", ["s-400"]), ("they", []), ("F35", ["f-35"]),
      ("f 35", ["f-35"]), ("S400", ["s-400"]), ("s400 triumf", ["s-400"]),
    ])
  func shared(name: String, identifiers: [String]) throws {
    #expect(Set(try people().candidates(named: name).map(\.entity.id)) == Set(identifiers))
  }

  @Test(
    "a capital means its government too in conditions, by its name and by its identifier",
    arguments: ["Moscow", "moscow"])
  func capitals(name: String) throws {
    let choice = try people().choice(named: name)
    #expect(choice.entities == ["moscow", "russia"])
    #expect(choice.sharedName?.bearers.map(\.entity.id) == ["moscow", "russia"])
    #expect(try people().choice(named: "Geneva") == ["geneva"])
  }

  @Test("designations of the knowledge base are found without their hyphen", arguments: ["SSC8", "ssc8"])
  func withoutHyphen(name: String) throws {
    #expect(try resolver.entity(named: name).id == "9m729")
  }
}
