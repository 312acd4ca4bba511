/// Tries all rules of a table at one place.
struct RuleMatcher {
  let vocabulary: TimeVocabulary
  /// Whether items that are known to be no time may match.
  var takesSettled = false

  struct Match {
    var acceptance: RuleTrie.Acceptance
    var end: Int
  }

  /// The longest match at an item; of equally long ones that with the longest context, then the earlier rule.
  func longestMatch(
    of stage: RuleTrie, in items: [PhraseItem], at begin: Int, after output: [PhraseItem]
  ) -> Match? {
    var best: Match?
    walk(stage, node: 0, items, begin, after: output, &best)
    return best
  }

  private func walk(
    _ stage: RuleTrie, node: Int, _ items: [PhraseItem], _ index: Int, after output: [PhraseItem], _ best: inout Match?
  ) {
    if let acceptance = stage.acceptances(at: node).first(where: { holds($0.context, after: output) }),
      isBetter(acceptance, end: index, than: best)
    {
      best = Match(acceptance: acceptance, end: index)
    }
    guard index < items.count, takesSettled || !items[index].isSettled else { return }
    let item = items[index]
    func follow(_ tokenClass: TokenClass) {
      stage.forEachEdge(of: node, in: tokenClass) { edge in
        if edge.isGlued && !item.isGlued || edge.isCapitalised && !item.isCapitalised { return }
        walk(stage, node: Int(edge.target), items, index + 1, after: output, &best)
      }
    }
    if item.word >= 0 {
      for sense in vocabulary.senses(ofRow: item.word) where item.isCapitalised || !sense.needsCapital {
        follow(sense.tokenClass)
      }
    }
    var bits = item.builtIn
    while bits != 0 {
      follow(TokenClass(index: UInt16(bits.trailingZeroBitCount)))
      bits &= bits - 1
    }
    if let result = item.result { follow(result) }
  }

  private func isBetter(_ acceptance: RuleTrie.Acceptance, end: Int, than best: Match?) -> Bool {
    guard let best else { return true }
    if end != best.end { return end > best.end }
    if acceptance.context.count != best.acceptance.context.count {
      return acceptance.context.count > best.acceptance.context.count
    }
    return acceptance.rule < best.acceptance.rule
  }

  /// Whether the items before a match are those that its rule asks for.
  private func holds(_ context: [PatternStep], after output: [PhraseItem]) -> Bool {
    guard context.count <= output.count else { return false }
    for (distance, step) in context.enumerated() {
      let item = output[output.count - 1 - distance]
      guard fits(item, step.classes[0]), !step.isCapitalised || item.isCapitalised else { return false }
    }
    return true
  }

  private func fits(_ item: PhraseItem, _ tokenClass: TokenClass) -> Bool {
    if item.has(tokenClass) { return true }
    guard item.word >= 0 else { return false }
    return vocabulary.senses(ofRow: item.word).contains {
      $0.tokenClass == tokenClass && (item.isCapitalised || !$0.needsCapital)
    }
  }
}
