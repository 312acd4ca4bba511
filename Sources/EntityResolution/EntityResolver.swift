public import DocumentModel
public import KnowledgeBase
public import Text

/// Finds the mentions of a document and says which entity each one means.
public struct EntityResolver: Sendable {
  let knowledge: KnowledgeBase
  let lexicon: ReferenceLexicon
  /// From the surest to the boldest.
  let sieves: [any Sieve] = [
    EqualNameSieve(), BracketSieve(), PartialNameSieve(), NewNameSieve(), AppositionSieve(), DescriptionSieve(),
    SpeakerPronounSieve(), PronounSieve(), NewNominalSieve(),
  ]

  /// - Throws: `SyntaxFailure` where a lexicon file breaks its form.
  public init(knowledge: KnowledgeBase) throws(SyntaxFailure) {
    self.knowledge = knowledge
    lexicon = try ReferenceLexicon.builtIn()
  }

  /// The document with its mentions linked.
  ///
  /// - Parameter expressions: times and quantities found before, in UTF-8 byte ranges.
  public func resolved(_ document: AnalyzedDocument, expressions: [ValueExpression]) -> ResolvedDocument {
    let sentences = document.sentences.indices.map { SentenceText(document: document, index: $0) }
    var drafts: [MentionDraft] = []
    for sentence in sentences {
      let values = valueMentions(expressions, in: sentence)
      let names = NameFinder(knowledge: knowledge).names(in: sentence).filter { name in
        !values.contains { $0.tokens.overlaps(name.tokens) } && !isCommonNoun(name)
      }
      let roles = RoleFinder(knowledge: knowledge).roles(in: sentence, names: names)
      drafts += values + names + roles
      drafts += NominalFinder(lexicon: lexicon).nominals(in: sentence, names: names + roles)
    }
    var table = MentionTable(document: document, sentences: sentences, knowledge: knowledge, mentions: drafts)
    for sieve in sieves { sieve.link(&table) }
    return ResolvedDocumentBuilder(table: table).document
  }

  /// `the Treaty` is a description in capitals, no name.
  private func isCommonNoun(_ name: MentionDraft) -> Bool {
    name.entity == nil && name.tokens.count == 1 && lexicon.noun(name.surface.lowercased()) != nil
  }

  private func valueMentions(_ expressions: [ValueExpression], in sentence: SentenceText) -> [MentionDraft] {
    expressions.filter { $0.sentence == sentence.index }.compactMap { expression in
      guard let tokens = sentence.rows(inBytes: expression.range) else { return nil }
      var draft = MentionDraft(
        tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: expression.type,
        level: expression.type == .date ? .time : .number, surface: sentence.text(tokens), reason: expression.rule)
      draft.time = expression.time
      draft.quantity = expression.quantity
      draft.flags = expression.flags
      return draft
    }
  }
}

/// A time or quantity that was recognised before mentions are resolved.
public struct ValueExpression: Hashable, Sendable {
  /// Half-open range of UTF-8 bytes.
  public var range: Range<Int>
  /// Index of its sentence.
  public var sentence: Int
  public var time: TimeValue?
  public var quantity: Quantity?
  public var flags: [String]
  /// The rule that recognised it.
  public var rule: String

  var type: MentionType { time != nil ? .date : .quantity }

  public init(range: Range<Int>, sentence: Int, time: TimeValue, flags: [String], rule: String) {
    self.range = range
    self.sentence = sentence
    self.time = time
    self.flags = flags
    self.rule = rule
  }

  public init(range: Range<Int>, sentence: Int, quantity: Quantity, rule: String) {
    self.range = range
    self.sentence = sentence
    self.quantity = quantity
    self.flags = []
    self.rule = rule
  }
}
