import DocumentModel

/// Mends attachments that the parser is known to get wrong and that words and order decide.
///
/// Each repair moves one word to a head that stands before it; the result is a tree again.
struct TreeRepair {
  let operators: OperatorCatalogue
  let classes: WordClasses

  /// The tokens with their heads and relations mended.
  ///
  /// - Complexity: O(tokens × depth).
  func repaired(_ tokens: TokenTable, sentences: [AnalyzedSentence]) -> TokenTable {
    var table = tokens
    for sentence in sentences {
      for row in sentence.tokens where table.heads[row] >= 0 {
        let tree = DependencyTree(sentence: sentence, in: table)
        if let repair = repair(of: row, in: tree), !tree.ancestors(of: repair.head).contains(row) {
          table.heads[row] = repair.head
          table.relations[row] = repair.relation
        }
      }
    }
    return table
  }

  private func repair(of row: Int, in tree: DependencyTree) -> (head: Int, relation: String)? {
    switch tree.relation(of: row) {
    case "advcl": infinitive(row, tree)
    case "nmod": modifier(row, tree)
    case "nsubj": agent(row, tree) ?? source(row, tree)
    case "obl": agent(row, tree)
    case "acl:relcl": content(row, tree)
    case "case": preposition(row, tree)
    case "compound", "obj": doer(row, tree)
    case "iobj": onlyObject(row, tree)
    case "det": determiner(row, tree)
    default: nil
    }
  }

  /// `amid threats to leave`: an infinitive right behind a noun that takes one completes the noun.
  private func infinitive(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let marker = tree.child(of: row, "mark"), tree.lemma(of: marker) == "to",
      tree.span(of: row).lowerBound == marker, marker > tree.tokens.lowerBound, tree.tag(of: marker - 1) == .noun,
      takesInfinitive(marker - 1, tree)
    else { return nil }
    return (marker - 1, "acl")
  }

  private func takesInfinitive(_ noun: Int, _ tree: DependencyTree) -> Bool {
    operators.operators(for: tree.lemma(of: noun)).contains {
      $0.category == .noun && [.plan, .demand, .negate].contains($0.effect)
    }
  }

  /// `to withdraw from the pact, citing violations`: a modifier follows what it modifies.
  private func modifier(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let head = tree.head(of: row), let marker = tree.child(of: row, "case"), marker < row,
      tree.span(of: row).lowerBound == marker, marker > tree.tokens.lowerBound
    else { return nil }
    if classes.contains(tree.lemma(of: row), .riskNoun), tree.lemma(of: marker) == "at", tree.hasRelation(head, "obj"),
      let verb = tree.head(of: head)
    {
      return (verb, "obl")
    }
    guard head > row || crossesItsVerb(row, from: head, tree) else { return nil }
    switch tree.tag(of: marker - 1) {
    case .verb: return (marker - 1, "obl")
    case .noun: return (marker - 1, "nmod")
    default: return nil
    }
  }

  /// `envoys renewed their call on the minister`: what stands behind the verb does not modify its subject.
  private func crossesItsVerb(_ row: Int, from head: Int, _ tree: DependencyTree) -> Bool {
    guard let verb = tree.head(of: head), tree.tag(of: verb) == .verb else { return false }
    return tree.hasRelation(head, "nsubj") && (head..<row).contains(verb)
  }

  /// `the missile breaches the accord`: a noun before a finite verb that has an object and no subject is its subject.
  private func doer(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let verb = tree.head(of: row), row < verb, Self.finite.contains(tree.pennTag(of: verb)),
      [.noun, .properNoun].contains(tree.tag(of: row)), tree.child(of: verb, "nsubj") == nil,
      tree.children(of: verb, "obj").contains(where: { $0 > verb }), tree.child(of: row, "case") == nil,
      !tree.children(of: verb, "punct").contains(where: { (row..<verb).contains($0) })
    else { return nil }
    return (verb, "nsubj")
  }

  /// `Mali accused Niger of breaking the pact`: an indirect object needs another object or a clause beside it.
  private func onlyObject(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let verb = tree.head(of: row), ["obj", "ccomp", "xcomp"].allSatisfy({ tree.child(of: verb, $0) == nil })
    else { return nil }
    return (verb, "obj")
  }

  private static let finite: Set<String> = ["VBZ", "VBP", "VBD"]

  /// A determiner stands before its noun, not before a verb.
  private func determiner(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let verb = tree.head(of: row), tree.tag(of: verb) == .verb, row < verb,
      let noun = ((row + 1)..<verb).first(where: { tree.tag(of: $0) == .noun }), tree.head(of: noun) == verb
    else { return nil }
    return (noun, "det")
  }

  /// `rejected accusations by Riga`: a verb that has its subject and object has no other doer; who follows a noun of saying says it.
  private func agent(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let verb = tree.head(of: row), let marker = tree.child(of: row, "case"), tree.lemma(of: marker) == "by",
      tree.span(of: row).lowerBound == marker, let noun = tree.child(of: verb, "obj"), noun == marker - 1,
      tree.children(of: verb, "nsubj").contains(where: { $0 != row }), operators.hasNoun(tree.lemma(of: noun))
    else { return nil }
    return (noun, "nmod")
  }

  /// `accusations it broke the pact`: a clause that lacks nothing does not describe a noun of saying but is what it says.
  private func content(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let noun = tree.head(of: row), operators.hasNoun(tree.lemma(of: noun)), tree.child(of: row, "obj") != nil,
      let subject = tree.child(of: row, "nsubj"),
      tree.span(of: subject).lowerBound == tree.span(of: row).lowerBound,
      !classes.contains(tree.lemma(of: subject), .relativePronoun)
    else { return nil }
    return (noun, "acl")
  }

  /// A preposition stands before its noun.
  private func preposition(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let head = tree.head(of: row), head < row, tree.tag(of: row) == .adposition, tree.tokens.contains(row + 1),
      tree.tag(of: row + 1) != .punctuation, tree.pennTag(of: row) != "POS"
    else { return nil }
    var noun = row + 1
    while let above = tree.head(of: noun), above > noun, tree.tag(of: above) != .verb, above < row + 12 { noun = above }
    guard [.noun, .properNoun, .pronoun].contains(tree.tag(of: noun)), tree.child(of: noun, "case") == nil else {
      return nil
    }
    return (noun, "case")
  }

  /// `Mali and Niger are due to meet`: who is due to do something does it.
  private func scheduled(_ row: Int, by head: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard tree.hasRelation(head, "advcl"), let verb = tree.head(of: head), verb > head, tree.tag(of: verb) == .verb,
      tree.child(of: verb, "nsubj") == nil,
      tree.children(of: verb, "mark").contains(where: { tree.lemma(of: $0) == "to" }),
      operators.operators(for: tree.lemma(of: head)).contains(where: { $0.effect == .schedule })
    else { return nil }
    return (verb, "nsubj")
  }

  /// `which according to Riga breaks the pact`: a source is nobody's subject.
  private func source(_ row: Int, _ tree: DependencyTree) -> (head: Int, relation: String)? {
    guard let head = tree.head(of: row) else { return nil }
    if let marker = tree.child(of: row, "case"), classes.contains(tree.lemma(of: marker), .sourcePreposition) {
      return (head, "obl")
    }
    return scheduled(row, by: head, tree)
  }
}
