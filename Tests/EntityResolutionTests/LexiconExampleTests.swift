import DocumentModel
import Testing
import Text

@testable import EntityResolution

/// Every row of the lexicons stands for something that texts do: its example must come out as the row says.
@Suite("Examples of the lexicons")
struct LexiconExampleTests {
  @Test("each row's example is read as the row says")
  func examples() throws {
    let rows = try ReferenceLexicon.builtIn().rows
    for (row, sample) in zip(rows, try ReadSample.all(rows.map(\.example))) {
      // A sample is long: the failure shall show its lines alone.
      let holds = Self.holds(row.expected, in: sample)
      #expect(holds, "\(row.id): \(row.example) gave \(sample.lines)")
    }
  }

  @Test("a table that lacks a class which sieves ask for is refused")
  func missingClass() {
    let failure = #expect(throws: SyntaxFailure.self) {
      try ReferenceLexicon(
        nouns: Self.header(ReferenceLexicon.nounColumns), words: Self.header(ReferenceLexicon.wordColumns),
        kinds: Self.header(ReferenceLexicon.kindColumns), stateKinds: Self.header(ReferenceLexicon.stateKindColumns),
        weaponNouns: Self.header(ReferenceLexicon.weaponNounColumns))
    }
    #expect(failure?.expected == "a row for the class place-preposition")
  }

  private static func header(_ columns: [String]) -> [UInt8] { Array((columns.joined(separator: "\t") + "\n").utf8) }

  /// `surface=Type`, `*=Type` for a common noun of the type, `surface=entity`, `surface=other surface`.
  private static func holds(_ expected: String, in sample: ReadSample) -> Bool {
    let parts = expected.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    if parts[0] == "*" {
      return sample.document.mentions.contains { $0.mention.level == .nominal && $0.mention.type.rawValue == parts[1] }
    }
    guard let mention = sample.mentions(of: parts[0]).first else { return false }
    if let type = MentionType(rawValue: parts[1]) { return mention.type == type }
    guard let entity = mention.entity else { return false }
    return entity == parts[1] || sample.entity(of: parts[1]) == entity
  }
}
