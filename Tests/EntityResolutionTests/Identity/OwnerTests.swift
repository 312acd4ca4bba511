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

  @Test("what a text says of one thing tells whose things akin to it are")
  func akin() throws {
    #expect(
      try owners("Iran's nuclear program worries France. France wants a halt to uranium enrichment.", "enrichment") == [
        "iran"
      ])
    #expect(
      try owners(
        "Iran's nuclear program and North Korea's nuclear program grow. North Korea resumed uranium enrichment.",
        "enrichment") == ["north-korea"])
  }

  @Test("parts of a state without its name are of the state that the text speaks of, and its army withdraws for it")
  func placesAndArmies() throws {
    #expect(try owners("Afghanistan is at war. Rebels hold the south.", "south") == ["afghanistan"])
    #expect(
      try owners("The Russian military spoke. The withdrawal by the Russian military ended.", "withdrawal") == [
        "russia"
      ])
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
