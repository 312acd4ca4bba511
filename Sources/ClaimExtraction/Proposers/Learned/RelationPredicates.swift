import DocumentModel
import KnowledgeBase

/// Which words are known to state which relation: the predicates of its patterns, and the nouns of one that tells of no deeds.
struct RelationPredicates: Sendable {
  private let lemmas: [String: Set<String>]

  init(patterns: [RelationPattern], relations: [Relation]) {
    let nouns = relations.filter { !$0.isOfDeeds }.map { ($0.id, Set($0.nouns)) }
    lemmas = Dictionary(patterns.map { ($0.relation, Set($0.lemmas)) } + nouns) { $0.union($1) }
  }

  /// Whether a word is known to state a relation.
  func has(_ lemma: String, for relation: String) -> Bool { lemmas[relation]?.contains(lemma) == true }

  /// The word that states a relation between two words of a sentence, as far as the tree tells.
  ///
  /// On the way from the topmost word between both sides down to the object, or else to the subject: the first that is known to state the
  /// relation; else the last on the way to the object that has its own clause or is the content of the word above it, so that what is
  /// denied, dropped or forbidden is no fact; else the topmost.
  func statingWord(
    of relation: String, between subject: TokenPlace, _ object: TokenPlace, in reading: SentenceReading
  ) -> TokenPlace {
    let sentence = reading.sentence
    let below = sentence.ancestors(of: object)
    let above = sentence.ancestors(of: subject)
    guard let joint = above.first(where: { below.contains($0) }) else { return subject }
    let top = sharedVerb(of: joint, with: object, in: sentence) ?? joint
    let way = Array(below.prefix { $0 != joint }.dropFirst().reversed())
    if let verb = sentence.head(of: object), reading.stances.isAim(object, of: verb) { return object }
    // `delivers jets to Riga, denies sale to Minsk`: what a noun under a second verb states.
    if let second = way.lastIndex(where: { sentence.isVerbal($0) && sentence.hasRelation($0, kind: .conjunct) }),
      let known = way[(second + 1)...].first(where: { has(sentence.lemma(of: $0), for: relation) })
    {
      return known
    }
    let other = above.prefix { $0 != joint }.dropFirst().reversed()
    if let known = ([top] + way + other).first(where: { has(sentence.lemma(of: $0), for: relation) }) { return known }
    var stating = top
    for place in way where place != object {
      let isContent =
        sentence.head(of: place).map { reading.stances.contentOperator(at: $0, over: place) != nil } == true
      if sentence.isVerbal(place) || isContent { stating = place }
    }
    return stating
  }

  /// `Mali and Niger nearly went to war`: what two that are named side by side do to each other, their verb tells.
  private func sharedVerb(of word: TokenPlace, with other: TokenPlace, in sentence: SentenceView) -> TokenPlace? {
    guard sentence.coordinated(word).dropFirst().contains(other), let head = sentence.head(of: word),
      sentence.isVerbal(head)
    else { return nil }
    return head
  }
}
