/// Applies the rule tables to one sentence after another: each table rewrites the items that the one before left.
struct CascadeMatcher {
  let grammar: TimeGrammar
  private let matcher: RuleMatcher
  private let numbers: NumberReader?
  private let stop: TokenClass?
  private let joint: TokenClass?
  /// What the phrases made so far mean.
  private(set) var meanings: [TimeMeaning] = []

  init(_ grammar: TimeGrammar) {
    self.grammar = grammar
    matcher = RuleMatcher(vocabulary: grammar.vocabulary)
    numbers = NumberReader(grammar)
    stop = grammar.classes.known("STOP")
    joint = grammar.classes.known("JOINT")
  }

  /// The items of a sentence after all tables, with boundary marks at both ends.
  ///
  /// - Complexity: linear in the atoms; the longest pattern bounds the work at each.
  mutating func items(of atoms: [TextAtom]) -> [PhraseItem] {
    var items = [PhraseItem(boundary: .begin, at: 0)]
    for (index, atom) in atoms.enumerated() { items.append(PhraseItem(atom, at: index)) }
    items.append(PhraseItem(boundary: .end, at: atoms.count))
    markGaps(&items, atoms)
    if let numbers { items = numbers.joined(items) }
    for stage in grammar.stages { items = apply(stage, to: items) }
    return items
  }

  /// Marks what may stand between a number and what it counts: words, hyphens in them and the stops of `U.S.`.
  private func markGaps(_ items: inout [PhraseItem], _ atoms: [TextAtom]) {
    for index in items.indices.dropFirst() {
      let item = items[index]
      let isStopWord = item.word >= 0 && stop.map { grammar.vocabulary.value(ofRow: item.word, in: $0) != nil } ?? false
      if item.has(.word) {
        if !isStopWord { items[index].builtIn |= TokenClass.gap.bit }
      } else if item.isGlued, items[index - 1].has(.gap), let stopOrHyphen = joint {
        let isJoint = grammar.vocabulary.value(ofRow: item.word, in: stopOrHyphen)
        let isInitial = atoms[items[index - 1].atoms.lowerBound].range.count == 1
        if isJoint == 0 || isJoint == 1 && isInitial { items[index].builtIn |= TokenClass.gap.bit }
      }
    }
  }

  private mutating func apply(_ stage: RuleTrie, to items: [PhraseItem]) -> [PhraseItem] {
    var items = items
    var output: [PhraseItem] = []
    output.reserveCapacity(items.count)
    var index = 0
    while index < items.count {
      guard let match = matcher.longestMatch(of: stage, in: items, at: index, after: output) else {
        output.append(items[index])
        index += 1
        continue
      }
      index = rewrite(match, in: &items, into: &output, from: index)
    }
    return output
  }

  /// Replaces the groups of a match by phrases and returns where to go on: after the last group, since what
  /// follows it is only context.
  private mutating func rewrite(
    _ match: RuleMatcher.Match, in items: inout [PhraseItem], into output: inout [PhraseItem], from begin: Int
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
      if rule.operation == .none {
        for settled in groupBegin..<position {
          output.append(items[settled])
          output[output.count - 1].isSettled = true
        }
        continue
      }
      if rule.operation == .relation, position == groupBegin + 1 { phrase = items[groupBegin] }
      if rule.operation != .relation {
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
