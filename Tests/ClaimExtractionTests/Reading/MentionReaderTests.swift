import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("The mention that a word stands for")
struct MentionReaderTests {
  /// What the mention is called that a word of a sentence stands for.
  private func mention(at word: String, fitting classes: [String], in text: String) throws -> String? {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let reading = try #require(try ExampleReading.readings([text], rules).first?.first)
    let place = try #require(reading.sentence.tokens.first { reading.sentence.text(of: $0) == word })
    return reading.mention(at: place, fitting: classes)?.mention.surface
  }

  @Test("a word stands for the mention that it heads")
  func head() throws {
    #expect(try mention(at: "missile", fitting: ["Weapon"], in: "Iran tested a missile.") == "a missile")
  }

  @Test("a mention of another type does not count")
  func types() throws {
    #expect(try mention(at: "missile", fitting: ["Actor"], in: "Iran tested a missile.") == nil)
  }

  @Test("a part or kind of something stands for it", arguments: ["generation", "version"])
  func partitives(noun: String) throws {
    let found = try mention(at: noun, fitting: ["Weapon"], in: "Iran tested a \(noun) of missiles.")
    #expect(found == "missiles")
  }

  @Test("an office before a name stands for the person")
  func offices() throws {
    let found = try mention(at: "Minister", fitting: ["Person"], in: "Foreign Minister Sergei Lavrov left.")
    #expect(found == "Sergei Lavrov")
  }
}
