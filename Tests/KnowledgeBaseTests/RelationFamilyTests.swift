import KnowledgeBase
import Testing

@Suite("Families of relations")
struct RelationFamilyTests {
  private func family(_ name: String) throws -> Set<String> {
    try KnowledgeBase.builtIn().relations.family(named: name)
  }

  @Test("a group, a CAMEO code and its beginning, a type of PLOVER with and without its mode")
  func names() throws {
    #expect(try family("force") == ["attacks", "annexes"])
    #expect(try family("112") == ["accuses", "blames"])
    #expect(try family("11") == ["accuses", "blames", "criticizes", "expressesConcernAbout"])
    #expect(try family("ACCUSE") == ["accuses", "blames", "criticizes", "expressesConcernAbout"])
    #expect(try family("accuse/disapprove") == ["criticizes", "expressesConcernAbout"])
    #expect(try family("accu").isEmpty)
    #expect(try family("").isEmpty)
  }

  @Test("hostile relations are those of conflict in words and in deeds")
  func classes() throws {
    let hostile = try family("hostile")
    #expect(hostile == (try family("verbal-conflict")).union(try family("material-conflict")))
    #expect(hostile.isSuperset(of: ["accuses", "warns", "violates", "attacks", "sanctions"]))
    #expect(hostile.isDisjoint(with: ["supports", "agreesWith", "signed", "consultsWith"]))
    #expect(try family("cooperative").isSuperset(of: ["supports", "agreesWith", "consultsWith", "suppliesWeaponTo"]))
  }

  @Test("every family that is named has relations")
  func familyNames() throws {
    let relations = try KnowledgeBase.builtIn().relations
    for name in relations.familyNames { #expect(!relations.family(named: name).isEmpty, "\(name)") }
  }
}
