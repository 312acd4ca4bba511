import Testing

@testable import EntityResolution

@Suite("What phrases say that cannot be said of one thing")
struct ExclusionTests {
  @Test("years, sides and words for another one keep treaties apart")
  func treaties() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Norway has the 2019 agreement with Sweden. Iran left the 2015 nuclear deal.", "the 2015 nuclear deal", "jcpoa"),
      ReferenceExample("Iran has suspended the 2015 nuclear deal.", "the 2015 nuclear deal", "jcpoa"),
      ReferenceExample("Iran signed the July 2015 nuclear agreement.", "the July 2015 nuclear agreement", "jcpoa"),
      ReferenceExample(
        "Norway praised the Open Skies Treaty. It signed the 2005 accord.", "the 2005 accord", "!open-skies-treaty"),
      ReferenceExample("Russia left the INF Treaty. The 1987 treaty bans missiles.", "The 1987 treaty", "inf-treaty"),
      ReferenceExample(
        "Poland signed a contract with South Korea in 2022. It signed a second contract with Hyundai.",
        "a second contract", "new"),
    ])
  }

  @Test("groups of other owners, counted ones and narrower ones are others")
  func groups() throws {
    try ReferenceExample.check([
      ReferenceExample("NATO officials spoke. Afghan officials said nothing.", "Afghan officials", "!=NATO officials"),
      ReferenceExample(
        "Pakistani intelligence officials spoke. Pakistani officials said nothing.", "Pakistani officials",
        "!=Pakistani intelligence officials"),
      ReferenceExample(
        "Ugandan rebels attacked a village. The army killed 35 Ugandan rebels.", "35 Ugandan rebels", "!=Ugandan rebels"
      ),
    ])
  }

  @Test("talks without an article are not those with a name")
  func talks() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "China wants the six-party talks to resume. Its envoy held talks in Seoul.", "talks", "!six-party-talks"),
      ReferenceExample(
        "China wants the six-party talks to resume. Japan left the talks.", "the talks", "six-party-talks"),
    ])
  }

  @Test("a body of many states is not an agency of one")
  func bodies() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "The IAEA visited Iran. The Iranian news agency praised the visit.", "The Iranian news agency", "!iaea")
    ])
  }

  @Test("so do counts, bodies and indefinite articles with happenings and people")
  func others() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "A Pentagon official met a State Department official.", "a State Department official", "new"),
      ReferenceExample(
        "The IAEA director general criticized North Korea. The OPCW director general criticized Syria.",
        "The OPCW director general", "new"),
      ReferenceExample("The army shelled the port. The navy answered.", "The navy", "new"),
      ReferenceExample(
        "Defence Minister Ann Reed spoke. The president stayed away.", "The president", "new"),
      ReferenceExample("Defence Minister Ann Reed spoke. The minister left.", "The minister", "=Ann Reed"),
      ReferenceExample(
        "The coalition conducted 23 strikes in Syria. It conducted 11 strikes in Iraq.", "11 strikes", "new"),
    ])
  }

  @Test("so do the words before and behind the noun of a body")
  func otherBodies() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "An appeals court heard the case. The state will turn to the Supreme Court.", "An appeals court", "new"),
      ReferenceExample(
        "The Campaign to Stop Killer Robots protested. The group of governmental experts met.", "The group",
        "!=Campaign to Stop Killer Robots"),
    ])
  }
}
