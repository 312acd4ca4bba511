import Testing

@testable import EntityResolution

@Suite("Pronouns under verbs of speech")
struct SpeechPronounTests {
  @Test("what one is told to do something with is one's own")
  func asked() throws {
    try ReferenceExample.check([
      ReferenceExample("Iraq called on Turkey to withdraw its troops.", "its", "turkey"),
      ReferenceExample("Egypt asked the United States to lift its sanctions on Sudan.", "its", "united-states"),
      ReferenceExample("Japan urged North Korea to stop its missile tests.", "its", "north-korea"),
      ReferenceExample("Seoul warned Pyongyang to halt its nuclear program.", "its", "north-korea"),
      ReferenceExample("Ukraine demanded that Russia end its attacks on Odesa.", "its", "russia"),
      ReferenceExample("Iran warned the United States not to attack its nuclear plants.", "its", "iran"),
      ReferenceExample("Kosovo asked NATO to protect its border.", "its", "!nato"),
    ])
  }

  @Test("what one is told not to attack is the teller's, or that of the teller's side")
  func attacked() throws {
    try ReferenceExample.check([
      ReferenceExample("An Iranian spokesman warned the United States not to attack its nuclear sites.", "its", "iran"),
      ReferenceExample("Pakistan urged India not to bomb its airfields.", "its", "pakistan"),
      ReferenceExample("Serbia warned Kosovo against attacking its police.", "its", "serbia"),
    ])
  }

  @Test("who denies was accused, and who complains of a wrong suffered it")
  func accusations() throws {
    try ReferenceExample.check([
      ReferenceExample("Israel accused Iran of shelling Haifa. It denied the charge.", "It", "iran"),
      ReferenceExample("Kyiv accused Moscow of attacking a dam. It rejected the accusation.", "It", "russia"),
      ReferenceExample("Iran was accused by Israel of shelling Haifa. It denied the charge.", "It", "iran"),
      ReferenceExample("Turkey said Greece had violated its airspace.", "its", "turkey"),
      ReferenceExample("Japan says China entered its waters on Monday.", "its", "japan"),
      ReferenceExample("India accused Pakistan of firing at its troops.", "its", "india"),
      ReferenceExample("The agency says Iran broke its promises.", "its", "iran"),
      ReferenceExample("China accused Japan of provoking it.", "it", "china"),
    ])
  }

  @Test("who tells what he will do, will do it")
  func tellers() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Syrian President Bashar al-Assad told Vladimir Putin that he would destroy his chemical weapons.", "he",
        "bashar-al-assad"),
      ReferenceExample("Donald Trump told Kim Jong Un that he would end the exercises.", "he", "donald-trump"),
    ])
  }
}
