/// Applies the rule tables to one sentence after another: each table rewrites the items that the one before left.
struct CascadeMatcher {
  let grammar: TimeGrammar
  private let numbers: NumberReader?
  /// What the phrases made so far mean.
  private(set) var meanings: [TimeMeaning] = []

  init(_ grammar: TimeGrammar) {
    self.grammar = grammar
    numbers = NumberReader(grammar)
  }

  /// The items of a sentence after all tables, with boundary marks at both ends.
  ///
  /// - Complexity: linear in the atoms; the longest pattern bounds the work at each.
  mutating func items(of atoms: [TextAtom]) -> [PhraseItem] {
    var items = [PhraseItem(boundary: .begin, at: 0)]
    for (index, atom) in atoms.enumerated() { items.append(PhraseItem(atom, at: index)) }
    items.append(PhraseItem(boundary: .end, at: atoms.count))
    if let numbers { items = numbers.joined(items) }
    for stage in grammar.stages { items = apply(stage, to: items) }
    return items
  }

  private mutating func apply(_ stage: RuleTrie, to items: [PhraseItem]) -> [PhraseItem] {
    var items = items
    var output: [PhraseItem] = []
    output.reserveCapacity(items.count)
    var index = 0
    while index < items.count {
      guard let match = longestMatch(of: stage, in: items, at: index, after: output) else {
        output.append(items[index])
        index += 1
        continue
      }
      index = rewrite(match, in: &items, into: &output, from: index)
    }
    return output
  }

  private struct Match {
    var acceptance: RuleTrie.Acceptance
    var end: Int
  }

  /// The longest match at an item; of equally long ones that with the longest context, then the earlier rule.
  private func longestMatch(
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
    guard index < items.count else { return }
    let item = items[index]
    func follow(_ tokenClass: TokenClass) {
      stage.forEachEdge(of: node, in: tokenClass) { edge in
        if edge.isGlued && !item.isGlued || edge.isCapitalised && !item.isCapitalised { return }
        walk(stage, node: Int(edge.target), items, index + 1, after: output, &best)
      }
    }
    if item.word >= 0 {
      for sense in grammar.vocabulary.senses(ofRow: item.word) where item.isCapitalised || !sense.needsCapital {
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
    return grammar.vocabulary.senses(ofRow: item.word).contains {
      $0.tokenClass == tokenClass && (item.isCapitalised || !$0.needsCapital)
    }
  }

  /// Replaces the groups of a match by phrases and returns where to go on: after the last group, since what
  /// follows it is only context.
  private mutating func rewrite(
    _ match: Match, in items: inout [PhraseItem], into output: inout [PhraseItem], from begin: Int
  ) -> Int {
    let steps = match.acceptance.steps
    let rule = grammar.rules[match.acceptance.rule]
    var builder = PhraseBuilder(grammar: grammar, rule: rule)
    var position = begin
    var lastGroupEnd = begin
    var phrases: [(item: Int, meaning: TimeMeaning?)] = []
    while position < match.end {
      let group = steps[position - begin].group
      guard group > 0 else {
        output.append(items[position])
        position += 1
        continue
      }
      let groupBegin = position
      while position < match.end, steps[position - begin].group == group { position += 1 }
      lastGroupEnd = position
      let meaning = builder.meaning(
        of: groupBegin..<position, items: items, steps: steps, from: begin, meanings: meanings)
      var phrase = PhraseItem(
        atoms: items[groupBegin].atoms.lowerBound..<items[position - 1].atoms.upperBound, first: items[groupBegin])
      if rule.operation == .relation, position == groupBegin + 1 { phrase = items[groupBegin] }
      if rule.operation != .none, rule.operation != .relation {
        phrase.result = rule.result
        phrase.rule = match.acceptance.rule
      }
      phrases.append((output.count, meaning))
      output.append(phrase)
    }
    let trailing = match.end - lastGroupEnd
    if trailing > 0 { output.removeLast(trailing) }
    store(phrases, rule, &output)
    return lastGroupEnd
  }

  private mutating func store(
    _ phrases: [(item: Int, meaning: TimeMeaning?)], _ rule: TimeRule, _ output: inout [PhraseItem]
  ) {
    var completed = phrases.compactMap(\.meaning)
    guard completed.count == phrases.count else { return }
    PhraseBuilder.complete(&completed)
    for (phrase, meaning) in zip(phrases, completed) {
      output[phrase.item].meaning = meanings.count
      meanings.append(meaning)
    }
  }
}
