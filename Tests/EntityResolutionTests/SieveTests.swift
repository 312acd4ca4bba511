import DocumentModel
import HandParses
import Testing

@testable import EntityResolution

@Suite("Who is meant")
struct SieveTests {
  let speech = """
    NATO NATO PROPN 3 compound organization
    Secretary secretary PROPN 3 compound
    General general PROPN 4 nmod:desc
    Jens Jens PROPN 6 nsubj person
    Stoltenberg Stoltenberg PROPN 4 flat +person
    spoke speak VERB 0 root
    """

  @Test("a family name means the full name read before")
  func partialNames() throws {
    let sample = try ResolvedSample([speech, "Stoltenberg Stoltenberg PROPN 2 nsubj person\nleft leave VERB 0 root"])
    let full = try #require(sample.entities(of: "Jens Stoltenberg").first)
    #expect(sample.entities(of: "Stoltenberg") == [full])
  }

  @Test("an office is a mention of its own, without the body before it")
  func roles() throws {
    let sample = try ResolvedSample([speech])
    #expect(sample.document.mentions.contains { $0.mention.type == .role && $0.mention.surface == "Secretary General" })
    #expect(sample.document.mentions.contains { $0.mention.type == .organization && $0.mention.surface == "NATO" })
  }

  @Test("`we` is the body for which the speaker holds office")
  func speakersBody() throws {
    let sample = try ResolvedSample([speech, "We we PRON 2 nsubj\nagree agree VERB 0 root"])
    #expect(sample.entities(of: "We") == sample.entities(of: "NATO"))
  }

  @Test("`he` is the last person who was a subject")
  func pronouns() throws {
    let sample = try ResolvedSample([speech, "He he PRON 2 nsubj\nleft leave VERB 0 root"])
    #expect(sample.entities(of: "He") == sample.entities(of: "Jens Stoltenberg"))
  }

  @Test("a definite description means the last thing of its kind")
  func descriptions() throws {
    let sample = try ResolvedSample([
      "Moscow Moscow PROPN 2 nsubj state\nsigned sign VERB 0 root\nNPT NPT PROPN 2 obj treaty",
      "the the DET 2 det\ntreaty treaty NOUN 3 nsubj\nholds hold VERB 0 root",
    ])
    #expect(sample.entities(of: "the treaty") == sample.entities(of: "NPT"))
  }

  @Test("a designation is its weapon whatever its tag, and heads the noun phrase around it")
  func designations() throws {
    let sample = try ResolvedSample([
      """
      the the DET 4 det
      9M729 9M729 NUM 4 nummod weapon
      missile missile NOUN 4 compound
      system system NOUN 5 nsubj
      flew fly VERB 0 root
      """,
      "the the DET 2 det\nSSC-8 SSC-8 PROPN 3 nsubj weapon\nflew fly VERB 0 root",
    ])
    #expect(sample.entities(of: "9M729") == ["9m729"])
    let name = try #require(sample.document.mentions.first { $0.mention.surface == "9M729" })
    #expect(name.head == 3)
    #expect(name.phrase == 0..<4)
    #expect(sample.entities(of: "the 9M729 missile system").isEmpty)
    #expect(sample.entities(of: "SSC-8") == ["9m729"])
  }
}
