import Testing

@testable import EntityResolution

@Suite("Descriptions that no rule links")
struct AntecedentSieveTests {
  @Test("mean what was spoken of before, where much speaks for it")
  func linked() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Iran and France resume talks today. Iran hopes that the negotiations will end the sanctions.",
        "the negotiations", "=talks"),
      ReferenceExample(
        "A suicide bomber struck a convoy in Khost. Police say the attacker wore a uniform.", "the attacker",
        "=A suicide bomber"),
    ])
  }

  @Test("mean something new else")
  func new() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Iran tested a missile on Monday. Israel conducted an air strike in Gaza.", "an air strike", "new"),
      ReferenceExample(
        "Gunmen attacked a convoy in Khost. Another bombing killed six soldiers in Helmand.", "Another bombing", "new"),
    ])
  }
}
