import DocumentModel

/// A mention on its way, perhaps without entity.
struct MentionDraft: Hashable, Sendable {
  var tokens: Range<TokenPlace>
  /// Its syntactic head.
  var head: TokenPlace
  /// The noun phrase of a name that stands before the noun that says what it is.
  var phrase: Range<TokenPlace>?
  /// Index of its sentence.
  var sentence: Int
  var type: MentionType
  var level: MentionLevel
  /// The text as written.
  var surface: String
  /// Identifier of its entity, once a sieve has linked it.
  var entity: String?
  /// The sieve that linked it and what it went by.
  var reason: String?
  /// What the noun of a nominal says of its kind: `alliance`, `missile`.
  var nounClass: String?
  var isMetonym = false
  /// A noun that is only a mention where it means something named elsewhere: the first of `alliance members`.
  var needsAntecedent = false
  /// What a pronoun may mean by its place, the likeliest first; empty where nothing is known of it.
  var likelyTypes: [MentionType] = []
  /// How likely a pronoun's place is to mean a thing of each type; empty where nothing is known of it.
  var typeShares: [MentionType: Float] = [:]
  var time: TimeValue?
  var quantity: Quantity?
  var flags: [String] = []

  init(
    tokens: Range<TokenPlace>, head: TokenPlace, sentence: Int, type: MentionType, level: MentionLevel, surface: String,
    entity: String? = nil, reason: String? = nil
  ) {
    self.tokens = tokens
    self.head = head
    self.sentence = sentence
    self.type = type
    self.level = level
    self.surface = surface
    self.entity = entity
    self.reason = reason
  }

  /// A name that some words of a sentence are.
  init(name tokens: Range<TokenPlace>, _ type: MentionType, in sentence: SentenceView) {
    self.init(
      tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: type, level: .name,
      surface: sentence.text(of: tokens))
  }
}
