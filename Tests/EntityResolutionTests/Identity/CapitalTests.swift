import Testing

@testable import EntityResolution

@Suite("Capitals as cities and as governments")
struct CapitalTests {
  @Test("a capital is the city as a goal, in a direction, beside a meeting and among cities")
  func cities() throws {
    try ReferenceExample.check([
      ReferenceExample("Javier Solana will visit Tehran this week.", "Tehran", "tehran"),
      ReferenceExample("Rebels attacked a village south of Baghdad.", "Baghdad", "baghdad"),
      ReferenceExample("Envoys expect the Beijing talks to fail.", "Beijing", "beijing"),
      ReferenceExample("Rice held meetings in Tokyo, Seoul and Beijing.", "Beijing", "beijing"),
    ])
  }

  @Test("and the government where it acts")
  func governments() throws {
    try ReferenceExample.check([
      ReferenceExample("Tehran rejected the offer of the United Nations.", "Tehran", "iran"),
      ReferenceExample("Washington and Moscow signed the treaty.", "Moscow", "russia"),
    ])
  }

  @Test("Gaza is the strip, Gaza City the city")
  func gaza() throws {
    try ReferenceExample.check([
      ReferenceExample("Israeli forces left Gaza on Monday.", "Gaza", "gaza-strip"),
      ReferenceExample("Israeli forces entered Gaza City on Monday.", "Gaza City", "gaza"),
    ])
  }
}
