import DocumentModel

/// Reads the arguments of predicates off one dependency tree.
///
/// The rules follow the Universal Dependencies guidelines; PredPatt (White et al., 2016) showed which of them carry predicate-argument
/// structure. Each concern has its own extension: subjects, verbs, nouns.
struct ClauseReader {
  let sentence: SentenceView
  let classes: WordClasses

  /// How far a missing subject is sought upwards; longer chains than this are errors of the parser.
  static let subjectSearchLimit = 6

  /// Replaces a relative pronoun by the noun its clause describes.
  func antecedent(of row: TokenPlace) -> TokenPlace {
    guard classes[.relativePronoun].contains(sentence.lemma(of: row)) else {
      return row
    }
    for ancestor in sentence.ancestors(of: row).dropFirst() where sentence.hasRelation(ancestor, kind: .relativeClause)
    {
      return sentence.head(of: ancestor) ?? row
    }
    return row
  }

  /// Argument heads with relative pronouns resolved and coordination spread.
  func argumentHeads(_ rows: [TokenPlace]) -> [TokenPlace] { rows.flatMap { sentence.coordinated(antecedent(of: $0)) } }
}
