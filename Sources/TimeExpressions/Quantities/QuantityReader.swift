internal import DocumentModel

/// Finds quantities among the items that time rules left.
struct QuantityReader {
  let grammar: TimeGrammar
  let text: [UInt8]
  private let matcher: RuleMatcher

  init(grammar: TimeGrammar, text: [UInt8]) {
    self.grammar = grammar
    self.text = text
    matcher = RuleMatcher(vocabulary: grammar.vocabulary, takesSettled: true)
  }

  /// A quantity with the atoms it covers and the row of its rule.
  struct Found {
    var atoms: Range<Int>
    var quantity: Quantity
    var rule: Int
  }

  func quantities(in items: [PhraseItem], _ atoms: [TextAtom], _ meanings: [TimeMeaning]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < items.count {
      guard let match = matcher.longestMatch(of: grammar.quantityStage, in: items, at: index, contextEnd: index) else {
        index += 1
        continue
      }
      index = read(match, items, from: index, atoms, meanings, into: &found)
    }
    shareApproximation(&found, atoms)
    return found
  }

  /// `around 50,000 soldiers, 10,000 vehicles and 250 aircraft`: the approximation holds for the whole list.
  private func shareApproximation(_ found: inout [Found], _ atoms: [TextAtom]) {
    for index in found.indices.dropFirst() where found[index].quantity.modifier == nil {
      let between = found[index - 1].atoms.upperBound..<found[index].atoms.lowerBound
      let isList =
        !between.isEmpty && between.count <= 2
        && between.allSatisfy { Self.joinsLists(text[atoms[$0].range]) }
      if isList, found[index - 1].quantity.modifier == TimeModifier.approximate.name {
        found[index].quantity.modifier = TimeModifier.approximate.name
      }
    }
  }

  private static func joinsLists(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual(",".utf8) || word.elementsEqual("and".utf8)
  }

  /// Reads the groups of a match and returns where to go on.
  private func read(
    _ match: RuleMatcher.Match, _ items: [PhraseItem], from begin: Int, _ atoms: [TextAtom],
    _ meanings: [TimeMeaning], into found: inout [Found]
  ) -> Int {
    let acceptance = grammar.quantityStage.acceptances[match.acceptance]
    let steps = Array(grammar.quantityStage.steps[acceptance.match])
    let rule = grammar.rules[acceptance.rule]
    let own = (begin..<match.end).filter { steps[$0 - begin].group > 0 }
    guard let first = own.first, let last = own.last else { return match.end }
    guard rule.operation == .quantity else { return last + 1 }
    var numbers: [WrittenNumber] = []
    var quantity = Quantity()
    for position in begin..<match.end {
      let item = items[position]
      switch steps[position - begin].field {
      case .number: numbers.append(item.number)
      case .modifier: quantity.modifier = modifier(item, steps[position - begin], meanings)?.name
      case .unit: quantity.unit = unit(item, steps[position - begin], atoms)
      default: break
      }
    }
    if numbers.count == 2 {
      quantity.minimum = numbers[0].text
      quantity.maximum = numbers[1].text
    } else {
      quantity.value = numbers.first?.text
    }
    let covered = items[first].atoms.lowerBound..<items[last].atoms.upperBound
    found.append(Found(atoms: covered, quantity: quantity, rule: acceptance.rule))
    return last + 1
  }

  private func modifier(_ item: PhraseItem, _ step: SequenceStep, _ meanings: [TimeMeaning]) -> TimeModifier? {
    if item.meaning >= 0 { return meanings[item.meaning].modifier }
    return item.value(in: step.tokenClass, grammar.vocabulary).flatMap(TimeModifier.init(rawValue:))
  }

  private func unit(_ item: PhraseItem, _ step: SequenceStep, _ atoms: [TextAtom]) -> String? {
    if step.tokenClass != .pluralNoun {
      return item.value(in: step.tokenClass, grammar.vocabulary).map { grammar.units[$0] }
    }
    return Self.singular(text[atoms[item.atoms.lowerBound].range])
  }

  /// The singular of a regular plural.
  static func singular(_ plural: ArraySlice<UInt8>) -> String {
    let word = String(decoding: plural, as: UTF8.self)
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
