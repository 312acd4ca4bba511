import DocumentModel
import Testing

@testable import EntityResolution

@Suite("Which office a title means")
struct OfficeReferenceTests {
  @Test("a minister is no prime minister, a director general no general")
  func offices() throws {
    try ReferenceExample.check([
      ReferenceExample("Israeli minister Dan Levi spoke.", "minister", "!prime-minister-of-israel"),
      ReferenceExample("French minister Paul Martin spoke.", "minister", "!prime-minister-of-france"),
      ReferenceExample("Israeli Prime Minister Dan Levi spoke.", "Prime Minister", "prime-minister-of-israel"),
      ReferenceExample(
        "U.S. envoy Christopher Hill spoke in Seoul.", "envoy", "!us-special-envoy-for-arms-control"),
      ReferenceExample(
        "Fernando Arias, director general of the OPCW, spoke in The Hague.", "director general",
        "opcw-director-general"),
      ReferenceExample("Attorney General Merrick Garland spoke.", "Attorney General", "!title-general"),
      ReferenceExample("General Arif Hossain spoke.", "General", "title-general"),
      ReferenceExample("Lieutenant General Arif Hossain spoke.", "Lieutenant General", "title-lieutenant-general"),
    ])
  }

  @Test("who is one of many is called so")
  func labels() throws {
    let sample = try ReadSample("French minister Paul Martin spoke.")
    let office = sample.entity(of: "minister")
    #expect(sample.document.entities.first { $0.id == office }?.label == "French minister")
  }

  @Test("a name that father and son bear means who held office then")
  func sharedNames() throws {
    try ReferenceExample.check(
      [ReferenceExample("President George Bush met Mikhail Gorbachev in Malta.", "George Bush", "george-h-w-bush")],
      day: "1989-12-03")
    try ReferenceExample.check(
      [ReferenceExample("President George Bush met Vladimir Putin in Moscow.", "George Bush", "george-w-bush")],
      day: "2006-05-03")
  }
}
