/// Marks what may stand between a number and what it counts: words, hyphens in them and the stops of `U.S.`.
struct GapMarker {
  /// By vocabulary row: words that end a noun phrase's front, such as prepositions and verbs.
  private let stops: [Bool]
  private let hyphens: [Bool]
  private let points: [Bool]

  init(_ grammar: TimeGrammar) {
    let vocabulary = grammar.vocabulary
    func rows(_ name: String, _ value: Int) -> [Bool] {
      guard let tokenClass = grammar.classes.known(name) else {
        return Array(repeating: false, count: vocabulary.count)
      }
      return (0..<vocabulary.count).map { vocabulary.value(ofRow: $0, in: tokenClass) == value }
    }
    stops = rows("STOP", 0)
    hyphens = rows("JOINT", 0)
    points = rows("JOINT", 1)
  }

  func mark(_ items: inout [PhraseItem], _ atoms: [TextAtom]) {
    for index in 1..<items.count {
      let word = items[index].word
      if items[index].has(.word) {
        if word < 0 || !stops[word] { items[index].builtIn |= TokenClass.gap.bit }
        continue
      }
      guard word >= 0, items[index].isGlued, items[index - 1].has(.gap) else { continue }
      let followsInitial = atoms[items[index - 1].atoms.lowerBound].range.count == 1
      if hyphens[word] || points[word] && followsInitial { items[index].builtIn |= TokenClass.gap.bit }
    }
  }
}
