/// Applies the rule tables to one sentence after another: each table rewrites the items that the one before left.
struct CascadeMatcher {
  let grammar: TimeGrammar
  private let matcher: RuleMatcher
  private let numbers: NumberReader?
  private let gaps: GapMarker
  /// What the phrases made so far mean.
  private(set) var meanings: [TimeMeaning] = []

  init(_ grammar: TimeGrammar) {
    self.grammar = grammar
    matcher = RuleMatcher(vocabulary: grammar.vocabulary)
    numbers = NumberReader(grammar)
    gaps = GapMarker(grammar)
  }

  /// The items of a sentence after all tables, with boundary marks at both ends.
  ///
  /// - Complexity: linear in the atoms; the longest pattern bounds the work at each.
  mutating func items(of atoms: [TextAtom]) -> [PhraseItem] {
    var items: [PhraseItem] = []
    items.reserveCapacity(atoms.count + 2)
    items.append(PhraseItem(boundary: .begin, at: 0))
    for (index, atom) in atoms.enumerated() { items.append(PhraseItem(atom, at: index)) }
    items.append(PhraseItem(boundary: .end, at: atoms.count))
    gaps.mark(&items, atoms)
    numbers?.join(&items)
    for stage in grammar.stages { apply(stage, to: &items) }
    return items
  }

  /// Rewrites in place: phrases are never more than the items they are made of, so what is written never overtakes
  /// what is read.
  private mutating func apply(_ stage: RuleTrie, to items: inout [PhraseItem]) {
    var read = 0
    var written = 0
    while read < items.count {
      if let match = matcher.longestMatch(of: stage, in: items, at: read, contextEnd: written) {
        read = rewrite(match, of: stage, in: &items, from: read, to: &written)
      } else {
        if written != read { items[written] = items[read] }
        read += 1
        written += 1
      }
    }
    items.removeLast(items.count - written)
  }

  /// Replaces the groups of a match by phrases and returns where to go on: after the last group, since what
  /// follows it is only context.
  private mutating func rewrite(
    _ match: RuleMatcher.Match, of stage: RuleTrie, in items: inout [PhraseItem], from begin: Int,
    to written: inout Int
  ) -> Int {
    let acceptance = stage.acceptances[match.acceptance]
    let steps = Array(stage.steps[acceptance.match])
    let rule = grammar.rules[acceptance.rule]
    var builder = PhraseBuilder(grammar: grammar, rule: rule)
    let lastGroupEnd = begin + (steps.lastIndex { $0.group > 0 } ?? 0) + 1
    var phrases: [(item: Int, meaning: TimeMeaning)] = []
    var position = begin
    while position < lastGroupEnd {
      let group = steps[position - begin].group
      var end = position + 1
      if group > 0, rule.operation != .none {
        while end < lastGroupEnd, steps[end - begin].group == group { end += 1 }
      }
      var phrase = items[position]
      if group > 0 {
        if rule.operation == .none {
          phrase.isSettled = true
        } else {
          let meaning = builder.meaning(of: position..<end, items: items, steps: steps, from: begin, meanings: meanings)
          phrase = self.phrase(items[position..<end], by: acceptance.rule)
          phrases.append((written, meaning))
        }
      }
      items[written] = phrase
      written += 1
      position = end
    }
    store(phrases, &items)
    return lastGroupEnd
  }

  private func phrase(_ covered: ArraySlice<PhraseItem>, by row: Int) -> PhraseItem {
    let rule = grammar.rules[row]
    let first = covered[covered.startIndex]
    if rule.operation == .relation, covered.count == 1 { return first }
    var phrase = PhraseItem(
      atoms: first.atoms.lowerBound..<covered[covered.endIndex - 1].atoms.upperBound, first: first)
    if rule.operation != .relation {
      phrase.result = rule.result
      phrase.rule = row
    }
    return phrase
  }

  private mutating func store(_ phrases: [(item: Int, meaning: TimeMeaning)], _ items: inout [PhraseItem]) {
    var completed = phrases.map(\.meaning)
    PhraseBuilder.complete(&completed)
    for (phrase, meaning) in zip(phrases, completed) {
      items[phrase.item].meaning = meanings.count
      meanings.append(meaning)
    }
  }
}
