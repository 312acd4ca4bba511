import DocumentModel
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
    func entity(_ text: String, _ phrase: String) throws -> Entity? {
      let sample = try ReadSample(text)
      let id = sample.document.mentions.last { $0.mention.surface.hasSuffix(phrase) }?.mention.entity
      return sample.document.entities.first { $0.id == id }
    }
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
  }
}
