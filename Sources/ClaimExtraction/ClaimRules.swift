internal import CEmbeddedData
public import KnowledgeBase
public import Text

/// A file of rules of one's own, in the form of the built-in table of its kind.
public enum ClaimRuleFile: Hashable, Sendable {
  /// More ways to state relations: the columns of `patterns.tsv`.
  case patterns([UInt8], name: String)
  /// More words that change who commits and how: the columns of `operators.tsv`.
  case operators([UInt8], name: String)
  /// More sentences that show what rules do: the columns of `examples.tsv`.
  case examples([UInt8], name: String)
}

/// Everything claim extraction knows of English: patterns, operators, classes of words; and how far each rule is to be trusted.
public struct ClaimRules: Sendable {
  /// All that proposes claims.
  var proposers: ProposerRegister
  var operators: OperatorCatalogue
  let classes: WordClasses
  let precision: PrecisionTable
  /// What decides between rules and reader on who commits and how.
  var stances: StanceWeights
  let qualifiers: QualifierTable
  let relations: [String: Relation]
  /// The classes that a user added to those of the ontology.
  let ownClasses: Set<String>

  /// The rules that the program carries, over the relations of a catalogue.
  ///
  /// - Throws: `SyntaxFailure` where a rule file breaks its form.
  public static func builtIn(relations: [Relation]) throws(SyntaxFailure) -> ClaimRules {
    try builtIn(relations: relations, extendedBy: [])
  }

  /// The rules that the program carries and those of further files; what is built in goes first.
  ///
  /// - Parameter ownClasses: the classes that a user added to those of the ontology, which patterns may ask for.
  /// - Throws: `SyntaxFailure` where a file breaks its form or takes an identifier that another row has.
  public static func builtIn(
    relations: [Relation], extendedBy files: [ClaimRuleFile], ownClasses: Set<String> = []
  ) throws(SyntaxFailure) -> ClaimRules {
    var patterns = [(bytes: EmbeddedBytes.copy(entente_claims_patterns), name: "patterns.tsv")]
    var operators = [(bytes: EmbeddedBytes.copy(entente_claims_operators), name: "operators.tsv")]
    var examples = [(bytes: EmbeddedBytes.copy(entente_claims_examples), name: "examples.tsv")]
    for file in files {
      switch file {
      case .patterns(let bytes, let name): patterns.append((bytes, name))
      case .operators(let bytes, let name): operators.append((bytes, name))
      case .examples(let bytes, let name): examples.append((bytes, name))
      }
    }
    let catalogue = Dictionary(relations.map { ($0.id, $0) }) { first, _ in first }
    let classes = try WordClasses(EmbeddedBytes.copy(entente_claims_classes), name: "classes.tsv")
    let patternCatalogue = try PatternCatalogue(
      patterns, relations: catalogue, prepositions: classes[.preposition], ownClasses: ownClasses)
    let exampleTable = try ExampleTable(
      examples, proposers: Set((ProposerRegister.rules + patternCatalogue.proposers).map(\.id)))
    var proposers = ProposerRegister(patterns: patternCatalogue, examples: exampleTable)
    proposers.add(
      LearnedReader(
        relations: Set(catalogue.keys), acts: Set(relations.filter(\.isOfDeeds).map(\.id)),
        possessions: Set(relations.filter(\.isPossession).map(\.id)),
        predicates: RelationPredicates(patterns: patternCatalogue.proposers.map(\.pattern), relations: relations)))
    return ClaimRules(
      proposers: proposers,
      operators: try OperatorCatalogue(operators), classes: classes,
      precision: try PrecisionTable(EmbeddedBytes.copy(entente_claims_precision), name: "precision.tsv"),
      stances: try StanceWeights(EmbeddedBytes.copy(entente_claims_stances), name: "stances.tsv"),
      qualifiers: try QualifierTable(
        EmbeddedBytes.copy(entente_claims_qualifiers), name: "qualifiers.tsv", relations: catalogue,
        prepositions: classes[.preposition]),
      relations: catalogue, ownClasses: ownClasses)
  }
}
