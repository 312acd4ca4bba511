import Testing

@testable import KnowledgeBase

@Suite("Known names in text")
struct NameMatchingTests {
  @Test(
    "the longest name wins, across hyphens",
    arguments: [
      ("The NATO-Russia Council met", ["NATO-Russia Council: nato-russia-council (label)"]),
      ("the NATO–Russia Council met", ["NATO–Russia Council: nato-russia-council (label)"]),
      ("a UN Security Council resolution", ["UN Security Council: un-security-council (alias)"]),
      ("North Korea 's leader", ["North Korea: north-korea (label)", "leader: leader (label)"]),
      ("left the West Bank", ["West Bank: west-bank (label)"]),
      ("left the West", ["the West: the-west (label)"]),
    ])
  func longest(text: String, expected: [String]) throws {
    #expect(try Knowledge.names(in: text) == expected)
  }

  @Test(
    "acronyms keep their case",
    arguments: [
      ("US envoys told us", ["US: united-states (acronym)", "envoys: envoy (alias)"]),
      ("the U.S. said so", ["U.S.: united-states (acronym)"]),
      ("START begins", ["START: start-i (acronym)"]),
      ("they start again", []),
      ("who did it", []),
    ])
  func acronyms(text: String, expected: [String]) throws {
    #expect(try Knowledge.names(in: text) == expected)
  }

  @Test(
    "other names bear a different case after their first letter",
    arguments: [
      ("the INF treaty", ["INF treaty: inf-treaty (alias)"]),
      (
        "the Intermediate-range nuclear forces treaty", ["Intermediate-range nuclear forces treaty: inf-treaty (label)"]
      ),
      ("the nuclear non-proliferation treaty", ["nuclear non-proliferation treaty: npt (alias)"]),
      ("TURKEY AND IRAN", ["TURKEY: turkey (label)", "IRAN: iran (label)"]),
      ("a turkey for dinner", []),
      ("Ballistic missiles", ["Ballistic missiles: ballistic-missile (alias)"]),
    ])
  func otherCase(text: String, expected: [String]) throws {
    #expect(try Knowledge.names(in: text) == expected)
  }

  @Test(
    "a capital is the government or the city",
    arguments: [
      ("Moscow denied it", ["Moscow: russia (metonym) | moscow (label)"]),
      ("the Kremlin denied it", ["Kremlin: russia (metonym)"]),
      ("Kiev denied it", ["Kiev: ukraine (metonym) | kyiv (alias)"]),
      ("Singapore denied it", ["Singapore: singapore (label) | singapore-city (label)"]),
    ])
  func metonyms(text: String, expected: [String]) throws {
    #expect(try Knowledge.names(in: text) == expected)
  }

  @Test(
    "nationality comes as adjective or noun",
    arguments: [
      ("Russian", ["Russian: russia (demonymAdjective)"]),
      ("Russians", ["Russians: russia (demonymNoun)"]),
      ("Soviet", ["Soviet: soviet-union (demonymAdjective)"]),
      ("European", ["European: europe (demonymAdjective)"]),
    ])
  func demonyms(text: String, expected: [String]) throws {
    #expect(try Knowledge.names(in: text) == expected)
  }

  @Test(
    "weapons are found by any designation, also in the plural or with a blank",
    arguments: [
      ("the 9M729", ["9M729: 9m729 (label)"]),
      ("the SSC-8", ["SSC-8: 9m729 (designation)"]),
      ("SS-20s in Europe", ["SS-20s: rsd-10-pioneer (designation)", "Europe: europe (label)"]),
      ("an SS 20", ["SS 20: rsd-10-pioneer (designation)"]),
      ("two Iskanders", ["Iskanders: 9k720-iskander (label)"]),
    ])
  func designations(text: String, expected: [String]) throws {
    #expect(try Knowledge.names(in: text) == expected)
  }

  @Test("a family name alone is marked as one")
  func surnames() throws {
    #expect(try Knowledge.names(in: "Stoltenberg spoke") == ["Stoltenberg: jens-stoltenberg (surname)"])
    #expect(try Knowledge.names(in: "Jens Stoltenberg spoke") == ["Jens Stoltenberg: jens-stoltenberg (label)"])
  }

  @Test("names that are also words or reporting names are marked ambiguous")
  func ambiguity() throws {
    let knowledge = try Knowledge.builtIn.get()
    for (name, isAmbiguous) in [
      ("Reading", true), ("Bear", true), ("Vienna", false), ("Brown", true), ("Condoleezza Rice", false),
      ("SSC-8", false),
    ] {
      let candidates = knowledge.candidates(named: name)
      #expect(!candidates.isEmpty && candidates.allSatisfy { $0.isAmbiguous == isAmbiguous }, "\(name)")
    }
  }

  @Test("hostile text costs no more than its length", .timeLimit(.minutes(1)))
  func hostile() throws {
    let knowledge = try Knowledge.builtIn.get()
    let bytes = Array(String(repeating: "United Nations Security ", count: 20_000).utf8)
    let matches = knowledge.matches(in: bytes, tokens: Knowledge.tokens(of: String(decoding: bytes, as: UTF8.self)))
    #expect(matches.count == 20_000)
    #expect(knowledge.matches(in: [], tokens: []).isEmpty)
    #expect(knowledge.candidates(named: "").isEmpty)
  }
}
