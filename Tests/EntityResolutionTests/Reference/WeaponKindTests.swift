import DocumentModel
import Testing

@testable import EntityResolution

@Suite("Descriptions of weapons of another kind")
struct WeaponKindTests {
  @Test("mean no weapon that is not of their kind")
  func definite() throws {
    try ReferenceExample.check([
      ReferenceExample("India tested the K-4 missile. The submarine sailed on Monday.", "The submarine", "new"),
      ReferenceExample("India tested the K-4 missile. The missile flew far.", "The missile", "k-4"),
      ReferenceExample("Ukraine received HIMARS. The frigate sank in the Black Sea.", "The frigate", "new"),
      ReferenceExample("Pakistan tested the Babur missile. The tank was destroyed.", "The tank", "new"),
      ReferenceExample("Iran showed the Fateh-110 missile. The bomber left.", "the bomber", "!fateh-110"),
      ReferenceExample("Turkey bought the S-400 system. The bomb exploded in Ankara.", "The bomb", "new"),
      ReferenceExample("Turkey bought the S-400 system. The missiles arrived in Ankara.", "The missiles", "s-400"),
      ReferenceExample("Greece bought Rafale jets. The ship sank near Crete.", "The ship", "new"),
      ReferenceExample(
        "Russia showed the T-90M tank and China showed the Type 055 destroyer.", "the Type 055 destroyer", "!t-90"),
      ReferenceExample("Russia lost a frigate near Odesa. The submarine left Sevastopol.", "The submarine", "new"),
      ReferenceExample("Iraq had chemical weapons. Iran has nuclear weapons.", "nuclear weapons", "nuclear-weapon"),
      ReferenceExample(
        "Syria has chemical weapons. Iran has biological weapons.", "biological weapons", "biological-weapon"),
    ])
  }

  @Test("and indefinite ones no weapon that is named for others")
  func indefinite() throws {
    try ReferenceExample.check([
      ReferenceExample("Iran tested a missile. The Pentagon will buy 29 F-35s.", "a missile", "new"),
      ReferenceExample("Iran tested a missile. Greece bought Patriot missiles.", "a missile", "new"),
      ReferenceExample("DARPA tested a drone. Estonia wants Javelins.", "a drone", "new"),
      ReferenceExample("Pakistan tested a surface-to-surface missile. The Babur flew far.", "Babur", "babur"),
    ])
  }

  @Test("a designation and the noun that it stands before are one mention")
  func designations() throws {
    try ReferenceExample.check([
      ReferenceExample("The 9M729 ground-based missile system violates the INF Treaty.", "9M729", "9m729"),
      ReferenceExample("Iran tested the Lyra-2M.", "Lyra-2M", "new"),
      ReferenceExample("Iran tested the Lyra-2M and the Lyra-3.", "Lyra-3", "!=Lyra-2M"),
      ReferenceExample("Iran showed the Karrar-3 drone.", "Karrar-3", "new"),
      ReferenceExample("Iran tested the Lyra-2M and the Karrar-3. It flew.", "Karrar-3", "new"),
      ReferenceExample("Russia showed the Shadoz-IV missile.", "Shadoz-IV", "new"),
      ReferenceExample("North Korea tested the Hwasong\u{2011}12 on Monday.", "Hwasong\u{2011}12", "hwasong-12"),
    ])
    let sample = try ReadSample("The 9M729 ground-based missile system violates the INF Treaty.")
    #expect(sample.document.mentions.filter { $0.mention.type == .weapon }.count == 1)
    #expect(try ReadSample("The missile flies at Mach 5.").mentions(of: "Mach").isEmpty)
  }
}
