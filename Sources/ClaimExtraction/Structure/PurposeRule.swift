import DocumentModel

/// What something is for: `a plan to build a silo`, `a programme aimed at peace`, `a proposal for reprocessing fuel`.
struct PurposeRule: StructureRule {
  let id = "purpose/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.treaty, .event, .document, .organization, .weapon, .place, .meeting]).compactMap { mention in
      guard mention.mention.level != .pronoun, let words = purpose(of: mention.head, in: sentence) else { return nil }
      return sentence.draft(
        "hasPurpose", rule: id, subject: mention, object: .literal(sentence.text(words)), trigger: mention.head,
        evidence: sentence.union(mention.tokens, words))
    }
  }

  private func purpose(of noun: Int, in sentence: StructureContext) -> Range<Int>? {
    let tree = sentence.tree
    let mayHavePurpose = sentence.classes.contains(sentence.lemma(noun), .purposeNoun)
    for clause in tree.children(of: noun, "acl") where clause > noun {
      let markers = tree.children(of: clause, "mark").map { sentence.lemma($0) }
      if mayHavePurpose, markers.contains("to") || markers.contains("for") || markers.contains("at") {
        return unmarked(tree.span(of: clause), tree)
      }
      if markers.isEmpty, sentence.classes.contains(sentence.lemma(clause), .purposeParticiple),
        let goal = goal(of: clause, in: sentence)
      {
        return goal
      }
    }
    return nil
  }

  /// What a participle aims at: `aimed at extending`, `designed to carry`.
  private func goal(of participle: Int, in sentence: StructureContext) -> Range<Int>? {
    let tree = sentence.tree
    for child in tree.children(of: participle) where child > participle {
      switch tree.relation(of: child) {
      case "xcomp", "advcl", "ccomp": return unmarked(tree.span(of: child), tree)
      case "obl":
        if ["at", "for"].contains(sentence.clauses.prepositions(of: child).last ?? "") {
          return unmarked(tree.span(of: child), tree)
        }
      default: continue
      }
    }
    return nil
  }

  private func unmarked(_ span: Range<Int>, _ tree: DependencyTree) -> Range<Int> {
    var span = span
    while let first = span.first, span.count > 1, ["mark", "case", "punct"].contains(tree.relation(of: first)) {
      span = (first + 1)..<span.upperBound
    }
    while let last = span.last, span.count > 1, tree.tag(of: last) == .punctuation { span = span.lowerBound..<last }
    return span
  }
}
