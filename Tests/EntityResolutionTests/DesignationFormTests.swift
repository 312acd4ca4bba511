import Testing

@testable import EntityResolution

@Suite("Military designations by their form")
struct DesignationFormTests {
  @Test("capitals with digits are designations", arguments: ["9M729", "SS-4", "SSC-8", "S-300", "SA-18"])
  func designations(word: String) { #expect(DesignationForm(Array(word.utf8)) != nil) }

  @Test("measures, groups and words are none", arguments: ["G20", "5km", "2019", "INF", "mid-1990s", "Moscow"])
  func others(word: String) { #expect(DesignationForm(Array(word.utf8)) == nil) }

  @Test("a year after a hyphen names the round of a series")
  func series() { #expect(DesignationForm(Array("Zapad-2017".utf8))?.series == "Zapad") }
}
