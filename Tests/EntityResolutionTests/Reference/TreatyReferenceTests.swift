import Testing

@testable import EntityResolution

@Suite("Which treaty is meant")
struct TreatyReferenceTests {
  @Test("descriptions of treaties with several about")
  func descriptions() throws {
    try ReferenceExample.check([
      ReferenceExample("The INF Treaty is old. The treaty bans missiles.", "The treaty", "inf-treaty"),
      ReferenceExample(
        "The INF Treaty died in 2019. A month before, Iran violated the nuclear deal.", "the nuclear deal",
        "!inf-treaty"),
      ReferenceExample("The INF Treaty is old. The landmark pact bans missiles.", "The landmark pact", "inf-treaty"),
      ReferenceExample("New START caps warheads. Syria never joined the convention.", "the convention", "!new-start"),
      ReferenceExample(
        "Syria joined the Chemical Weapons Convention. The convention bans gas.", "The convention", "cwc"),
      ReferenceExample(
        "The Ottawa Treaty bans landmines and the Convention on Cluster Munitions bans cluster bombs. Latvia left the landmine treaty.",
        "the landmine treaty", "ottawa-treaty"),
      ReferenceExample(
        "New START caps warheads, and the Outer Space Treaty keeps them out of orbit. Brazil broke the space treaty.",
        "the space treaty", "outer-space-treaty"),
      ReferenceExample(
        "Washington left the Open Skies Treaty. Egypt complies with the peace treaty that it signed in 1979.",
        "the peace treaty", "!open-skies-treaty"),
      ReferenceExample(
        "The INF Treaty is dead. Iran signed the Additional Protocol. The protocol allows inspections.", "The protocol",
        "!inf-treaty"),
      ReferenceExample("Iran signed the NPT. The test ban treaty is another matter.", "The test ban treaty", "!npt"),
      ReferenceExample(
        "The Chemical Weapons Convention was signed in Paris. The treaty bans gas.", "The treaty", "cwc"),
      ReferenceExample("Russia left the INF Treaty. The treaty with Japan is older.", "The treaty", "!inf-treaty"),
      ReferenceExample("Iran signed the deal with France. The deal failed.", "The deal", "=the deal"),
    ])
  }

  @Test("resolutions by their numbers")
  func resolutions() throws {
    try ReferenceExample.check([
      ReferenceExample("The transfer breaches resolution 1718.", "resolution 1718", "unscr-1718"),
      ReferenceExample(
        "The council set up the panel by resolution 2293. It renewed resolution 2293 in May.", "resolution 2293",
        "=resolution 2293"),
      ReferenceExample("It renewed resolution 2293 but not resolution 2294.", "resolution 2294", "!=resolution 2293"),
    ])
  }
}
