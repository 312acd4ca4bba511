import DocumentModel
import Testing

@testable import EntityResolution

/// Which stretches of text are mentions, in sentences that were once read wrong.
@Suite("Extents of mentions")
struct MentionTests {
  @Test("an organization ends before the title of its head")
  func titles() throws {
    let sample = try ReadSample("NATO Secretary General Jens Stoltenberg met U.S. President Donald Trump in Brussels.")
    #expect(sample.entity(of: "NATO") == "nato")
    #expect(sample.entity(of: "U.S.") == "united-states")
    #expect(sample.mentions(of: "Secretary General").map(\.type) == [.role])
    #expect(sample.mentions(of: "President").map(\.type) == [.role])
    #expect(sample.entity(of: "Donald Trump") == "donald-trump")
  }

  @Test("a known name before a common noun is a name by itself, the whole a description")
  func descriptions() throws {
    let sample = try ReadSample("NATO allies told Russian officials that the Western alliance will respond.")
    #expect(sample.mentions(of: "NATO").map(\.level) == [.name])
    #expect(sample.mentions(of: "Russian").map(\.level) == [.adjective])
    #expect(sample.mentions(of: "NATO allies").map(\.level) == [.nominal])
    #expect(sample.entity(of: "NATO allies") == "nato-allies")
    #expect(sample.entity(of: "the Western alliance") == "nato")
    #expect(sample.mentions(of: "Western").isEmpty)
  }

  @Test("some of a known group are not the group")
  func someOfGroup() throws {
    let sample = try ReadSample("Several NATO allies told Russian officials that the Western alliance will respond.")
    #expect(sample.mentions(of: "Several NATO allies").map(\.level) == [.nominal])
    #expect(sample.entity(of: "Several NATO allies") != "nato-allies")
  }

  @Test("a state in the name of its institution is a mention, in the name of a newspaper it is none")
  func nested() throws {
    let sample = try ReadSample("The Russian Defence Ministry denied what The Washington Post had reported.")
    #expect(sample.entity(of: "Russian") == "russia")
    #expect(sample.entity(of: "Washington Post") == "washington-post")
    #expect(sample.mentions(of: "Washington").isEmpty)
  }

  @Test("a possessor is no part of the name after it")
  func possessors() throws {
    let sample = try ReadSample("Pakistan's Foreign Ministry rejected the report, and India's defense ministry agreed.")
    #expect(sample.entity(of: "Pakistan") == "pakistan")
    #expect(sample.mentions(of: "Foreign Ministry").map(\.level) == [.name])
    #expect(sample.mentions(of: "defense ministry").map(\.level) == [.nominal])
  }

  @Test("a bracket that a name does not close ends it")
  func brackets() throws {
    let sample = try ReadSample("Talks on the Intermediate-Range Nuclear Forces Treaty (INF Treaty) failed on Friday.")
    #expect(sample.entity(of: "Intermediate-Range Nuclear Forces Treaty") == "inf-treaty")
    #expect(sample.entity(of: "INF Treaty") == "inf-treaty")
  }

  @Test(
    "a short form in brackets means the name before it, also where nobody knows either, and from there on",
    arguments: [
      ("The Baltic Arms Control Centre (BACC) accused Belarus of hiding rockets. Minsk met the BACC.", "BACC"),
      ("The Arms Export Board (AEB) accused Belarus of hiding rockets. Minsk met the AEB.", "AEB"),
      ("Norway signed the Treaty on Arctic Drones (TAD). Russia violates the TAD.", "TAD"),
    ])
  func introduced(text: String, short: String) throws {
    let names = try ReadSample(text).document.mentions.map(\.mention)
    let index = try #require(names.firstIndex { $0.surface == short })
    let long = names[index - 1]
    #expect(names.filter { $0.surface == short }.map(\.entity) == [long.entity, long.entity])
    #expect(names.filter { $0.surface == short }.map(\.type) == [long.type, long.type])
  }

  @Test("a remark in brackets that is no short form means something else")
  func remarks() throws {
    let sample = try ReadSample("The Baltic Arms Control Centre (Oslo) accused Belarus of hiding rockets.")
    #expect(sample.entity(of: "Oslo") == "oslo")
  }

  @Test("the year behind a hyphen belongs to an exercise, and its translation in brackets is the same")
  func editions() throws {
    let sample = try ReadSample("Russia held exercises called Zapad-2017 (West-2017) in its western regions.")
    #expect(sample.mentions(of: "Zapad-2017").map(\.type) == [.exercise])
    #expect(sample.entity(of: "West-2017") == sample.entity(of: "Zapad-2017"))
  }

  @Test("two known names with `and` between them are two; a city keeps its article")
  func twoNames() throws {
    let sample = try ReadSample("Guinea and Equatorial Guinea met in The Hague.")
    #expect(sample.entity(of: "Guinea") == "guinea")
    #expect(sample.entity(of: "Equatorial Guinea") == "equatorial-guinea")
    #expect(sample.entity(of: "The Hague") == "the-hague")
  }

  @Test("a verb that stands for a meeting is not named by its whole clause")
  func verbs() throws {
    let sample = try ReadSample("Earlier in the day, de Hoop Scheffer also met with other senior Georgian officials")
    let meetings = sample.document.mentions.map(\.mention).filter { $0.type == .meeting }
    #expect(meetings.map(\.surface) == ["met"])
  }

  @Test("the noun behind the short form of a treaty belongs to its name")
  func shortForms() throws {
    let sample = try ReadSample("Russia wants to save the INF accord, and so does eastern Ukraine.")
    #expect(sample.entity(of: "INF accord") == "inf-treaty")
    #expect(sample.entity(of: "Ukraine") == "ukraine")
  }

  /// Names of persons with what stands before and behind them, and the name that is annotated.
  static let namedPersons = [
    ("Lt. Gen. Stephen Marlow spoke in Riga.", "Stephen Marlow"),
    ("Maj. Gen. Marlow spoke in Riga.", "Marlow"),
    ("Staff Sgt. Anna Holm spoke in Riga.", "Anna Holm"),
    ("The Rt Hon Paul Harding MP spoke in Riga.", "Paul Harding"),
    ("Gareth Pomfret MP spoke in Riga.", "Gareth Pomfret"),
    ("Minister for the Middle East Tobias Lund spoke in Riga.", "Tobias Lund"),
    ("“It is over,” said Col. John “J.D.” Marlow in Riga.", "John “J.D.” Marlow"),
  ]

  @Test("ranks, honours, regions of offices are no part of a person's name, nicknames are", arguments: namedPersons)
  func persons(_ text: String, _ name: String) throws {
    let found = try ReadSample(text).document.mentions.map(\.mention).filter { $0.type == .person && $0.level == .name }
    #expect(found.map(\.surface) == [name])
  }

  @Test("what a body says in a heading is no part of its name")
  func utterances() throws {
    let sample = try ReadSample("Ministry of National Defense Statement on the Suspension of the Military Agreement")
    #expect(sample.mentions(of: "Ministry of National Defense").map(\.type) == [.organization])
  }
}
