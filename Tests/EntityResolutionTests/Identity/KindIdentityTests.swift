import DocumentModel
import KnowledgeBase
import Testing

@testable import EntityResolution

@Suite("Kinds, and things that kind and owner identify")
struct KindIdentityTests {
  @Test("a phrase that picks out no single thing means its kind")
  func generic() throws {
    try ReferenceExample.check([
      ReferenceExample("Iran denies that it wants nuclear weapons.", "nuclear weapons", "nuclear-weapon"),
      ReferenceExample("Iran says it is not seeking a nuclear weapon.", "a nuclear weapon", "nuclear-weapon"),
      ReferenceExample("The rebels bought ballistic missiles.", "ballistic missiles", "ballistic-missile"),
      ReferenceExample("Diplomats spoke in Vienna on Monday.", "Diplomats", "diplomats"),
    ])
  }

  @Test("a phrase that picks out one means a thing of the kind")
  func particular() throws {
    let sample = try ReadSample("Russia fired a cruise missile on Tuesday. The missile fell into the sea.")
    let missile = try #require(sample.mentions(of: "a cruise missile").first?.entity)
    #expect(EntityIdentifier.scope(of: missile) == .local)
    #expect(sample.document.entities.first { $0.id == missile }?.kind == "cruise-missile")
    #expect(sample.document.entities.first { $0.id == "cruise-missile" }?.isKind == true)
    #expect(sample.document.entities.first { $0.id == "missile" }?.isKind == true)
    for text in ["Three missiles fell into the sea.", "The missiles that Iran tested fell into the sea."] {
      let sample = try ReadSample(text)
      let missiles = sample.document.mentions.first { $0.mention.type == .weapon }?.mention.entity
      #expect(missiles.map(EntityIdentifier.scope) == .local, "\(text)")
    }
  }

  @Test("kind and owner make one thing of all ways to say it, in every document")
  func composed() throws {
    let first = try entity("Iran's nuclear program worries Israel.", "nuclear program")
    #expect(first?.kind == "nuclear-programme")
    #expect(first?.owners == ["iran"])
    #expect(first?.label == "Iran’s nuclear programme")
    let others = [
      ("Israel fears the Iranian nuclear programme.", "nuclear programme"),
      (
        "Iran said on Monday that it will not give up its controversial nuclear program.",
        "controversial nuclear program"
      ),
      ("Envoys spoke about the nuclear program of Iran.", "the nuclear program"),
    ]
    for (text, phrase) in others { #expect(try entity(text, phrase)?.id == first?.id, "\(text)") }
    #expect(try entity("North Korea's nuclear program worries Japan.", "nuclear program")?.id != first?.id)
    #expect(try entity("Iran's nuclear weapons program worries Israel.", "nuclear weapons program")?.id != first?.id)
  }

  /// The entity that the last mention ending in a phrase means.
  private func entity(_ text: String, _ phrase: String) throws -> Entity? {
    let sample = try ReadSample(text)
    let id = sample.document.mentions.last { $0.mention.surface.hasSuffix(phrase) }?.mention.entity
    return sample.document.entities.first { $0.id == id }
  }

  @Test("some of a known group are not the group, all of it are")
  func someOfGroup() throws {
    for (text, phrase) in [
      ("Some NATO members rejected the plan.", "NATO members"), ("Other NATO members signed.", "NATO members"),
      ("Israel killed two Palestinian militants on Monday.", "Palestinian militants"),
      ("Several European countries signed the treaty.", "European countries"),
    ] {
      let some = try #require(try entity(text, phrase), "\(text)")
      #expect(EntityIdentifier.scope(of: some.id) == .local, "\(text)")
    }
    try ReferenceExample.check([
      ReferenceExample("Turkey bought missiles. Washington warned the NATO ally.", "the NATO ally", "!nato-allies"),
      ReferenceExample("NATO members rejected the plan.", "NATO members", "nato-allies"),
      ReferenceExample("The 26 NATO countries signed.", "The 26 NATO countries", "nato-allies"),
    ])
  }

  @Test("some people of an owner are the document's own, and all of them are so wherever they are")
  func peopleOfOwner() throws {
    let troops = try #require(try entity("U.S. troops left the town on Monday.", "U.S. troops"))
    #expect(EntityIdentifier.scope(of: troops.id) == .composed)
    #expect(try entity("Iran fears the U.S. troops in Iraq.", "troops")?.id != troops.id)
    #expect(try entity("Iran fears U.S. troops in Iraq.", "U.S. troops")?.id == troops.id)
    let police = try #require(try entity("Two Iraqi policemen died.", "policemen"))
    #expect(EntityIdentifier.scope(of: police.id) == .local)
    let authorities = try #require(try entity("Troops left Afghanistan. Authorities gave no details.", "Authorities"))
    #expect(authorities.owners == ["afghanistan"])
  }

  @Test("forces of a state are people, its military is a body")
  func forces() throws {
    for (state, adjective) in [("russia", "Russian"), ("israel", "Israeli"), ("united-states", "U.S.")] {
      let forces = try #require(try entity("\(adjective) forces left the town on Monday.", "forces"))
      #expect(forces.kind == "forces")
      #expect(forces.owners == [state])
    }
    try ReferenceExample.check([
      ReferenceExample("The Russian military left the town.", "The Russian military", "russian-armed-forces")
    ])
  }

  @Test("a bare plural is whose a later phrase says, and a clause behind people of an owner picks out nobody")
  func laterOwners() throws {
    let troops = try #require(try entity("U.S. troops left the town on Monday.", "troops"))
    let later = try ReadSample("Iraq wants troops to leave. Bush says U.S. troops will stay.")
    #expect(later.document.mentions.first { $0.mention.surface == "troops" }?.mention.entity == troops.id)
    for clause in [", who came in May,", " that came in May"] {
      let described = try entity("U.S. troops\(clause) left the town.", "U.S. troops")
      #expect(described?.id == troops.id, "\(clause)")
    }
    let witnesses = try entity("Witnesses saw a blast. Palestinian witnesses saw another one.", "Witnesses")
    #expect(witnesses?.id == "witnesses")
  }

  @Test("the number of its members does not tell of which kind a body is")
  func members() throws {
    try ReferenceExample.check([
      ReferenceExample("The IAEA's 35-nation board met in Vienna.", "35-nation board", "iaea-board-of-governors"),
      ReferenceExample("Envoys of the IAEA's 35-member board met.", "35-member board", "iaea-board-of-governors"),
      ReferenceExample(
        "The five permanent U.N. Security Council members met.", "The five permanent U.N. Security Council members",
        "p5"),
      ReferenceExample(
        "The permanent U.N. Security Council members met.", "U.N. Security Council", "un-security-council"),
    ])
  }

  @Test("a dispute over a nuclear program is the nuclear dispute of its owner")
  func disputes() throws {
    let first = try #require(try entity("Envoys spoke about the Iranian nuclear standoff.", "standoff"))
    for text in [
      "The standoff over Iran's nuclear program goes on.", "The dispute over Iran's nuclear activities goes on.",
    ] {
      let other = try entity(text, text.contains("standoff") ? "standoff" : "dispute")
      #expect(other?.id == first.id, "\(text)")
    }
  }

  @Test("happenings of a kind are the text's own unless they are not there")
  func happenings() throws {
    let told = try #require(try entity("Air strikes hit the town on Monday.", "Air strikes"))
    #expect(EntityIdentifier.scope(of: told.id) == .local)
    try ReferenceExample.check([
      ReferenceExample("The treaty would forbid nuclear tests.", "nuclear tests", "nuclear-test"),
      ReferenceExample("The envoy spoke about nuclear proliferation.", "nuclear proliferation", "proliferation"),
    ])
  }

  @Test("what somebody has of a weapon is one thing, by whatever word for the kind")
  func possessed() throws {
    let bomb = try #require(try entity("He built Pakistan's nuclear bomb.", "nuclear bomb"))
    #expect(bomb.kind == "nuclear-weapon")
    #expect(bomb.owners == ["pakistan"])
    try ReferenceExample.check([
      ReferenceExample("Iran denies that it wants nuclear bombs.", "nuclear bombs", "nuclear-weapon")
    ])
  }

  @Test("a thing is of the kind that its first full name says")
  func firstKind() throws {
    let sample = try ReadSample(
      "North Korea's nuclear program worries Japan. China spoke about the nuclear weapons program of North Korea.")
    let first = sample.document.mentions.first { $0.mention.surface.hasSuffix("nuclear program") }?.mention.entity
    #expect(sample.document.entities.first { $0.id == first }?.kind == "nuclear-programme")
  }

  @Test("a peacekeeping force is one to its owner and place")
  func peacekeepers() throws {
    let darfur = try #require(
      try entity("The African Union peacekeeping mission in Darfur is small.", "peacekeeping mission"))
    #expect(EntityIdentifier.scope(of: darfur.id) == .composed)
    let somalia = try entity("The African Union peacekeeping mission in Somalia is small.", "peacekeeping mission")
    #expect(somalia?.id != darfur.id)
    let unplaced = try #require(try entity("The African Union peacekeeping mission is small.", "peacekeeping mission"))
    #expect(EntityIdentifier.scope(of: unplaced.id) == .local)
  }

  @Test("what the knowledge base has keeps its key")
  func known() throws {
    try ReferenceExample.check([
      ReferenceExample("Iran's parliament rejected the plan.", "parliament", "majlis"),
      ReferenceExample("Lebanon's military fired at the rebels.", "military", "lebanese-armed-forces"),
    ])
  }

  @Test("offices are one for all ways to say them, ranks belong to nobody")
  func offices() throws {
    try ReferenceExample.check([
      ReferenceExample("U.S. President George W. Bush spoke.", "President", "president-of-the-united-states"),
      ReferenceExample("President Bush spoke in Ohio.", "President", "president-of-the-united-states"),
      ReferenceExample("President Mahmoud Ahmadinejad spoke.", "President", "president-of-iran"),
      ReferenceExample("General Arif Hossain spoke.", "General", "title-general"),
    ])
    let minister = try #require(try entity("Foreign Minister Arif Hossain spoke.", "Foreign Minister"))
    #expect(EntityIdentifier.scope(of: minister.id) == .local)
  }

  @Test("an office of a ministry that the text calls by its kind belongs to the ministry of the state")
  func officeOfMinistry() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Iran answered. Foreign Ministry spokesman Arif Hossain rejected the offer of Iran.", "spokesman",
        "iranian-foreign-ministry-spokesman")
    ])
  }

  @Test("a counterpart holds the office that was spoken of, of another body")
  func counterpart() throws {
    try ReferenceExample.check([
      ReferenceExample(
        "Russian Foreign Minister Sergei Lavrov met his Iranian counterpart, Mohammad Javad Zarif.",
        "counterpart", "iranian-foreign-minister")
    ])
  }

  @Test("of two kinds of which an owner has one each, no thing is both")
  func otherKinds() throws {
    let kinds = try KnowledgeBase.builtIn().kinds
    func excludes(_ first: String, _ second: String) throws -> Bool {
      kinds.excludes(try #require(kinds[first]), try #require(kinds[second]))
    }
    #expect(try excludes("parliament-lower", "parliament-upper"))
    #expect(try excludes("missile-programme", "nuclear-programme"))
    #expect(try !excludes("nuclear-programme", "nuclear-programme"))
    #expect(try !excludes("parliament", "parliament-upper"))
    #expect(try !excludes("officials", "nuclear-programme"))
  }

  @Test("a label says nothing twice, and goes with the word that the text has")
  func labels() throws {
    func label(_ text: String, _ phrase: String) throws -> String? {
      let sample = try ReadSample(text)
      let id = sample.document.mentions.first { $0.mention.surface.hasSuffix(phrase) }?.mention.entity
      return sample.document.entities.first { $0.id == id }?.label
    }
    #expect(
      try label("Gunmen died at a checkpoint in eastern Baghdad.", "checkpoint") == "checkpoint in eastern Baghdad")
    #expect(try label("A U.S. drone fired two missiles on Monday.", "U.S. drone") == "U.S. drone")
    #expect(try label("He came back from a trip to Turkey.", "trip") == "trip to Turkey")
    #expect(try label("Russia closed a base near Vilnius.", "base") == "base near Vilnius")
    #expect(try label("Russia destroyed one of its own satellites.", "one") == "one of its own satellites")
    #expect(try label("Geneva talks ended on Friday.", "talks") == "Geneva talks")
    #expect(try label("Talks mediated by Norway failed.", "Talks") == "talks (unnamed)")
  }
}
