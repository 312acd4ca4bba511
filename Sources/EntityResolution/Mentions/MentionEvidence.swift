import DocumentModel

/// What the analysis learned to see of mentions: which words of a sentence head them, and of which kind.
///
/// Where the model cannot tell (`isKnown` is false), tables of nouns decide alone.
struct MentionEvidence {
  let isKnown: Bool
  private let heads: [Int: MentionHead]

  init(_ sentence: AnalyzedSentence) {
    isKnown = sentence.mentionHeads != nil
    heads = (sentence.mentionHeads ?? []).reduce(into: [:]) { $0[$1.token] = $1 }
  }

  /// The probability that a word heads a mention of a level.
  func probability(_ row: TokenPlace, _ level: MentionLevel) -> Float {
    heads[row.row]?.readings.reduce(0) { $1.level == level ? $0 + $1.probability : $0 } ?? 0
  }

  /// The probability that a word heads a mention of a type, at any level.
  func probability(_ row: TokenPlace, _ type: MentionType) -> Float {
    heads[row.row]?.readings.reduce(0) { $1.type == type ? $0 + $1.probability : $0 } ?? 0
  }

  /// The types of a mention of a level that a word may head, the likeliest first, with their shares among these.
  func types(_ row: TokenPlace, _ level: MentionLevel) -> [(type: MentionType, share: Float)] {
    let readings = heads[row.row]?.readings.filter { $0.level == level } ?? []
    let sum = readings.reduce(0) { $0 + $1.probability }
    return readings.map { ($0.type, $0.probability / sum) }
  }

  func type(_ row: TokenPlace, _ level: MentionLevel) -> MentionType? { types(row, level).first?.type }
}

/// How sure the evidence must be; chosen on the documents for choosing by their figures.
enum MentionThreshold {
  /// A nominal of a noun that the table does not have.
  static let nominal: Float = 0.45
  /// A nominal of a noun that the table has.
  static let knownNominal: Float = 0.3
  /// The share at which the type that the table of nouns gives is taken.
  static let listedType: Float = 0.35
  static let pronoun: Float = 0.3
  /// A name that no finder found.
  static let name: Float = 0.6
  /// A word of a name that the analysis found and the knowledge base does not have.
  static let unseenName: Float = 0.05
  /// A name of the analysis that is rather a description in capitals.
  static let description: Float = 0.6
  /// A number that counts something.
  static let quantity: Float = 0.12
  /// A type that replaces that of a name that the knowledge base does not have.
  static let type: Float = 0.7
}
