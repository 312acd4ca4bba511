/// The tokens of a document as columns: row i of every column is token i.
///
/// Columns instead of token objects keep the analysis in a few contiguous arrays.
/// `tags`, `heads` and what follows are empty until a stage fills them; a filled column has `count` rows.
public struct TokenTable: Hashable, Sendable {
  /// Half-open ranges of UTF-8 bytes in the document's text. Clitics (`do` + `n't`) are tokens of their own.
  public var ranges: [Range<Int>]
  /// Dictionary forms.
  public var lemmas: [String]
  /// Universal part-of-speech tags.
  public var tags: [UniversalTag]
  /// Penn treebank tags.
  public var pennTags: [String]
  /// Row of each token's head in this table; -1 for the root of a sentence.
  public var heads: [Int]
  /// What each token is to its head.
  public var relations: [DependencyRelation]

  public init(
    ranges: [Range<Int>] = [], lemmas: [String] = [], tags: [UniversalTag] = [], pennTags: [String] = [],
    heads: [Int] = [], relations: [DependencyRelation] = []
  ) {
    self.ranges = ranges
    self.lemmas = lemmas
    self.tags = tags
    self.pennTags = pennTags
    self.heads = heads
    self.relations = relations
  }

  public var count: Int { ranges.count }
  /// Whether the tokens carry a dependency tree.
  public var isParsed: Bool { heads.count == ranges.count && !ranges.isEmpty }
}

/// The universal part-of-speech tags (universaldependencies.org/u/pos).
public enum UniversalTag: String, Hashable, Sendable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}
