/// What speaks for or against that a pronoun or description means an entity spoken of before. Each has a row with its weights in
/// `entities/antecedents.tsv`; the raw value is its place among all.
public enum AntecedentFeature: Int, CaseIterable, Sendable {
  /// Of descriptions: how ready they are to mean something spoken of before, by their first word.
  case definite, demonstrative, indefinite, bare, possessed
  /// The same noun, by the description's first word.
  case sameNounDefinite
  case sameNounDemonstrative
  case sameNounIndefinite
  case sameNounBare
  case sameNounPossessed
  /// Another noun of the same class; a name that nouns of the class may stand for.
  case sameClass
  case nameOfClass
  /// How alike the vectors of the two heads are (the cosine), and its square.
  case likeness
  case squaredLikeness
  /// Likeness that the first word asks for: of definite descriptions, of bare ones.
  case likenessDefinite
  case likenessBare
  case sameType
  case differsInNumber
  /// Modifiers that both have, that only the description has, that only the earlier one has; three at most.
  case sharedModifiers
  case addedModifiers
  case droppedModifiers
  case sharedOwner
  case otherOwner
  case addedOwner
  case newThing
  case counted
  /// What the description is of.
  case event, group, person, place, organization, weapon, treaty, document, meeting, state
  /// What the nearest mention of the entity is.
  case name, nominal, pronoun
  case subject, object, possessor, oblique, apposition
  /// How far back it is, in sentences.
  case sameSentence
  case oneBack
  case twoBack
  case fewBack
  case manyBack
  /// The nearest entity, the second and the third before the mention.
  case nearest, second, third
  /// The logarithm of the number of its mentions within reach.
  case mentions
  case inTitle
  /// Both are subjects, both are objects.
  case bothSubjects
  case bothObjects
  /// The subject of the clause that the mention stands in, and of a clause around that.
  case clauseSubject
  case outerSubject
  /// The subject of the last sentence before.
  case lastSubject
  /// How likely the pronoun's place is to mean a thing of the entity's type (its logarithm); that the model sees none such.
  case typeShare
  case unseenType
  /// The first type that the pronoun is listed for, and any.
  case firstListedType
  case listedType
  /// What the rules of syntax take.
  case ruled

  /// What it is called in the table: `same-noun-bare`.
  var name: String { Self.names[rawValue] }

  init?(named name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  private static let names = allCases.map { feature in
    String(describing: feature).map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}

/// The mentions for which entities are weighed, each with weights of its own.
public enum AntecedentKind: String, CaseIterable, Sendable {
  /// `it`, `its`, `he`, `she`.
  case singular
  /// `they`, `their`.
  case plural
  /// Common noun phrases that no rule linked.
  case description
}

/// Which features hold of a mention and a candidate, with their values.
struct AntecedentEvidence: Sendable {
  private(set) var values: [(feature: AntecedentFeature, value: Float)] = []

  mutating func add(_ feature: AntecedentFeature, _ value: Float = 1) {
    if value != 0 { values.append((feature, value)) }
  }

  mutating func add(_ feature: AntecedentFeature, if holds: Bool) {
    if holds { values.append((feature, 1)) }
  }
}
