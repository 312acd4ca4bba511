import CEmbeddedData
import DocumentModel
import Text

/// Nouns that refer, with the type of what they refer to; pronouns are a closed class and stand in code.
struct ReferenceLexicon: Sendable {
  /// What a common noun refers to.
  struct Noun: Hashable, Sendable {
    let type: MentionType
    /// Nouns of one class may name the same thing: `treaty`, `accord`, `pact`.
    let nounClass: String
    /// Whether the noun refers only with a determiner, possessor or name beside it.
    let needsDeterminer: Bool
  }

  private let nouns: [String: Noun]

  static let columns = ["lemma", "type", "class", "determiner", "source", "example"]

  /// The nouns that the program carries.
  static func builtIn() throws(SyntaxFailure) -> ReferenceLexicon {
    var length = 0
    let start = entente_entities_nouns(&length)
    return try ReferenceLexicon(Array(UnsafeBufferPointer(start: start, count: length)))
  }

  init(_ bytes: [UInt8]) throws(SyntaxFailure) {
    let table = try TabSeparatedTable(bytes, name: "nouns.tsv", columns: Self.columns)
    var nouns: [String: Noun] = [:]
    for row in table.rows {
      guard let type = MentionType(rawValue: row.cells[1]) else {
        throw table.failure(in: row, column: 1, expected: "a mention type")
      }
      for lemma in row.cells[0].listedValues {
        nouns[lemma] = Noun(type: type, nounClass: row.cells[2], needsDeterminer: row.cells[3] == "needed")
      }
    }
    self.nouns = nouns
  }

  func noun(_ lemma: String) -> Noun? { nouns[lemma] }
}
