import DocumentModel

/// What is known of one sentence before claims are sought in it: all that a way of finding claims may ask.
struct SentenceReading {
  /// The words and their tree.
  let sentence: SentenceView
  /// Who does what.
  let clauses: ClauseReader
  /// Who commits to what, and how.
  let stances: StanceReader
  /// Every word that may carry a relation, with its arguments, in text order.
  let predications: [Predication]
  /// Which mention a word stands for.
  let mentions: MentionReader
  /// The document around the sentence.
  let document: ResolvedDocument

  /// - Parameter ownClasses: those that a user added, of the document's entities.
  init(
    document: ResolvedDocument, sentence: SentenceView, rules: ClaimRules, ownClasses: [String: Set<String>] = [:]
  ) {
    self.document = document
    self.sentence = sentence
    clauses = ClauseReader(sentence: sentence, classes: rules.classes)
    predications = clauses.predications()
    stances = StanceReader(clauses: clauses, operators: rules.operators)
    mentions = MentionReader(
      document: document, sentence: sentence, classes: rules.classes, ownClasses: ownClasses)
  }

  var classes: WordClasses { clauses.classes }

  /// Which times belong to which claim.
  var times: TimeAttachment {
    TimeAttachment(
      sentence: sentence, classes: classes, times: mentions.mentions(of: [.date]),
      treaties: mentions.mentions(of: [.treaty]))
  }

  /// What a word says of its arguments; nil for one that carries no relation.
  func predication(at trigger: TokenPlace) -> Predication? { predications.first { $0.trigger == trigger } }

  /// Whether a word is of a class, in lower case.
  func isWord(_ place: TokenPlace, of wordClass: WordClass) -> Bool {
    classes.contains(sentence.lowercasedLemma(of: place), wordClass)
  }

  /// The mentions of some types, in text order.
  func mentions(of types: Set<MentionType>) -> [ResolvedMention] { mentions.mentions(of: types) }

  /// The mention that a word stands for, if it is of one of the classes of the relation catalogue.
  func mention(at place: TokenPlace, fitting classes: [String] = ["any"]) -> ResolvedMention? {
    mentions.mention(at: place, fitting: classes)
  }
}
