public import DocumentModel
public import KnowledgeBase
public import Text

/// Finds the mentions of a document and says which entity each one means.
public struct EntityResolver: Sendable {
  let knowledge: KnowledgeBase
  let lexicon: ReferenceLexicon
  private let nameFinder: NameFinder
  private let roleFinder: RoleFinder
  private let nominalFinder: NominalFinder
  /// From the surest to the boldest.
  let sieves: [any Sieve]

  /// - Throws: `SyntaxFailure` where a lexicon file breaks its form.
  public init(knowledge: KnowledgeBase) throws(SyntaxFailure) {
    self.knowledge = knowledge
    lexicon = try ReferenceLexicon.builtIn()
    let titles = TitleFinder(knowledge: knowledge)
    nameFinder = NameFinder(knowledge: knowledge, lexicon: lexicon, titles: titles)
    roleFinder = RoleFinder(knowledge: knowledge, titles: titles, lexicon: lexicon)
    nominalFinder = NominalFinder(lexicon: lexicon)
    sieves = [
      EqualNameSieve(), EditionSieve(), BracketSieve(), PartialNameSieve(), NewNameSieve(), EditorialSieve(),
      AppositionSieve(), DescriptionSieve(), SpeakerPronounSieve(), PronounSieve(), MeetingSieve(knowledge: knowledge),
    ]
  }

  /// The document with its mentions linked.
  ///
  /// - Parameter expressions: times and quantities found before, in UTF-8 byte ranges.
  public func resolved(_ document: AnalyzedDocument, expressions: [ValueExpression]) -> ResolvedDocument {
    let sentences = document.sentences.indices.map { SentenceView(document: document, index: $0) }
    let expressions = Dictionary(grouping: expressions, by: \.sentence)
    var drafts: [MentionDraft] = []
    for sentence in sentences {
      let values = valueMentions(expressions[sentence.index] ?? [], in: sentence)
      let found = nameFinder.found(in: sentence)
      var names = found.names.filter { name in
        !values.contains { hides($0, name) } && !isCommonNoun(name)
      }
      names = nominalFinder.headed(names, in: sentence)
      let roles = roleFinder.roles(in: sentence, names: names)
      drafts += values + names + roles
      drafts += nominalFinder.nominals(
        in: sentence, names: names + roles, descriptions: found.descriptions)
    }
    var linked = MentionTable(
      document: document, sentences: sentences, knowledge: knowledge, lexicon: lexicon, mentions: [])
    for stretch in Self.stretches(of: drafts) {
      var table = MentionTable(
        document: document, sentences: sentences, knowledge: knowledge, lexicon: lexicon, mentions: Array(stretch),
        offsets: linked.offsets)
      for sieve in sieves { sieve.link(&table) }
      linked.append(table)
    }
    return ResolvedDocumentBuilder(table: linked).document
  }

  /// The mentions in stretches of whole sentences, as sieves compare each mention with those before it: an article is one
  /// stretch, a book several. Names mean the same in all stretches; descriptions and pronouns do not reach back over an end.
  private static func stretches(of drafts: [MentionDraft]) -> [ArraySlice<MentionDraft>] {
    var stretches: [ArraySlice<MentionDraft>] = []
    var begin = 0
    for index in drafts.indices.dropFirst()
    where index - begin >= stretchLength && drafts[index].sentence != drafts[index - 1].sentence {
      stretches.append(drafts[begin..<index])
      begin = index
    }
    return stretches + [drafts[begin...]]
  }

  /// How many mentions are linked together at least, where there are more.
  private static let stretchLength = 2000

  /// Times and quantities are no names, but the end of the Cold War names the war.
  private func hides(_ value: MentionDraft, _ name: MentionDraft) -> Bool {
    value.tokens.overlaps(name.tokens)
      && !(name.type == .event && name.tokens.count < value.tokens.count && value.tokens.contains(name.tokens))
  }

  /// `the Treaty` is a description in capitals, no name.
  private func isCommonNoun(_ name: MentionDraft) -> Bool {
    name.entity == nil && name.tokens.count == 1 && lexicon.noun(name.surface.lowercased()) != nil
  }

  private func valueMentions(_ expressions: [ValueExpression], in sentence: SentenceView) -> [MentionDraft] {
    expressions.compactMap { expression in
      guard let tokens = sentence.tokens(inBytes: expression.range) else { return nil }
      var draft = MentionDraft(
        tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: expression.type,
        level: expression.type == .date ? .time : .number, surface: sentence.text(of: tokens), reason: expression.rule)
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
