import Testing

@testable import EntityResolution

@Suite("Names with apostrophes and typesetting")
struct NameFormTests {
  @Test("mean one entity in every form")
  func forms() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "The Democratic People's Republic of Korea tested a missile.", "Democratic People's Republic of Korea",
        "north-korea"),
      ReferenceExample(
        "The Democratic People\u{2019}s Republic of Korea tested a missile.",
        "Democratic People\u{2019}s Republic of Korea", "north-korea"),
      ReferenceExample(
        "The Lao People's Democratic Republic destroyed its bombs.", "Lao People's Democratic Republic", "laos"),
      ReferenceExample("Deputy Foreign Minister Song Min-soon met envoys.", "Song Min-soon", "new"),
      ReferenceExample(
        "The Federal Service for Military-Technical Cooperation (FSMTC) sold jets. FSMTC denied it.", "FSMTC",
        "=Federal Service for Military-Technical Cooperation"),
      ReferenceExample(
        "The Bureau of Industry and Security (BIS) listed Huawei. BIS also accused ZTE of fraud.", "BIS",
        "us-bureau-of-industry-and-security"),
      ReferenceExample(
        "Hangzhou Fengtai Import and Export Co., Ltd. (Fengtai) sold parts. Fengtai denied it.", "Fengtai",
        "=Hangzhou Fengtai Import and Export Co., Ltd."),
      ReferenceExample("The Lao PDR destroyed its bombs.", "Lao PDR", "laos"),
      ReferenceExample(
        "The Nuclear Suppliers\u{2019} Group met in Vienna.", "Nuclear Suppliers\u{2019} Group",
        "nuclear-suppliers-group"),
      ReferenceExample(
        "The Donetsk People's Republic fired rockets.", "Donetsk People's Republic", "donetsk-people-s-republic"),
      ReferenceExample("C\u{F4}te d'Ivoire signed the pact.", "C\u{F4}te d'Ivoire", "ivory-coast"),
      ReferenceExample("Co\u{302}te d'Ivoire signed the pact.", "Co\u{302}te d'Ivoire", "ivory-coast"),
      ReferenceExample("Envoys of North\u{2009}Korea met on Monday.", "North\u{2009}Korea", "north-korea"),
      ReferenceExample("Envoys of Paki\u{AD}stan met on Monday.", "Paki\u{AD}stan", "pakistan"),
      ReferenceExample("Envoys of Paki\u{200B}stan met on Monday.", "Paki\u{200B}stan", "pakistan"),
      ReferenceExample(
        "Envoys of the Paci\u{FB01}c Islands Forum met on Monday.", "Paci\u{FB01}c Islands Forum",
        "pacific-islands-forum"),
      ReferenceExample("Pakistan's Foreign Ministry denied it.", "Foreign Ministry", "pakistani-foreign-ministry"),
    ])
  }

  @Test("initials mean the one name in full before them that they begin the words of")
  func initials() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Egypt sent weapons to the Rapid Support Forces. The RSF left on Monday.", "RSF", "=Rapid Support Forces"),
      ReferenceExample(
        "Egypt sent weapons to the Rapid Support Forces. The RSC stayed.", "RSC", "!=Rapid Support Forces"),
    ])
  }
}
