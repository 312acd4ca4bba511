import DocumentModel

/// Finds what a sentence gives as the reason of something, and under which condition something holds.
///
/// Both sides are words of the tree; the builder finds the claims that stand there.
struct ReasonReader {
  /// Which of the relations between claims the words state.
  enum Kind: Hashable, Sendable {
    /// Someone does it because of the reason: `in response to`, `citing`, `because of`.
    case response
    /// It comes from the reason: `because`, `as a result of`.
    case cause
  }

  /// One reason; rows of the token table.
  struct Reason: Hashable, Sendable {
    var kind: Kind
    /// The word whose claim is explained.
    var effect: Int
    /// The word whose claim or mention explains it.
    var reason: Int
  }

  static let rule = "reason/1"

  let stances: StanceReader

  private var clauses: ClauseReader { stances.clauses }
  private var tree: DependencyTree { clauses.tree }

  /// The reasons of a sentence, in text order of what gives them.
  func reasons() -> [Reason] { tree.tokens.compactMap(reason) }

  private func reason(at row: Int) -> Reason? {
    guard let head = tree.head(of: row) else { return nil }
    if tree.children(of: row, "mark").contains(where: { tree.lemma(of: $0) == "because" }) {
      return Reason(kind: .cause, effect: head, reason: row)
    }
    let prepositions = clauses.prepositions(of: row)
    if prepositions.first == "because" { return Reason(kind: .response, effect: head, reason: row) }
    let lemma = tree.lemma(of: row).lowercased()
    switch (lemma, prepositions.first) {
    case ("response", "in"), ("response", "as"), ("retaliation", "in"), ("reaction", "in"):
      return complement(of: row, "to", "for").map { Reason(kind: .response, effect: head, reason: $0) }
    case ("result", "as"), ("consequence", "as"):
      return complement(of: row, "of").map { Reason(kind: .cause, effect: head, reason: $0) }
    case ("cite", _) where tree.relation(of: row) == "advcl":
      return tree.child(of: row, "obj").map { Reason(kind: .response, effect: head, reason: $0) }
    default: return nil
    }
  }

  private func complement(of row: Int, _ prepositions: String...) -> Int? {
    tree.children(of: row, "nmod").first { prepositions.contains(clauses.prepositions(of: $0).last ?? "") }
  }

  /// The clause under whose condition a word stands, and whether it must fail for the word's claim to hold.
  func condition(of row: Int) -> (row: Int, isNegated: Bool)? {
    for ancestor in tree.ancestors(of: row) {
      if stances.isCondition(ancestor) { return nil }
      for child in tree.children(of: ancestor) where child != row && stances.isCondition(child) {
        return (child, isNegated(child))
      }
    }
    return nil
  }

  private func isNegated(_ row: Int) -> Bool {
    let words = tree.children(of: row).map { tree.lemma(of: $0) } + [tree.lemma(of: row)]
    return words.contains(where: clauses.classes[.negativeCondition].contains)
  }
}
