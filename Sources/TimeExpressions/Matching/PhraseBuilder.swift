/// Makes the meaning of a matched phrase from its rule and what the matched items say.
struct PhraseBuilder {
  let grammar: TimeGrammar
  let rule: TimeRule
  private var group = 0

  init(grammar: TimeGrammar, rule: TimeRule) {
    self.grammar = grammar
    self.rule = rule
  }

  /// The meaning of one group of a match.
  ///
  /// - Parameters:
  ///   - range: The group's items.
  ///   - steps: The steps of the whole match, which begins at item `begin`.
  mutating func meaning(
    of range: Range<Int>, items: [PhraseItem], steps: [SequenceStep], from begin: Int, meanings: [TimeMeaning]
  ) -> TimeMeaning {
    group += 1
    var meaning = inner(of: range, items, meanings) ?? TimeMeaning(kind: kind)
    if rule.operation != .relation { meaning.kind = kind }
    for position in range {
      let step = steps[position - begin]
      guard let field = step.field else { continue }
      let item = items[position]
      guard item.meaning < 0 else { continue }
      if field == .number {
        take(number: item.number, &meaning)
      } else if field != .date, field != .duration,
        let value = item.value(in: step.tokenClass, grammar.vocabulary), field.accepts(value)
      {
        meaning[field] = value
      }
    }
    assign(&meaning)
    if let unit = meaning.unit, let number = meaning[.amount], meaning.amount == nil {
      meaning.amount = TimeMeaning.Amount(number: number < 0 ? nil : WrittenNumber(number), unit: unit)
    }
    if rule.operation == .duration || rule.operation == .set || rule.operation == .shift, let unit = meaning.unit {
      if meaning.amount == nil { meaning.amount = TimeMeaning.Amount(number: WrittenNumber(1), unit: unit) }
      meaning.amount?.unit = unit
    }
    if rule.operation == .shift { meaning.isBackwards = (meaning[.offset] ?? 1) < 0 }
    return meaning
  }

  /// Groups of one match complete each other: `5 and 6 May 1915`, `September 6-8`, `1916-17`.
  static func complete(_ meanings: inout [TimeMeaning]) {
    guard meanings.count > 1 else { return }
    for index in meanings.indices {
      for other in meanings.indices where other != index {
        if meanings[index].kind == .duration || meanings[index].kind == .set {
          if meanings[index].amount?.unit == nil { meanings[index].amount = meanings[other].amount }
          continue
        }
        guard meanings[index][.offset] == nil, meanings[index].amount == nil else { continue }
        if meanings[index][.day] != nil { meanings[index].inherit([.month], from: meanings[other]) }
        let lacksYear = meanings[index][.month] != nil || meanings[index][.season] != nil
        if lacksYear { meanings[index].inherit([.year, .bc], from: meanings[other]) }
        if meanings[index][.year] != nil { meanings[index].inherit([.bc], from: meanings[other]) }
      }
    }
    completeShortYears(&meanings)
  }

  private static func completeShortYears(_ meanings: inout [TimeMeaning]) {
    for index in meanings.indices.dropFirst() {
      guard let short = meanings[index][.yy], let year = meanings[index - 1][.year] else { continue }
      meanings[index][.year] = year / 100 * 100 + short
    }
  }

  private var kind: TimeMeaning.Kind {
    switch rule.operation {
    case .date, .shift, .relation, .none, .quantity: .date
    case .duration: .duration
    case .set: .set
    case .reference: .reference
    }
  }

  /// The meaning of the phrase that the group takes in, if there is one.
  private func inner(of range: Range<Int>, _ items: [PhraseItem], _ meanings: [TimeMeaning]) -> TimeMeaning? {
    var inner: TimeMeaning?
    for position in range where items[position].meaning >= 0 {
      let meaning = meanings[items[position].meaning]
      if inner == nil {
        inner = meaning
      } else {
        inner?.merge(meaning)
      }
    }
    return inner
  }

  private func take(number: WrittenNumber, _ meaning: inout TimeMeaning) {
    let unit = meaning.unit ?? .day
    meaning.amount = TimeMeaning.Amount(number: number, unit: unit)
  }

  private func assign(_ meaning: inout TimeMeaning) {
    for (field, value) in rule.assignments {
      if field == .relation, group > 1, value == TimeRelation.from.rawValue {
        meaning[field] = TimeRelation.to.rawValue
      } else {
        meaning[field] = value
      }
    }
  }
}
