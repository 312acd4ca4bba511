import DocumentModel

/// Reads the arguments of predicates off one dependency tree.
///
/// The rules follow the Universal Dependencies guidelines; PredPatt (White et al., 2016) showed which of them carry predicate-argument
/// structure. Each concern has its own extension: subjects, verbs, nouns.
struct ClauseReader {
  let tree: DependencyTree
  let classes: WordClasses

  /// How far a missing subject is sought upwards; longer chains than this are errors of the parser.
  static let subjectSearchLimit = 6

  /// A head and the members coordinated with it, where they are of the head's kind.
  func coordinated(_ head: Int) -> [Int] {
    [head]
      + tree.children(of: head, "conj").filter { isNominal($0) == isNominal(head) && !isSetOff($0) }
      .flatMap { coordinated($0) }
  }

  /// `Mali and Niger - two members of the bloc`: behind a dash stands no further member of a coordination.
  func isSetOff(_ row: Int) -> Bool {
    tree.hasRelation(row, "conj") && tree.child(of: row, "cc") == nil
      && tree.children(of: row, "punct").contains { $0 < row && ["-", "--", "–", "—"].contains(tree.lemma(of: $0)) }
  }

  /// Nouns, names, pronouns and numbers: what can stand for a thing.
  func isNominal(_ row: Int) -> Bool {
    switch tree.tag(of: row) {
    case .noun, .properNoun, .pronoun, .numeral, .symbol: true
    case .determiner: tree.hasRelation(row, "nsubj") || tree.hasRelation(row, "obj") || tree.hasRelation(row, "obl")
    case .adjective: tree.hasRelation(row, "nsubj") || tree.hasRelation(row, "obj")
    default: false
    }
  }

  func isVerbal(_ row: Int) -> Bool { tree.tag(of: row) == .verb || tree.tag(of: row) == .auxiliary }

  /// Whether a word has a copula: `is compliant`, `was a threat`.
  func isCopular(_ row: Int) -> Bool { tree.child(of: row, "cop") != nil }

  /// The prepositions of a nominal, outermost last: `out of` gives `out`, `of`.
  func prepositions(of row: Int) -> [String] {
    tree.children(of: row, "case").flatMap { marker in
      [tree.lemma(of: marker)] + tree.children(of: marker, "fixed").map { tree.lemma(of: $0) }
    }
  }

  /// Replaces a relative pronoun by the noun its clause describes.
  func antecedent(of row: Int) -> Int {
    guard classes[.relativePronoun].contains(tree.lemma(of: row)) else {
      return row
    }
    for ancestor in tree.ancestors(of: row).dropFirst() where tree.hasRelation(ancestor, "acl:relcl") {
      return tree.head(of: ancestor) ?? row
    }
    return row
  }

  /// Argument heads with relative pronouns resolved and coordination spread.
  func argumentHeads(_ rows: [Int]) -> [Int] { rows.flatMap { coordinated(antecedent(of: $0)) } }
}
