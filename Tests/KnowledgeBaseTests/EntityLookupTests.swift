import Testing

@testable import KnowledgeBase

@Suite("Looking things up")
struct EntityLookupTests {
  @Test("an entity comes as a value with all its names and its origin")
  func entity() throws {
    let russia = try #require(try Knowledge.builtIn.get().entity("russia"))
    #expect(russia.entityClass == .state)
    #expect(russia.aliases == ["Russian Federation"])
    #expect(russia.metonyms == ["Moscow", "Kremlin"])
    #expect(russia.demonyms.adjectives == ["Russian"])
    #expect(russia.origin.file == "built-in states.tsv")
    guard case .state(_, let alpha2, _, let capital, let status) = russia.details else {
      Issue.record("not a state: \(russia.details)")
      return
    }
    #expect((alpha2, capital, status) == ("RU", "moscow", "member"))
  }

  @Test("a treaty has dates and parties")
  func treaty() throws {
    let treaty = try #require(try Knowledge.builtIn.get().entity("inf-treaty"))
    #expect(treaty.validFrom == "1988-06-01")
    #expect(treaty.validUntil == "2019-08-02")
    guard case .treaty(let kind, _, let signed, let parties) = treaty.details else {
      Issue.record("not a treaty: \(treaty.details)")
      return
    }
    #expect((kind, signed) == ("bilateral", "1987-12-08"))
    #expect(parties == ["united-states", "soviet-union", "russia"])
  }

  @Test("designations of different systems name the same weapon")
  func designations() throws {
    let knowledge = try Knowledge.builtIn.get()
    #expect(knowledge.areSameWeapon("9M729", "SSC-8"))
    #expect(knowledge.areSameWeapon("SS-18", "R-36M2"))
    #expect(!knowledge.areSameWeapon("SS-18", "SS-20"))
    #expect(!knowledge.areSameWeapon("Moscow", "Moscow"))
    #expect(knowledge.weaponClasses(of: "9m729") == ["glcm", "cruise-missile", "missile", "weapon"])
  }

  @Test(
    "office holders by office, person and time",
    arguments: [
      ("nato-secretary-general", "2019-07-05", ["jens-stoltenberg"]),
      ("president-of-the-united-states", "1987-12-08", ["ronald-reagan"]),
      ("president-of-the-united-states", "2009", ["george-w-bush", "barack-obama"]),
      ("president-of-russia", "2026", ["vladimir-putin"]),
      ("president-of-russia", "1980", []),
    ])
  func offices(role: String, date: String, expected: [String]) throws {
    #expect(try Knowledge.builtIn.get().officeTerms(role: role, on: date).map(\.person) == expected)
  }

  @Test("all terms of one person, and all offices of one body")
  func officesOfPerson() throws {
    let knowledge = try Knowledge.builtIn.get()
    let roles = knowledge.officeTerms(person: "jens-stoltenberg").map(\.role)
    #expect(roles == ["nato-secretary-general", "prime-minister-of-norway"])
    #expect(knowledge.roles(of: "opcw").map(\.id) == ["opcw-director-general"])
  }

  @Test("relations know their wider ones, codes and symmetry")
  func relations() throws {
    let catalogue = try Knowledge.builtIn.get().relations
    #expect(catalogue.lineage(of: "givesUltimatumTo").map(\.id) == ["givesUltimatumTo", "demands", "requests"])
    #expect(catalogue.isRelation("blames", narrowerThanOrEqualTo: "accuses"))
    #expect(!catalogue.isRelation("accuses", narrowerThanOrEqualTo: "blames"))
    #expect(catalogue["agreesWith"]?.isSymmetric == true)
    #expect(catalogue["violates"]?.cameo == "128")
    #expect(catalogue["violates"]?.domain == ["Actor", "Weapon"])
    #expect(catalogue["nothing"] == nil)
  }

  @Test("an outlet's marks")
  func publishers() throws {
    let publisher = try Knowledge.builtIn.get().publishers.first { $0.slugs.contains("/TASS/") }
    #expect(publisher?.organization == "tass")
  }
}
