import DocumentModel
import Testing

@Suite("Names in texts")
struct NameInTextTests {
  @Test(
    "a description in capitals leaves the name in it",
    arguments: [
      ("The Government of Kenya condemns this unprovoked attack.", "Kenya", "kenya"),
      ("The Government of Iraq condemns the strikes on its soldiers.", "Iraq", "iraq"),
    ])
  func description(text: String, name: String, entity: String) throws {
    let sample = try ReadSample(text)
    #expect(sample.mentions(of: name).map(\.entity) == [entity])
  }

  @Test(
    "what a body resolved is a document, what states agreed on a treaty",
    arguments: [
      ("Envoys said that Tehran ignores UN Security Council Resolution 2231.", "unscr-2231", MentionType.document),
      ("Envoys said that Tehran ignores the Missile Technology Control Regime.", "mtcr", .treaty),
    ])
  func resolution(text: String, entity: String, type: MentionType) throws {
    let sample = try ReadSample(text)
    #expect(sample.document.mentions.filter { $0.mention.entity == entity }.map(\.mention.type) == [type])
  }

  @Test(
    "what a body is called of which every state has one, said of another state, is another body",
    arguments: [
      ("The Argentine Senate approved the treaty, the Senate in Washington did not.", "Argentine Senate"),
      ("Chile's Senate rejected the treaty.", "Senate"),
      ("The Papua New Guinean Senate rejected the treaty.", "Papua New Guinean Senate"),
    ])
  func bodies(text: String, name: String) throws {
    let entities = try ReadSample(text).mentions(of: name).compactMap(\.entity)
    #expect(entities.count == 1 && !entities.contains { $0.hasPrefix("us-") })
  }

  @Test("an adjective that could be a body is none before a noun")
  func adjectives() throws {
    let sample = try ReadSample("An Israeli military spokesman spoke. The Israeli military denied it.")
    #expect(sample.mentions(of: "Israeli military").isEmpty)
    #expect(sample.mentions(of: "The Israeli military").map(\.entity) == ["israel-defense-forces"])
  }

  @Test("a body's own state before its name changes nothing")
  func ownBody() throws {
    #expect(
      try ReadSample("The American Senate approved the treaty.").mentions(of: "American Senate").map(\.entity) == [
        "us-senate"
      ])
  }

  @Test(
    "another mark of a known weapon is a weapon of its own",
    arguments: [
      ("India tested the Agni-VII missile.", "Agni-VII"), ("Pyongyang showed the Hwasong-29.", "Hwasong-29"),
      ("Pyongyang showed the Hwasong-29A.", "Hwasong-29A"),
    ])
  func marks(text: String, name: String) throws {
    let mentions = try ReadSample(text).mentions(of: name)
    #expect(mentions.map(\.type) == [.weapon])
    #expect(mentions.allSatisfy { $0.entity != "agni" && $0.entity != "hwasong" })
  }

  @Test(
    "a family name before a noun for those who govern is a person's",
    arguments: ["The Biden administration rejected the offer.", "Envoys of the Putin regime rejected the offer."])
  func governing(text: String) throws {
    let names = try ReadSample(text).document.mentions.filter { ["Biden", "Putin"].contains($0.mention.surface) }
    #expect(names.map(\.mention.type) == [.person])
  }
}
