/// A document whose mentions are found and linked: what claims are read from.
public struct ResolvedDocument: Sendable {
  public var analyzed: AnalyzedDocument
  /// The sentences in scalar offsets, one for each of `analyzed.sentences`, in the same order.
  public var sentences: [Sentence]
  /// Names, nominals, pronouns, times and quantities, by begin, then longer first.
  public var mentions: [ResolvedMention]
  /// The entities that mentions refer to, by identifier.
  public var entities: [Entity]
  /// What a model reads between the mentions of each sentence; empty where none has read the document.
  public var relations: [[RelationReading]] = []
  /// The relations that the model weighs between any two mentions of a sentence; what it did not find likely is not among `relations`.
  public var weighedRelations: Set<String> = []
  /// Whose word the whole text is, as in a statement or a letter; nil for most texts.
  public var speaker: Speaker?

  /// Who speaks throughout a text.
  public struct Speaker: Hashable, Sendable {
    /// Index of the mention that names the speaker, in the opening or at the end: `Statement by Ambassador Rao`.
    public var mention: Int
    /// Index of the first sentence that is the speaker's word.
    public var firstSentence: Int

    public init(mention: Int, firstSentence: Int) {
      self.mention = mention
      self.firstSentence = firstSentence
    }
  }

  public init(
    analyzed: AnalyzedDocument, sentences: [Sentence], mentions: [ResolvedMention], entities: [Entity]
  ) {
    self.analyzed = analyzed
    self.sentences = sentences
    self.mentions = mentions
    self.entities = entities
  }
}

/// A mention with its place among the tokens.
public struct ResolvedMention: Hashable, Sendable {
  public var mention: Mention
  public var tokens: Range<TokenPlace>
  /// Its syntactic head: the token in the span whose head lies outside; where a name stands before the noun
  /// that says what it is (`the 9M729 missile system`), that noun.
  public var head: TokenPlace
  /// The whole noun phrase of such a name, else `tokens`.
  public var phrase: Range<TokenPlace>

  public init(
    mention: Mention, tokens: Range<TokenPlace>, head: TokenPlace, phrase: Range<TokenPlace>? = nil
  ) {
    self.mention = mention
    self.tokens = tokens
    self.head = head
    self.phrase = phrase ?? tokens
  }

  /// Whether common words say what is meant: a nominal, or a name in front of one.
  public var isDescribed: Bool { mention.level == .nominal || phrase != tokens }
}
