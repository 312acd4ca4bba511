import Text

/// Closed and half-closed classes of words that rules ask for by name; lemmas in lower case.
struct WordClasses: Sendable {
  private let words: [String: Set<String>]

  static let columns = ["class", "words", "source", "example"]

  /// - Throws: `SyntaxFailure` where a class comes twice or one that a rule needs is missing.
  init(_ bytes: [UInt8], name: String) throws(SyntaxFailure) {
    let table = try TabSeparatedTable(bytes, name: name, columns: Self.columns)
    var words: [String: Set<String>] = [:]
    for row in table.rows {
      guard WordClass(rawValue: row.cells[0]) != nil, words[row.cells[0]] == nil else {
        throw table.failure(in: row, column: 0, expected: "a class of words that has no row yet")
      }
      words[row.cells[0]] = Set(row.cells[1].listedValues)
    }
    if let missing = WordClass.allCases.first(where: { words[$0.rawValue] == nil }) {
      throw table.failure(expected: "a row for the class \(missing.rawValue)")
    }
    self.words = words
  }

  /// The words of a class.
  subscript(_ wordClass: WordClass) -> Set<String> { words[wordClass.rawValue] ?? [] }

  func contains(_ lemma: String, _ wordClass: WordClass) -> Bool { self[wordClass].contains(lemma) }
}

/// The names of the classes in `classes.tsv`, where each has its words and an example.
enum WordClass: String, CaseIterable, Sendable {
  case preposition
  case relativePronoun = "relative-pronoun"
  case subjectControl = "subject-control"
  case objectControl = "object-control"
  case controlPreposition = "control-preposition"
  case objectGerundMarker = "object-gerund-marker"
  case demandNoun = "demand-noun"
  case lightVerb = "light-verb"
  case motionVerb = "motion-verb"
  case statePreposition = "state-preposition"
  case negation
  case hearsayAdverb = "hearsay-adverb"
  case possibilityAdverb = "possibility-adverb"
  case allegedAdjective = "alleged-adjective"
  case plannedAdjective = "planned-adjective"
  case possibleAdjective = "possible-adjective"
  case performingVerb = "performing-verb"
  case ruleNoun = "rule-noun"
  case findingNoun = "finding-noun"
  case meetingVerb = "meeting-verb"
  case willModal = "will-modal"
  case takenBack = "taken-back"
  case limitPreposition = "limit-preposition"
  case conditionMarker = "condition-marker"
  case conditionPreposition = "condition-preposition"
  case conditionOpening = "condition-opening"
  case timingOpening = "timing-opening"
  case sequelVerb = "sequel-verb"
  case resultVerb = "result-verb"
  case sourcePreposition = "source-preposition"
  case contentPreposition = "content-preposition"
  case weaponKind = "weapon-kind"
  case weaponCapability = "weapon-capability"
  case attribute
  case effectAdjective = "effect-adjective"
  case statusAdjective = "status-adjective"
  case representative
  case partNoun = "part-noun"
  case installation
  case memberNoun = "member-noun"
  case purposeNoun = "purpose-noun"
  case purposeParticiple = "purpose-participle"
  case former
  case reproachNoun = "reproach-noun"
  case reproachPronoun = "reproach-pronoun"
  case massDestruction = "mass-destruction"
  case secrecy
  case meetingPreposition = "meeting-preposition"
  case placePreposition = "place-preposition"
  case including
  case partitive
  case timePreposition = "time-preposition"
  case instrumentVerb = "instrument-verb"
  case weaponGoods = "weapon-goods"
  case circumstance
  case visitNoun = "visit-noun"
  case topicNoun = "topic-noun"
  case negativeCondition = "negative-condition"
  case openingPreposition = "opening-preposition"
  case closingPreposition = "closing-preposition"
  case knowingVerb = "knowing-verb"
  case denyingVerb = "denying-verb"
  case rejectingVerb = "rejecting-verb"
  case scheme
  case character
  case commentingVerb = "commenting-verb"
  case delayPreposition = "delay-preposition"
  case launchNoun = "launch-noun"
  case hostileNoun = "hostile-noun"
  case signNoun = "sign-noun"
  case portrayingVerb = "portraying-verb"
  case regionNoun = "region-noun"
  case rivalNoun = "rival-noun"
  case makingParticiple = "making-participle"
  case talkNoun = "talk-noun"
  case reproachQuality = "reproach-quality"
  case namingVerb = "naming-verb"
  case quotingVerb = "quoting-verb"
  case stateParticiple = "state-participle"
  case conditionParticiple = "condition-participle"
  case questionMarker = "question-marker"
  case creationVerb = "creation-verb"
  case fictionNoun = "fiction-noun"
  case narrativeVerb = "narrative-verb"
  case imaginedNoun = "imagined-noun"
  case sourceNoun = "source-noun"
  case turnLabel = "turn-label"
  case initially
  case firstPerson = "first-person"
  case utteranceNoun = "utterance-noun"
  case nearMiss = "near-miss"
  case negativePronoun = "negative-pronoun"
  case negativeCircumstance = "negative-circumstance"
  case exclusionMarker = "exclusion-marker"
  case avoidedMarker = "avoided-marker"
  case restriction
  case wrongly
  case draftNoun = "draft-noun"
  case superseded
  case aspectVerb = "aspect-verb"
  case promptingVerb = "prompting-verb"
  case travelVerb = "travel-verb"
  case attempt
  case ending
  case water
  case occurrenceVerb = "occurrence-verb"
  case praise
  case court
  case plainReport = "plain-report"
}
