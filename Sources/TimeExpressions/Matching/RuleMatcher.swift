/// Tries all rules of a table at one place.
struct RuleMatcher {
  let vocabulary: TimeVocabulary
  /// Whether items that are known to be no time may match.
  var takesSettled = false

  /// A rule that fits.
  struct Match {
    /// Row in the trie's acceptances.
    var acceptance: Int
    /// Row of the item after the last one matched.
    var end: Int
  }

  /// The longest match at an item; of equally long ones that with the longest context, then the earlier rule.
  ///
  /// - Parameter contextEnd: The items before this row are what stands before the match.
  func longestMatch(of stage: RuleTrie, in items: [PhraseItem], at begin: Int, contextEnd: Int) -> Match? {
    guard stage.canBegin(with: items[begin]) else { return nil }
    var best: Match?
    walk(stage, node: 0, items, begin, contextEnd, &best)
    return best
  }

  private func walk(
    _ stage: RuleTrie, node: Int, _ items: [PhraseItem], _ index: Int, _ contextEnd: Int, _ best: inout Match?
  ) {
    for row in stage.acceptances(of: node) where holds(stage, stage.acceptances[row].context, items, contextEnd) {
      if isBetter(stage, row, end: index, than: best) { best = Match(acceptance: row, end: index) }
      break
    }
    guard index < items.count, takesSettled || !items[index].isSettled, !stage.edges(of: node).isEmpty else { return }
    let word = items[index].word
    if word >= 0 {
      let isCapitalised = items[index].isCapitalised
      for row in vocabulary.senses(ofRow: word) where isCapitalised || !vocabulary.senses[row].needsCapital {
        follow(stage, node, vocabulary.senses[row].tokenClass, items, index, contextEnd, &best)
      }
    }
    var bits = items[index].builtIn
    while bits != 0 {
      let tokenClass = TokenClass(index: UInt16(bits.trailingZeroBitCount))
      follow(stage, node, tokenClass, items, index, contextEnd, &best)
      bits &= bits - 1
    }
    if let result = items[index].result { follow(stage, node, result, items, index, contextEnd, &best) }
  }

  @inline(__always)
  private func follow(
    _ stage: RuleTrie, _ node: Int, _ tokenClass: TokenClass, _ items: [PhraseItem], _ index: Int, _ contextEnd: Int,
    _ best: inout Match?
  ) {
    var row = stage.firstEdge(of: node, in: tokenClass)
    guard row >= 0 else { return }
    let end = stage.edges(of: node).upperBound
    while row < end, stage.edges[row].tokenClass == tokenClass {
      let edge = stage.edges[row]
      row += 1
      if edge.isGlued && !items[index].isGlued || edge.isCapitalised && !items[index].isCapitalised { continue }
      walk(stage, node: Int(edge.target), items, index + 1, contextEnd, &best)
    }
  }

  private func isBetter(_ stage: RuleTrie, _ row: Int, end: Int, than best: Match?) -> Bool {
    guard let best else { return true }
    if end != best.end { return end > best.end }
    let new = stage.acceptances[row]
    let old = stage.acceptances[best.acceptance]
    return (old.context.count, new.rule) < (new.context.count, old.rule)
  }

  /// Whether the items before a match are those that its rule asks for.
  private func holds(_ stage: RuleTrie, _ context: Range<Int>, _ items: [PhraseItem], _ contextEnd: Int) -> Bool {
    guard context.count <= contextEnd else { return false }
    var position = contextEnd
    for row in context {
      position -= 1
      let step = stage.steps[row]
      if step.isCapitalised, !items[position].isCapitalised { return false }
      if !items[position].has(step.tokenClass), !isOf(items[position], step.tokenClass) { return false }
    }
    return true
  }

  private func isOf(_ item: PhraseItem, _ tokenClass: TokenClass) -> Bool {
    guard item.word >= 0 else { return false }
    for row in vocabulary.senses(ofRow: item.word) where vocabulary.senses[row].tokenClass == tokenClass {
      return item.isCapitalised || !vocabulary.senses[row].needsCapital
    }
    return false
  }
}
