import Testing

@testable import EntityResolution

@Suite("Weapons whose names differ in a number")
struct WeaponVariantTests {
  @Test("are never one, and their numbers count nothing")
  func variants() throws {
    try ReferenceExample.check([
      ReferenceExample("India bought S-400 missiles, and Greece operates S-300 missiles.", "S-400", "s-400"),
      ReferenceExample("India bought S-400 missiles, and Greece operates S-300 missiles.", "S-300", "!s-400"),
      ReferenceExample("Denmark destroyed Leopard 1 tanks and deployed Leopard 2 tanks.", "Leopard 1", "!=Leopard 2"),
      ReferenceExample("Russia sent T-54 tanks and T-90 tanks.", "T-54", "!=T-90"),
      ReferenceExample("Egypt operates Su-30 jets and Su-35 jets.", "Su-30", "su-30"),
      ReferenceExample("Egypt operates Su-30 jets and Su-35 jets.", "Su-35", "su-35"),
      ReferenceExample("Greece bought S-300 missiles in 1998. It deployed the S-300s on Crete.", "S-300s", "=S-300"),
      ReferenceExample(
        "The Soviet Union built SS-20 missiles. North Korea tested the KN-99 missile.", "KN-99", "!=SS-20"),
      ReferenceExample("The SS-20 was banned. An SS-77 was tested.", "SS-77", "!=SS-20"),
      ReferenceExample("Russia deployed the SS-77 in May.", "SS-77", "new"),
      ReferenceExample("Russia deployed the SS-77 missile in June. It tested the SS-78.", "SS-78", "!=SS-77"),
      ReferenceExample("Russia deployed the SS-77 missile in June. It tested the SS-78.", "SS-78", "new"),
      ReferenceExample("North Korea tested the KN-99 missile.", "KN-99", "new"),
      ReferenceExample("China tested the XQ-58A drone.", "XQ-58A", "new"),
      ReferenceExample("The XQ-58A flew on Monday. The MQ-9 crashed.", "XQ-58A", "!=MQ-9"),
      ReferenceExample("India tested Agni-I and Agni-II.", "Agni-I", "agni-i"),
      ReferenceExample("Russia sold the S-300 and the S-400. The S-400 is newer.", "S-400", "s-400"),
    ])
  }
}
