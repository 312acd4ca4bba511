import CEmbeddedData
import DocumentModel
import Text

/// Nouns that refer, with the type of what they refer to, and the closed classes of words that tell how mentions refer.
struct ReferenceLexicon: Sendable {
  /// What a common noun refers to.
  struct Noun: Hashable, Sendable {
    /// When the noun refers at all.
    enum Condition: String, Hashable, Sendable, CaseIterable {
      case always = ""
      /// Only with a determiner, possessor, modifier or name beside it.
      case needed
      /// Only with a phrase after it that says whose or which: `the head of the agency`.
      case complement
      /// Only behind one of some words: `test range`.
      case modifier
    }

    let type: MentionType
    /// Nouns of one class may name the same thing: `treaty`, `accord`, `pact`.
    let nounClass: String
    let condition: Condition
    /// The prepositions or words that the condition asks for.
    let companions: [String]
  }

  /// A row of a table with its example, for the tests.
  struct Row: Hashable, Sendable {
    let id: String
    let example: String
    /// `surface=Type`, or `surface=other surface` where both mean one thing.
    let expected: String
  }

  private let nouns: [String: Noun]
  private let words: [WordClass: Set<String>]
  private let pronouns: [String: [MentionType]]
  /// By kind of organization in the knowledge base.
  private let kinds: [String: [String]]
  /// The states that a word for their kind fits, by word: `kingdom`, `landlocked`.
  private let stateKinds: [String: Set<String>]
  /// The classes of weapons that a plain noun may mean: `ship`, `bomb`.
  private let weaponNouns: [String: Set<String>]
  /// The rows of all tables.
  let rows: [Row]

  static let nounColumns = ["lemma", "type", "class", "condition", "source", "example"]
  static let kindColumns = ["kind", "classes", "source", "example", "expected"]
  static let stateKindColumns = ["words", "states", "source", "example", "expected"]
  static let weaponNounColumns = ["nouns", "classes", "source", "example", "expected"]
  static let wordColumns = ["id", "class", "words", "types", "source", "example", "expected"]

  /// The words that the program carries.
  static func builtIn() throws(SyntaxFailure) -> ReferenceLexicon {
    try ReferenceLexicon(
      nouns: EmbeddedBytes.copy(entente_entities_nouns), words: EmbeddedBytes.copy(entente_entities_words),
      kinds: EmbeddedBytes.copy(entente_entities_kinds), stateKinds: EmbeddedBytes.copy(entente_entities_state_kinds),
      weaponNouns: EmbeddedBytes.copy(entente_entities_weapon_nouns))
  }

  init(
    nouns nounBytes: [UInt8], words wordBytes: [UInt8], kinds kindBytes: [UInt8], stateKinds stateBytes: [UInt8],
    weaponNouns weaponBytes: [UInt8]
  ) throws(SyntaxFailure) {
    var rows: [Row] = []
    nouns = try Self.nouns(nounBytes, &rows)
    (words, pronouns) = try Self.words(wordBytes, &rows)
    kinds = try Self.kinds(kindBytes, &rows)
    stateKinds = try Self.sets(stateBytes, "state-kinds", columns: Self.stateKindColumns, &rows)
    weaponNouns = try Self.sets(weaponBytes, "weapon-nouns", columns: Self.weaponNounColumns, &rows)
    self.rows = rows
  }

  private static func nouns(_ bytes: [UInt8], _ rows: inout [Row]) throws(SyntaxFailure) -> [String: Noun] {
    let table = try TabSeparatedTable(bytes, name: "entities/nouns.tsv", columns: nounColumns)
    var nouns: [String: Noun] = [:]
    for row in table.rows {
      guard let type = MentionType(rawValue: row.cells[1]) else {
        throw table.failure(in: row, column: 1, expected: "a mention type")
      }
      let parts = row.cells[3].split(separator: " ").map(String.init)
      guard let condition = Noun.Condition(rawValue: parts.first ?? "") else {
        throw table.failure(in: row, column: 3, expected: "needed, complement or modifier with words, or nothing")
      }
      let noun = Noun(
        type: type, nounClass: row.cells[2], condition: condition, companions: Array(parts.dropFirst()))
      for lemma in row.cells[0].listedValues { nouns[lemma] = noun }
      rows.append(Row(id: "nouns/\(row.cells[2])", example: row.cells[5], expected: "*=\(type.rawValue)"))
    }
    return nouns
  }

  private static func kinds(_ bytes: [UInt8], _ rows: inout [Row]) throws(SyntaxFailure) -> [String: [String]] {
    let table = try TabSeparatedTable(bytes, name: "entities/kinds.tsv", columns: kindColumns)
    var kinds: [String: [String]] = [:]
    for row in table.rows {
      for kind in row.cells[0].listedValues { kinds[kind] = row.cells[1].listedValues }
      rows.append(Row(id: "kinds/\(row.cells[0])", example: row.cells[3], expected: row.cells[4]))
    }
    return kinds
  }

  /// A table whose rows give words a set of entities or classes.
  private static func sets(
    _ bytes: [UInt8], _ name: String, columns: [String], _ rows: inout [Row]
  ) throws(SyntaxFailure) -> [String: Set<String>] {
    let table = try TabSeparatedTable(bytes, name: "entities/\(name).tsv", columns: columns)
    var sets: [String: Set<String>] = [:]
    for row in table.rows {
      for word in row.cells[0].listedValues { sets[word] = Set(row.cells[1].listedValues) }
      rows.append(Row(id: "\(name)/\(row.cells[0])", example: row.cells[3], expected: row.cells[4]))
    }
    return sets
  }

  private static func words(
    _ bytes: [UInt8], _ rows: inout [Row]
  ) throws(SyntaxFailure) -> ([WordClass: Set<String>], [String: [MentionType]]) {
    let table = try TabSeparatedTable(bytes, name: "entities/words.tsv", columns: wordColumns)
    var words: [WordClass: Set<String>] = [:]
    var pronouns: [String: [MentionType]] = [:]
    for row in table.rows {
      guard let wordClass = WordClass(rawValue: row.cells[1]) else {
        throw table.failure(in: row, column: 1, expected: "a class of words")
      }
      let types = row.cells[3].listedValues.compactMap(MentionType.init(rawValue:))
      guard types.count == row.cells[3].listedValues.count else {
        throw table.failure(in: row, column: 3, expected: "mention types")
      }
      for word in row.cells[2].listedValues {
        words[wordClass, default: []].insert(word)
        if !types.isEmpty { pronouns[word] = types }
      }
      rows.append(Row(id: row.cells[0], example: row.cells[5], expected: row.cells[6]))
    }
    if let missing = WordClass.allCases.first(where: { words[$0] == nil }) {
      throw table.failure(expected: "a row for the class \(missing.rawValue)")
    }
    return (words, pronouns)
  }

  /// The classes of nouns that may name an organization of a kind, the one that says what it is first.
  func classes(ofKind kind: String) -> [String] { kinds[kind] ?? ["organization"] }

  /// Whether a word for a kind of states fits one; words that the table does not have fit all.
  func isState(_ state: String, ofKind word: String) -> Bool { stateKinds[word]?.contains(state) ?? true }

  /// Whether a word is in the table of kinds of states: `kingdom`.
  func isKindOfState(_ word: String) -> Bool { stateKinds[word] != nil }

  /// The classes of weapons that a plain noun may mean; nil where the table leaves it to the class of that name.
  func weaponClasses(ofNoun lemma: String) -> Set<String>? { weaponNouns[lemma] }

  func noun(_ lemma: String) -> Noun? { nouns[lemma] }

  /// Whether a word or lemma is of a class; compared in lower case.
  func has(_ word: String, _ wordClass: WordClass) -> Bool { words[wordClass]?.contains(word.lowercased()) ?? false }

  /// The types of what a pronoun can stand for, the likeliest first; empty for other words.
  func types(ofPronoun word: String) -> [MentionType] { pronouns[word.lowercased()] ?? [] }

  /// Whether a pronoun stands for several: `they`, `their`.
  func isSeveral(pronoun word: String) -> Bool { types(ofPronoun: word).first == .group }
}
