public import DocumentModel
public import KnowledgeBase
public import Text

/// Finds the mentions of a document and says which entity each one means.
public struct EntityResolver: Sendable {
  let knowledge: KnowledgeBase
  let lexicon: ReferenceLexicon
  let forbidden: ForbiddenMerges
  private let nameFinder: NameFinder
  private let roleFinder: RoleFinder
  private let nominalFinder: NominalFinder
  private let valueFinder = ValueMentionFinder()
  private let learnedNameFinder: LearnedNameFinder
  /// From the surest to the boldest.
  let sieves: [any Sieve]

  /// - Throws: `SyntaxFailure` where a lexicon file breaks its form.
  public init(knowledge: KnowledgeBase) throws(SyntaxFailure) {
    self.knowledge = knowledge
    lexicon = try ReferenceLexicon.builtIn()
    forbidden = try ForbiddenMerges.builtIn()
    let titles = TitleFinder(knowledge: knowledge)
    nameFinder = NameFinder(knowledge: knowledge, lexicon: lexicon, titles: titles)
    let offices = OfficeDirectory(knowledge: knowledge)
    roleFinder = RoleFinder(offices: offices, titles: titles, lexicon: lexicon)
    nominalFinder = NominalFinder(lexicon: lexicon)
    learnedNameFinder = LearnedNameFinder(knowledge: knowledge, lexicon: lexicon)
    let weights = try AntecedentWeights.builtIn()
    sieves = [
      NameTypeSieve(), OfficeHolderSieve(offices: offices, takesFullNames: true), EqualNameSieve(), EditionSieve(),
      BracketSieve(), InitialsSieve(), PartialNameSieve(), OfficeHolderSieve(offices: offices, takesFullNames: false),
      NewNameSieve(), EditorialSieve(), AppositionSieve(), IntroductionSieve(), GovernmentSieve(), CapitalSieve(),
      CoordinationSieve(level: .nominal), PronounSieve(takesPossessivesOnly: true, weights: weights),
      DescriptionSieve(datedTreaties: DatedTreaties(knowledge: knowledge)), AntecedentSieve(weights: weights),
      CoordinationSieve(level: .pronoun),
      SpeakerPronounSieve(offices: offices), PronounSieve(takesPossessivesOnly: false, weights: weights),
      MeetingSieve(knowledge: knowledge), KindSieve(knowledge: knowledge, takesNames: true),
      OfficeSieve(offices: offices), KindSieve(knowledge: knowledge, takesNames: false),
    ]
  }

  /// The document with its mentions linked.
  ///
  /// - Parameter expressions: times and quantities found before, in UTF-8 byte ranges.
  public func resolved(_ document: AnalyzedDocument, expressions: [ValueExpression]) -> ResolvedDocument {
    ResolvedDocumentBuilder(table: linked(document, expressions: expressions)).document
  }

  /// What was weighed for the pronouns and descriptions of a document, from which weights are learned.
  public func choices(in document: AnalyzedDocument, expressions: [ValueExpression]) -> [AntecedentChoice] {
    linked(document, expressions: expressions, keepsChoices: true).choices
  }

  private func linked(
    _ document: AnalyzedDocument, expressions: [ValueExpression], keepsChoices: Bool = false
  ) -> MentionTable {
    let sentences = document.sentences.indices.map { SentenceView(document: document, index: $0) }
    let expressions = Dictionary(grouping: expressions, by: \.sentence)
    var drafts: [MentionDraft] = []
    for sentence in sentences {
      let evidence = MentionEvidence(document.sentences[sentence.index])
      let found = nameFinder.found(in: sentence, evidence)
      let values = valueFinder.values(expressions[sentence.index] ?? [], in: sentence, evidence)
        .filter { !isNumberOfName($0, found.names) }
      var names = found.names.filter { name in
        !values.contains { hides($0, name) } && !isCommonNoun(name)
      }
      names = learnedNameFinder.names(in: sentence, found: names, values: values, evidence)
      names = nominalFinder.headed(names, in: sentence)
      let roles = roleFinder.roles(in: sentence, names: names)
      drafts += values + names + roles
      drafts += nominalFinder.nominals(
        in: sentence, names: names + roles, descriptions: found.descriptions, evidence)
    }
    var linked = MentionTable(
      document: document, sentences: sentences, knowledge: knowledge, lexicon: lexicon, forbidden: forbidden,
      mentions: [])
    for stretch in Self.stretches(of: drafts) {
      var table = MentionTable(
        document: document, sentences: sentences, knowledge: knowledge, lexicon: lexicon, forbidden: forbidden,
        mentions: Array(stretch), offsets: linked.offsets, keepsChoices: keepsChoices)
      for sieve in sieves { sieve.link(&table) }
      linked.append(table)
    }
    return linked
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

  /// A number inside a name tells things of one name apart and counts nothing: `Leopard 1 tanks`, `the Group of Eight`.
  private func isNumberOfName(_ value: MentionDraft, _ names: [MentionDraft]) -> Bool {
    value.type == .quantity
      && names.contains {
        $0.tokens.contains(value.tokens.lowerBound) && $0.tokens.lowerBound < value.tokens.lowerBound
      }
  }
}
