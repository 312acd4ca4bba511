import DocumentModel
import Entente
import KnowledgeBase
import Testing

@Suite("What names in filters mean")
struct ThingChoiceTests {
  private static let entities = [
    Entity(id: "nuclear-weapon", type: .weapon, label: "nuclear weapon", isKind: true),
    Entity(id: "k-1", type: .weapon, label: "tactical nuclear weapon", isKind: true, broader: ["nuclear-weapon"]),
    Entity(id: "9m729", type: .weapon, label: "9M729", kind: "glcm"),
    Entity(id: "tomahawk", type: .weapon, label: "Tomahawk", kind: "cruise-missile"),
    Entity(id: "inf-treaty", type: .treaty, label: "INF Treaty"),
    Entity(id: "new-start", type: .treaty, label: "New START"),
    Entity(id: "nato", type: .organization, label: "North Atlantic Treaty Organization", aliases: ["the alliance"]),
    Entity(id: "north-korea", type: .state, label: "North Korea"),
    Entity(id: "treaty", type: .treaty, label: "treaty", isKind: true),
    Entity(id: "d-1", type: .treaty, label: "any agreement", aliases: ["treaties"], kind: "treaty"),
    Entity(id: "d-2", type: .document, label: "persons"), Entity(id: "n-1", type: .person, label: "Oleg Savin"),
    Entity(id: "n-2", type: .place, label: "Vienna", kind: "city"),
    Entity(id: "d-3", type: .place, label: "place (unnamed)"),
  ]

  private let corpus: Corpus = {
    var status = SampleCorpus.claim("a-c001", "inf-treaty", "hasStatus", "nato")
    status.object = .literal("real jeopardy")
    return SampleCorpus.corpus([status], entities: entities)
  }()

  private func choice(_ name: String) throws -> ThingChoice {
    try NameResolver(corpus, knowledge: KnowledgeBase.builtIn()).choice(named: name)
  }

  @Test(
    "an entity of exactly that name, all things of a kind, all of a class",
    arguments: [
      ("North Korea", ["north-korea"]), ("the alliance", ["nato"]), ("nuclear weapons", ["k-1", "nuclear-weapon"]),
      ("cruise missiles", ["9m729", "tomahawk"]), ("INF", ["inf-treaty"]),
    ])
  func things(name: String, identifiers: [String]) throws {
    #expect(try choice(name) == ThingChoice(entities: Set(identifiers)))
  }

  @Test(
    "the word for a class means all of the class, and of the kind of that name, whatever else is called so",
    arguments: [
      ("treaties", ["d-1", "inf-treaty", "new-start", "treaty"]),
      ("Treaty", ["d-1", "inf-treaty", "new-start", "treaty"]),
      ("agreements", ["d-1", "inf-treaty", "new-start", "treaty"]), ("states", ["north-korea"]),
      ("persons", ["d-2", "n-1"]), ("organizations", ["nato"]), ("organisations", ["nato"]),
      ("places", ["d-3", "n-2"]),
    ])
  func classes(name: String, identifiers: [String]) throws {
    #expect(try choice(name) == ThingChoice(entities: Set(identifiers)))
  }

  @Test("words that stand on a side of a claim where nothing is called so")
  func words() throws {
    #expect(try choice("jeopardy") == ThingChoice(phrases: [SoughtWords("jeopardy")]))
  }

  @Test("several entities are asked back, and what nothing is called is told")
  func failures() throws {
    #expect(throws: NameFailure.self) { try choice("north") }
    #expect(throws: NameFailure.unknown(name: "danger", near: [])) { try choice("danger") }
  }

  @Test("both sides are narrowed by things and words together")
  func filter() throws {
    var filter = ClaimFilter()
    filter.objects = .union([try choice("jeopardy"), try choice("cruise missiles")])
    #expect(corpus.rows(filter).map(\.claim) == ["a-c001"])
    filter.about = [try choice("treaties")]
    #expect(corpus.rows(filter).map(\.claim) == ["a-c001"])
    filter.about = [try choice("treaties"), try choice("North Korea")]
    #expect(corpus.rows(filter).isEmpty)
  }

  @Test(
    "a phrase stands in words by the beginnings of its own, side by side",
    arguments: [
      ("cruise missile", "the new Russian cruise missiles", true), ("CRUISE", "a cruise", true),
      ("cruise missile", "a missile on a cruise", false), ("missile cruise", "cruise missile", false),
      ("sao tome", "in São Tomé", true), ("", "anything", false), ("uise", "cruise", false),
    ])
  func phrases(phrase: String, text: String, occurs: Bool) {
    #expect(SoughtWords(phrase).occurs(in: text) == occurs)
  }
}
