public import DocumentModel
public import Text

/// Finds times and quantities in analysed documents and gives them their values.
///
/// Needs sentences only: it cuts them into its own atoms, so that no tokenizer's habit decides. Penn tags of the
/// token table help to tell past from future where they are filled. Never looks at the clock.
public struct TimeExpressionFinder: Sendable {
  let grammar: TimeGrammar

  /// Reads the vocabulary and rules that are compiled in.
  ///
  /// - Throws: `SyntaxFailure` with table and line where one of them is malformed.
  public init() throws(SyntaxFailure) { grammar = try TimeGrammar.embedded() }

  init(grammar: TimeGrammar) { self.grammar = grammar }

  /// The time expressions of a document in text order.
  ///
  /// - Parameters:
  ///   - document: Sentences must be filled.
  ///   - documentDate: What relative expressions are counted from. Quarantined sections (teasers of other articles)
  ///     are read without it.
  /// - Complexity: linear in the text.
  public func found(in document: AnalyzedDocument, documentDate: DocumentDate) -> [TimeExpression] {
    let recognised = recognised(in: document)
    return TimeReader(grammar: grammar, document: document).expressions(recognised, documentDate)
  }

  /// The quantities of a document in text order; numbers that belong to times are none.
  ///
  /// - Complexity: linear in the text.
  public func quantities(in document: AnalyzedDocument) -> [QuantityExpression] {
    var scanner = AtomScanner(text: document.source.text, vocabulary: grammar.vocabulary)
    var matcher = CascadeMatcher(grammar)
    let reader = QuantityReader(grammar: grammar, text: document.source.text)
    var quantities: [QuantityExpression] = []
    var atoms: [TextAtom] = []
    for (row, sentence) in document.sentences.enumerated() {
      atoms.removeAll(keepingCapacity: true)
      scanner.scan(sentence.range, into: &atoms)
      let items = matcher.items(of: atoms)
      for found in reader.quantities(in: items, atoms, matcher.meanings) {
        quantities.append(
          QuantityExpression(
            range: Self.bytes(found.atoms, atoms), sentence: row, quantity: found.quantity,
            rule: grammar.rules[found.rule].id))
      }
    }
    return quantities
  }

  private static func bytes(_ range: Range<Int>, _ atoms: [TextAtom]) -> Range<Int> {
    atoms[range.lowerBound].range.lowerBound..<atoms[range.upperBound - 1].range.upperBound
  }

  /// What the rules find in each sentence, before values.
  func recognised(in document: AnalyzedDocument) -> [RecognisedTime] {
    var scanner = AtomScanner(text: document.source.text, vocabulary: grammar.vocabulary)
    var matcher = CascadeMatcher(grammar)
    let tense = TenseCues(grammar)
    let tags = Self.tags(of: document.tokens)
    var recognised: [RecognisedTime] = []
    var atoms: [TextAtom] = []
    for (row, sentence) in document.sentences.enumerated() {
      atoms.removeAll(keepingCapacity: true)
      scanner.scan(sentence.range, into: &atoms)
      for item in matcher.items(of: atoms) where item.meaning >= 0 && isExpression(item) {
        recognised.append(
          RecognisedTime(
            range: Self.bytes(item.atoms, atoms), sentence: row, isQuarantined: sentence.section.isQuarantined,
            meaning: matcher.meanings[item.meaning], rule: item.rule,
            tense: tense.tense(around: item.atoms, in: atoms, document.source.text, tags)))
      }
    }
    return recognised
  }

  private func isExpression(_ item: PhraseItem) -> Bool {
    guard let result = item.result else { return false }
    return grammar.expressionClasses.contains(result)
  }

  /// Penn tags by the byte at which their token begins.
  private static func tags(of tokens: TokenTable) -> [Int: String] {
    guard tokens.pennTags.count == tokens.count else { return [:] }
    var tags: [Int: String] = [:]
    tags.reserveCapacity(tokens.count)
    for (range, tag) in zip(tokens.ranges, tokens.pennTags) { tags[range.lowerBound] = tag }
    return tags
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
}
