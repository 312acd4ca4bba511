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
      ReferenceExample("Thousands marched through Moscow on Sunday.", "Moscow", "moscow"),
      ReferenceExample("The bomber flew over Paris on Sunday.", "Paris", "paris"),
      ReferenceExample("Snow fell across Beijing.", "Beijing", "beijing"),
      ReferenceExample("Israeli jets bombed Damascus on Sunday.", "Damascus", "damascus"),
      ReferenceExample("Russian missiles struck Kyiv overnight.", "Kyiv", "kyiv"),
      ReferenceExample("Rebels stormed Baghdad on Friday.", "Baghdad", "baghdad"),
      ReferenceExample("The London-based group counts warheads.", "London", "london"),
      ReferenceExample("Israel denied the raid on Doha.", "Doha", "doha"),
      ReferenceExample("The minister departed for Moscow.", "Moscow", "moscow"),
      ReferenceExample("The envoy left New Delhi on Monday.", "New Delhi", "new-delhi"),
      ReferenceExample("Rebels took control of parts of Mogadishu.", "Mogadishu", "mogadishu"),
    ])
  }

  @Test("and in a dateline")
  func datelines() throws {
    try ReferenceExample.check([
      ReferenceExample("KYIV, 3 May 2018 -- Russia attacked Kharkiv.", "KYIV", "kyiv"),
      ReferenceExample("LONDON \u{2014} Britain expelled two Russian diplomats.", "LONDON", "london"),
      ReferenceExample("BRUSSELS (AP) -- NATO ministers met on Monday.", "BRUSSELS", "brussels"),
      ReferenceExample("SEOUL/TOKYO \u{2013} Japan kept the pact.", "TOKYO", "tokyo"),
    ])
  }

  @Test("and the government where it acts")
  func governments() throws {
    try ReferenceExample.check([
      ReferenceExample("Tehran rejected the offer of the United Nations.", "Tehran", "iran"),
      ReferenceExample("Washington and Moscow signed the treaty.", "Moscow", "russia"),
      ReferenceExample("Sanctions hit Moscow hard.", "Moscow", "russia"),
      ReferenceExample("The plan met no objection from Moscow.", "Moscow", "russia"),
      ReferenceExample("Ottawa, a depositary of the pact, kept silent.", "Ottawa", "canada"),
      ReferenceExample("The sanctions on Tehran failed.", "Tehran", "iran"),
      ReferenceExample("Brussels imposed sanctions on Minsk.", "Brussels", "european-union"),
      ReferenceExample("Brussels imposed sanctions on Minsk.", "Minsk", "belarus"),
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
