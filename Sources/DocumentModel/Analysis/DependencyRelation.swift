/// What a word is to its head, by the labels of Universal Dependencies (universaldependencies.org/u/dep).
///
/// `==` tells subtypes apart: a passive subject is not `.nominalSubject`. Where subtypes count too, ask `isKind(of:)`.
public struct DependencyRelation: Hashable, Sendable, CustomStringConvertible {
  /// As treebanks write it, with its subtype: `nsubj:pass`.
  public let label: String

  public init(_ label: String) { self.label = label }

  public var description: String { label }

  /// Whether it is a relation or one of its subtypes: `nsubj:pass` is of the kind `nsubj`.
  public func isKind(of relation: DependencyRelation) -> Bool {
    let own = label.utf8
    let wanted = relation.label.utf8
    if own.count == wanted.count { return label == relation.label }
    return own.count > wanted.count && own.starts(with: wanted)
      && own[own.index(own.startIndex, offsetBy: wanted.count)] == UInt8(ascii: ":")
  }
}

extension DependencyRelation {
  public static let root = DependencyRelation("root")

  // Core arguments.
  public static let nominalSubject = DependencyRelation("nsubj")
  public static let passiveSubject = DependencyRelation("nsubj:pass")
  /// The subject of a clause that is itself a predicate: `the problem is that it leaks`.
  public static let outerSubject = DependencyRelation("nsubj:outer")
  public static let clausalSubject = DependencyRelation("csubj")
  public static let passiveClausalSubject = DependencyRelation("csubj:pass")
  public static let object = DependencyRelation("obj")
  public static let indirectObject = DependencyRelation("iobj")
  /// A clause with a subject of its own: `said that it leaks`.
  public static let clausalComplement = DependencyRelation("ccomp")
  /// A clause that takes its subject from above: `wants to leave`.
  public static let openComplement = DependencyRelation("xcomp")

  // Other dependents of predicates.
  public static let oblique = DependencyRelation("obl")
  public static let agent = DependencyRelation("obl:agent")
  public static let unmarkedOblique = DependencyRelation("obl:unmarked")
  /// An older name of the unmarked oblique.
  public static let nominalAdverbial = DependencyRelation("obl:npmod")
  public static let adverbialClause = DependencyRelation("advcl")
  public static let adverbialRelativeClause = DependencyRelation("advcl:relcl")
  public static let adverbialModifier = DependencyRelation("advmod")
  public static let auxiliary = DependencyRelation("aux")
  public static let passiveAuxiliary = DependencyRelation("aux:pass")
  public static let copula = DependencyRelation("cop")
  public static let marker = DependencyRelation("mark")
  public static let expletive = DependencyRelation("expl")
  public static let discourse = DependencyRelation("discourse")

  // Dependents of nouns.
  public static let nominalModifier = DependencyRelation("nmod")
  public static let possessor = DependencyRelation("nmod:poss")
  /// What a name is introduced as: `president Rao`.
  public static let descriptor = DependencyRelation("nmod:desc")
  public static let unmarkedModifier = DependencyRelation("nmod:unmarked")
  public static let apposition = DependencyRelation("appos")
  public static let adjectivalModifier = DependencyRelation("amod")
  public static let numericModifier = DependencyRelation("nummod")
  public static let adnominalClause = DependencyRelation("acl")
  public static let relativeClause = DependencyRelation("acl:relcl")
  public static let determiner = DependencyRelation("det")
  /// `all the states`.
  public static let predeterminer = DependencyRelation("det:predet")
  /// A preposition or a possessive ending.
  public static let caseMarker = DependencyRelation("case")

  // Coordination, and words that make one.
  public static let conjunct = DependencyRelation("conj")
  public static let coordinator = DependencyRelation("cc")
  public static let preconjunction = DependencyRelation("cc:preconj")
  public static let compound = DependencyRelation("compound")
  public static let particle = DependencyRelation("compound:prt")
  public static let flat = DependencyRelation("flat")
  public static let fixed = DependencyRelation("fixed")
  public static let parataxis = DependencyRelation("parataxis")
  public static let punctuation = DependencyRelation("punct")
}
