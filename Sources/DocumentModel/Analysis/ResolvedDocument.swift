/// A document whose mentions are found and linked: what claims are read from.
public struct ResolvedDocument: Sendable {
  public var analyzed: AnalyzedDocument
  /// The sentences in scalar offsets, one for each of `analyzed.sentences`, in the same order.
  public var sentences: [Sentence]
  /// Names, nominals, pronouns, times and quantities, by begin, then longer first.
  public var mentions: [ResolvedMention]
  /// The entities that mentions refer to, by identifier.
  public var entities: [Entity]

  public init(
    analyzed: AnalyzedDocument, sentences: [Sentence], mentions: [ResolvedMention], entities: [Entity]
  ) {
    self.analyzed = analyzed
    self.sentences = sentences
    self.mentions = mentions
    self.entities = entities
  }
}

/// A mention with its place in the token table.
public struct ResolvedMention: Hashable, Sendable {
  public var mention: Mention
  /// Half-open range of rows of the token table.
  public var tokens: Range<Int>
  /// The row of its syntactic head: the token in the span whose head lies outside; where a name stands before the noun
  /// that says what it is (`the 9M729 missile system`), that noun.
  public var head: Int
  /// The rows of the whole noun phrase of such a name, else `tokens`.
  public var phrase: Range<Int>

  public init(mention: Mention, tokens: Range<Int>, head: Int, phrase: Range<Int>? = nil) {
    self.mention = mention
    self.tokens = tokens
    self.head = head
    self.phrase = phrase ?? tokens
  }

  /// Whether common words say what is meant: a nominal, or a name in front of one.
  public var isDescribed: Bool { mention.level == .nominal || phrase != tokens }
}
