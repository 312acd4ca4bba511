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

  @Test("one title beside two people is two offices")
  func twoPresidents() throws {
    let texts = [
      "President Joe Biden and President Xi Jinping agreed in Lima.",
      "President Xi Jinping met Joe Biden in Lima. On Monday, President Biden left.",
      "Foreign Minister Sergei Lavrov met Foreign Minister Wang Yi.",
    ]
    for text in texts {
      let sample = try ReadSample(text)
      let titles = sample.document.mentions.map(\.mention).filter { $0.type == .role }.compactMap(\.entity)
      #expect(titles.count == 2 && Set(titles).count == 2, "\(text): \(titles)")
    }
  }

  @Test("a short title means the office that the person held")
  func shortTitles() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Condoleezza Rice arrived in Moscow. Secretary Rice left on Friday.", "Secretary", "us-secretary-of-state"),
      ReferenceExample("Deputy Secretary Laura Pemberton spoke in Vienna.", "Deputy Secretary", "new"),
      ReferenceExample("Secretary Laura Pemberton spoke in Vienna.", "Secretary", "new"),
    ])
  }

  private func label(of phrase: String, in text: String) throws -> String? {
    let sample = try ReadSample(text)
    let office = sample.entity(of: phrase)
    return sample.document.entities.first { $0.id == office }?.label
  }

  @Test("who is one of many is called so")
  func labels() throws {
    #expect(try label(of: "minister", in: "French minister Paul Martin spoke.") == "French minister")
  }

  @Test("a spokesman speaks for the body behind him, whatever ministry of his state has one")
  func spokesmen() throws {
    let text = "Behrouz Kamalvandi, spokesman for the Atomic Energy Organization of Iran, spoke in Vienna."
    #expect(try label(of: "spokesman", in: text) == "spokesman of Atomic Energy Organization of Iran")
    #expect(try label(of: "spokeswoman", in: "Iranian spokeswoman Leila Amini spoke.") == "spokesman of Iran")
  }

  @Test("whose title does not tell what another one is the chief of is no head of a state")
  func counterparts() throws {
    let text = "Pentagon chief Lloyd Austin wrote to his counterpart Hulusi Akar of Turkey."
    #expect(try label(of: "counterpart", in: text) == "counterpart")
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
