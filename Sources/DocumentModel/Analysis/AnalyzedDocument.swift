/// The linguistic analysis of one document: sentences over one table of tokens.
public struct AnalyzedDocument: Sendable {
  public var source: SourceDocument
  /// In text order.
  public var sentences: [AnalyzedSentence]
  /// The tokens of all sentences, in text order.
  public var tokens: TokenTable

  public init(source: SourceDocument, sentences: [AnalyzedSentence], tokens: TokenTable) {
    self.source = source
    self.sentences = sentences
    self.tokens = tokens
  }

  /// The text of a token as written.
  public func text(ofToken index: Int) -> String {
    String(decoding: source.text[tokens.ranges[index]], as: UTF8.self)
  }
}

/// A sentence as a run of tokens.
public struct AnalyzedSentence: Hashable, Sendable {
  /// Half-open range of UTF-8 bytes, without surrounding space.
  public var range: Range<Int>
  /// Half-open range of rows of the token table.
  public var tokens: Range<Int>
  public var section: SectionKind
  /// Names, nationalities and times as a classifier found them, in newswire style.
  public var entities: [EntitySpan]
  /// Longest phrases that refer to persons, organizations, places, weapons and the like, also nouns and pronouns; they may
  /// contain entities.
  public var mentions: [EntitySpan]
  /// Predicates with their arguments; empty until roles are labelled.
  public var roles: [PredicateRoles]
  /// Which words may head mentions, by row; nil where the analysis cannot tell.
  public var mentionHeads: [MentionHead]?
  /// What the encoder gives of each word for readers of relations; nil where nobody asked.
  public var vectors: WordVectors?

  public init(
    range: Range<Int>, tokens: Range<Int>, section: SectionKind, entities: [EntitySpan] = [],
    mentions: [EntitySpan] = [], roles: [PredicateRoles] = [], mentionHeads: [MentionHead]? = nil
  ) {
    self.range = range
    self.tokens = tokens
    self.section = section
    self.entities = entities
    self.mentions = mentions
    self.roles = roles
    self.mentionHeads = mentionHeads
  }
}

/// A word that may head a mention, and how likely which kind of mention.
public struct MentionHead: Hashable, Sendable {
  /// A kind of mention with its probability.
  public struct Reading: Hashable, Sendable {
    public var type: MentionType
    public var level: MentionLevel
    public var probability: Float

    public init(type: MentionType, level: MentionLevel, probability: Float) {
      self.type = type
      self.level = level
      self.probability = probability
    }
  }

  /// Row of the token table.
  public var token: Int
  /// The probability that the word heads any mention.
  public var probability: Float
  /// The kinds that have a share worth speaking of, the likeliest first; never empty.
  public var readings: [Reading]

  public init(token: Int, probability: Float, readings: [Reading]) {
    self.token = token
    self.probability = probability
    self.readings = readings
  }
}

/// A named entity as the analysis sees it, before identity.
public struct EntitySpan: Hashable, Sendable {
  /// Half-open range of rows of the token table.
  public var tokens: Range<Int>
  /// A label of the analysis' scheme: `person`, `organization`, `state`, `weapon`.
  public var label: String

  public init(tokens: Range<Int>, label: String) {
    self.tokens = tokens
    self.label = label
  }
}

/// The semantic roles of one predicate (PropBank).
public struct PredicateRoles: Hashable, Sendable {
  /// An argument: a span of tokens with its role.
  public struct Argument: Hashable, Sendable {
    /// Half-open range of rows of the token table.
    public var tokens: Range<Int>
    /// `ARG0` to `ARG5`, `ARGM-TMP` and the like; `R-` and `C-` forms for relative pronouns and continuations.
    public var role: String

    public init(tokens: Range<Int>, role: String) {
      self.tokens = tokens
      self.role = role
    }
  }

  /// Row of the predicate in the token table.
  public var predicate: Int
  /// The predicate's sense in PropBank: `accuse.01`, `take_off.02`; sense `LV` marks light verbs. Empty where unknown.
  public var roleset: String
  public var arguments: [Argument]

  public init(predicate: Int, roleset: String = "", arguments: [Argument]) {
    self.predicate = predicate
    self.roleset = roleset
    self.arguments = arguments
  }
}
