import DocumentModel
import Testing

@testable import EntityResolution

@Suite("Which person is meant")
struct PersonReferenceTests {
  @Test("whom the text names in full comes before any holder of an office")
  func familyNames() throws {
    try ReferenceExample.check([
      ReferenceExample("George W. Bush left the ABM Treaty in 2002. Bush met Vladimir Putin.", "Bush", "george-w-bush"),
      ReferenceExample("Kim Jong Un watched the parade. A week later Kim met Xi Jinping.", "Kim", "kim-jong-un"),
      ReferenceExample("Park Geun-hye met Barack Obama. Park criticised North Korea.", "Park", "park-geun-hye"),
      ReferenceExample("Kim Kye Gwan arrived in Beijing. Kim met envoys.", "Kim", "=Kim Kye Gwan"),
      ReferenceExample("Heinz Brandt met Olga Brandt. Ms. Brandt accused Chad.", "Brandt", "=Olga Brandt"),
      ReferenceExample("Olga Brandt met Heinz Brandt. Mr. Brandt accused Chad.", "Brandt", "=Heinz Brandt"),
      ReferenceExample("Adam Smith spoke for the committee. Smith rejected the plan.", "Smith", "=Adam Smith"),
      ReferenceExample(
        "Ursula von der Leyen spoke. Von der Leyen urged calm.", "Von der Leyen", "ursula-von-der-leyen"),
      ReferenceExample("Abdel Fattah el-Sisi met envoys. El-Sisi left on Monday.", "El-Sisi", "abdel-fattah-el-sisi"),
      ReferenceExample("Robert Gates arrived from Kosovo. Gates left on Monday.", "Gates", "robert-gates"),
      ReferenceExample("Lee Jong Chol, an envoy, spoke. Lee left on Monday.", "Lee", "=Lee Jong Chol"),
      ReferenceExample("Xi Jinping met Joe Biden. Xi warned him.", "Xi", "xi-jinping"),
      ReferenceExample("Bashar al-Assad met envoys in Damascus. Assad rejected the plan.", "Assad", "bashar-al-assad"),
      ReferenceExample(
        "Troops searched for Radovan Karadzic. Karadzic has been in hiding.", "Karadzic", "=Radovan Karadzic"),
    ])
  }

  @Test("a title with a family name is who held the office on the day")
  func officeHolders() throws {
    let examples = [
      ("2006-05-01", "President Bush spoke on Monday.", "Bush", "george-w-bush"),
      ("1991-05-01", "President Bush spoke on Monday.", "Bush", "george-h-w-bush"),
      ("2006-05-01", "U.S. President Bush spoke. Mr. Bush left on Monday.", "Bush", "george-w-bush"),
      ("2005-02-10", "Secretary of State Rice met envoys.", "Rice", "condoleezza-rice"),
      ("2012-02-10", "Ambassador to the United Nations Susan Rice spoke. Rice left.", "Rice", "susan-rice"),
      ("2007-02-10", "Defense Secretary Gates met envoys.", "Gates", "robert-gates"),
      ("2007-02-10", "South Korean President Roh met envoys.", "Roh", "roh-moo-hyun"),
      ("2023-02-10", "South Korean President Yoon met envoys.", "Yoon", "yoon-suk-yeol"),
      ("2015-02-10", "South Korean President Park met envoys.", "Park", "park-geun-hye"),
      ("2008-02-10", "Pakistani President Musharraf met envoys.", "Musharraf", "pervez-musharraf"),
      ("2010-02-10", "Former President Bush met envoys in 2010.", "Bush", "!george-w-bush-jr"),
      ("2025-06-10", "Defense Secretary Hegseth met envoys.", "Hegseth", "pete-hegseth"),
    ]
    for (day, text, phrase, person) in examples {
      try ReferenceExample.check([ReferenceExample(text, phrase, person)], day: day)
    }
  }

  @Test("a state that ends a clause before a comma is not the body of the title behind it")
  func officeBehindComma() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Egypt wants better ties with Israel, President Abdel Fattah al-Sisi said.", "President", "!president-of-israel"
      ),
      ReferenceExample(
        "Moscow has a deal with Finland, Foreign Minister Sergei Lavrov said.", "Foreign Minister",
        "!finnish-foreign-minister"),
      ReferenceExample(
        "Envoys met Finland's Foreign Minister Elina Valtonen.", "Foreign Minister", "finnish-foreign-minister"),
    ])
  }

  @Test("without a day, a title means who held it in the time of the others whom the text names")
  func contemporaries() throws {
    try ReferenceExample.check([
      ReferenceExample("Condoleezza Rice met envoys. President Bush spoke on Monday.", "Bush", "george-w-bush"),
      ReferenceExample("Mikhail Gorbachev met envoys. President Bush spoke on Monday.", "Bush", "george-h-w-bush"),
    ])
  }

  @Test("a short title, and one with a hyphen, mean who was named or held the office")
  func shortTitles() throws {
    try ReferenceExample.check(
      [
        ReferenceExample("Secretary Kerry condemned the attack.", "Kerry", "john-kerry"),
        ReferenceExample("Minister Lavrov met envoys in Geneva.", "Lavrov", "sergei-lavrov"),
      ], day: "2015-05-03")
    try ReferenceExample.check([
      ReferenceExample(
        "Secretary-General Antonio Guterres condemned the attack. The Secretary-General urged Israel to stop.",
        "The Secretary-General", "antonio-guterres"),
      ReferenceExample("The Secretary-General recalls that attacks are crimes.", "The Secretary-General", "new"),
      ReferenceExample("Ayatollah Ali Khamenei spoke.", "Ali Khamenei", "ali-khamenei"),
    ])
  }

  @Test("without a day an ambiguous name stays open and says so")
  func openNames() throws {
    let sample = try ReadSample("President Bush spoke on Monday.")
    let bush = try #require(sample.mentions(of: "Bush").first)
    #expect(bush.flags == ["ambiguous-name"])
    #expect(bush.entity?.hasPrefix("n-") == true)
  }

  @Test("roles hold no line break and no possessive ending")
  func roles() throws {
    let sample = try ReadSample("Iran's foreign\nminister, Manouchehr Mottaki, met envoys.")
    let labels = sample.document.entities.filter { $0.type == .role }.map(\.label)
    #expect(labels.allSatisfy { !$0.contains("\n") && !$0.hasPrefix("'s") }, "\(labels)")
  }
}
