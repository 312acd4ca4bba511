import DocumentModel
import Testing

@testable import EntityResolution

/// What a phrase must mean in a text: an entity by its identifier, or what another phrase of the text means.
struct ReferenceExample: Sendable {
  let text: String
  /// The phrase; of several equal ones the last.
  let phrase: String
  /// `entity`, `=phrase`, `members:entity|entity`, `!entity` or `!=phrase` for what must not be meant, `new` for an
  /// entity that no earlier mention has.
  let meaning: String

  init(_ text: String, _ phrase: String, _ meaning: String) {
    self.text = text
    self.phrase = phrase
    self.meaning = meaning
  }

  /// Reads all texts at once and holds each phrase to its meaning.
  static func check(_ examples: [ReferenceExample], day: String? = nil) throws {
    for (example, sample) in zip(examples, try ReadSample.all(examples.map(\.text), day: day)) {
      #expect(example.holds(in: sample), "\(example.phrase) in: \(example.text)\n\(sample.lines)")
    }
  }

  func holds(in sample: ReadSample) -> Bool {
    let entity = sample.mentions(of: phrase).last?.entity
    func of(_ name: Substring) -> String? {
      name.hasPrefix("=") ? sample.mentions(of: String(name.dropFirst())).first?.entity : String(name)
    }
    if meaning.hasPrefix("!") { return entity == nil || entity != of(meaning.dropFirst()) }
    guard let entity else { return false }
    if meaning == "new" {
      return sample.document.mentions.first { $0.mention.entity == entity }?.mention.surface == phrase
    }
    if meaning.hasPrefix("members:") {
      let members = meaning.dropFirst(8).split(separator: "|").map(String.init)
      return sample.document.entities.first { $0.id == entity }?.members == members
    }
    return entity == of(meaning[...])
  }
}
