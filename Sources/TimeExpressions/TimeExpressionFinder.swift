public import DocumentModel
public import Text

/// Finds times and quantities in analysed documents and gives them their values.
///
/// Needs sentences only: it cuts them into its own atoms, so that no tokenizer's habit decides. Penn tags of the
/// token table help to tell past from future where they are filled. Never looks at the clock.
public struct TimeExpressionFinder: Sendable {
  let grammar: TimeGrammar
  private let cascade: CascadeMatcher
  private let tense: TenseCues

  /// Reads the vocabulary and rules that are compiled in.
  ///
  /// - Throws: `SyntaxFailure` with table and line where one of them is malformed.
  public init() throws(SyntaxFailure) { self.init(grammar: try TimeGrammar.embedded()) }

  init(grammar: TimeGrammar) {
    self.grammar = grammar
    cascade = CascadeMatcher(grammar)
    tense = TenseCues(grammar)
  }

  /// The times and quantities of a document, each in text order; numbers that belong to times are no quantities.
  ///
  /// - Parameters:
  ///   - document: Sentences must be filled.
  ///   - documentDate: What relative expressions are counted from. Quarantined sections (teasers of other articles)
  ///     are read without it.
  /// - Complexity: linear in the text.
  public func found(in document: AnalyzedDocument, documentDate: DocumentDate) -> FoundExpressions {
    let (recognised, quantities) = recognised(in: document)
    let times = TimeReader(grammar: grammar, document: document).expressions(recognised, documentDate)
    let counted = quantities.filter { quantity in
      let next = times.partitioningIndex(where: { $0.range.upperBound > quantity.range.lowerBound })
      return next == times.count || !times[next].range.overlaps(quantity.range)
    }
    return FoundExpressions(times: times, quantities: counted)
  }

  private static func bytes(_ range: Range<Int>, _ atoms: [TextAtom]) -> Range<Int> {
    atoms[range.lowerBound].range.lowerBound..<atoms[range.upperBound - 1].range.upperBound
  }

  /// What the rules find in each sentence: times before values, and quantities.
  func recognised(in document: AnalyzedDocument) -> (times: [RecognisedTime], quantities: [QuantityExpression]) {
    var scanner = AtomScanner(text: document.source.text, vocabulary: grammar.vocabulary)
    var matcher = cascade
    let reader = QuantityReader(grammar: grammar, text: document.source.text)
    var times: [RecognisedTime] = []
    var quantities: [QuantityExpression] = []
    var atoms: [TextAtom] = []
    for (row, sentence) in document.sentences.enumerated() {
      atoms.removeAll(keepingCapacity: true)
      scanner.scan(sentence.range, into: &atoms)
      let items = matcher.items(of: atoms)
      for item in items where item.meaning >= 0 && isExpression(item) {
        times.append(
          RecognisedTime(
            range: Self.bytes(item.atoms, atoms), sentence: row, isQuarantined: sentence.section.isQuarantined,
            meaning: matcher.meanings[item.meaning], rule: item.rule,
            tense: tense.tense(around: item.atoms, in: atoms, document), events: events(around: item.atoms, atoms)))
      }
      for found in reader.quantities(in: items, atoms, matcher.meanings) {
        quantities.append(
          QuantityExpression(
            range: Self.bytes(found.atoms, atoms), sentence: row, quantity: found.quantity,
            rule: grammar.rules[found.rule].id))
      }
    }
    return (times, quantities)
  }

  /// The kinds of events that stand within a few words of an expression.
  private func events(around range: Range<Int>, _ atoms: [TextAtom]) -> Set<Int> {
    guard let event = grammar.classes.known("EVENT") else { return [] }
    var events: Set<Int> = []
    for index in max(0, range.lowerBound - 5)..<min(atoms.count, range.upperBound + 5) {
      if let kind = grammar.vocabulary.value(ofRow: atoms[index].word, in: event) { events.insert(kind) }
    }
    return events
  }

  private func isExpression(_ item: PhraseItem) -> Bool {
    guard let result = item.result else { return false }
    return grammar.expressionClasses.contains(result)
  }
}

/// An expression with what it says but without a value.
struct RecognisedTime: Sendable {
  /// Half-open range of UTF-8 bytes.
  var range: Range<Int>
  var sentence: Int
  var isQuarantined: Bool
  var meaning: TimeMeaning
  /// Row of the rule.
  var rule: Int
  var tense: ClauseTense
  /// Kinds of events named nearby, as the vocabulary numbers them: 1 for meetings.
  var events: Set<Int>

  /// A weekday and nothing else.
  var isBareWeekday: Bool {
    meaning.kind == .date && meaning[.weekday] != nil && meaning[.day] == nil && meaning[.month] == nil
  }
}
