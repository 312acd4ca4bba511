import DocumentModel
import Testing

@testable import EntityResolution

@Suite("Whose a thing is where its phrase does not say it")
struct OwnerTests {
  @Test("who accuses or looks for evidence owns nothing")
  func observed() throws {
    #expect(
      try owners("The United States accuses Iran of developing a secret nuclear weapons program.", "program") == [
        "iran"
      ])
    #expect(
      try owners("Washington looked for evidence of nuclear weapons programs. Iran answered.", "programs") != [
        "united-states"
      ])
    #expect(try owners("Iran resumed its nuclear program on Monday.", "program") == ["iran"])
  }

  @Test("a title with an unknown body is nobody else's office")
  func unknownBodies() throws {
    let texts = ["The head of the survey office, Arif Hossain, spoke.", "The head of the dive club, Ann Reed, spoke."]
    let offices = try ReadSample.all(texts).compactMap { sample in
      sample.document.mentions.first { $0.mention.type == .role }?.mention.entity
    }
    #expect(Set(offices).count == texts.count)
  }

  private func owners(_ text: String, _ ending: String) throws -> [String]? {
    let sample = try ReadSample(text)
    let id = sample.document.mentions.last { $0.mention.surface.hasSuffix(ending) }?.mention.entity
    return sample.document.entities.first { $0.id == id }?.owners
  }
}
