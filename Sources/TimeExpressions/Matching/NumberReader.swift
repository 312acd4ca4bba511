/// Joins number words and multipliers into numbers: `twenty-five`, `two hundred and fifty`, `2.5 million`.
struct NumberReader {
  let vocabulary: TimeVocabulary
  private let small: TokenClass
  private let tens: TokenClass
  private let multiplier: TokenClass
  private let ordinalWord: TokenClass
  private let article: TokenClass
  private let hyphen: TokenClass
  private let and: TokenClass
  private let half: TokenClass
  /// By vocabulary row: words that a number can begin with.
  private let begins: [Bool]

  /// Nil where the vocabulary has no number words.
  init?(_ grammar: TimeGrammar) {
    guard let small = grammar.classes.known("SMALLNUMBER"), let tens = grammar.classes.known("TENS"),
      let multiplier = grammar.classes.known("MULTIPLIER"), let ordinal = grammar.classes.known("ORDINALWORD"),
      let article = grammar.classes.known("ARTICLE"), let hyphen = grammar.classes.known("HYPHEN"),
      let and = grammar.classes.known("AND"), let half = grammar.classes.known("HALF")
    else { return nil }
    self.vocabulary = grammar.vocabulary
    self.small = small
    self.tens = tens
    self.multiplier = multiplier
    self.ordinalWord = ordinal
    self.article = article
    self.hyphen = hyphen
    self.and = and
    self.half = half
    let vocabulary = grammar.vocabulary
    begins = (0..<vocabulary.count).map { row in
      [small, tens, ordinal, article].contains { vocabulary.value(ofRow: row, in: $0) != nil }
    }
  }

  /// Makes one item of every number.
  func join(_ items: inout [PhraseItem]) {
    var read = 0
    var written = 0
    while read < items.count {
      var item = items[read]
      var end = read + 1
      if canBegin(item), let (number, numberEnd) = number(in: items, at: read) { (item, end) = (number, numberEnd) }
      items[written] = item
      read = end
      written += 1
    }
    items.removeLast(items.count - written)
  }

  private func canBegin(_ item: PhraseItem) -> Bool { item.has(.number) || item.word >= 0 && begins[item.word] }

  private func number(in items: [PhraseItem], at begin: Int) -> (PhraseItem, Int)? {
    var index = begin
    guard var total = start(items, &index) else { return nil }
    var isOrdinal = false
    if let ordinal = value(items, index, ordinalWord), index == begin {
      total = WrittenNumber(ordinal)
      isOrdinal = true
      index += 1
    } else if let ordinal = ordinalAfterTens(items, index, total) {
      total = ordinal.number
      isOrdinal = true
      index = ordinal.end
    } else {
      multiply(&total, items, &index)
    }
    if !isOrdinal { addHalf(&total, items, &index) }
    if index == begin + 1, items[begin].has(.number) { return nil }
    var item = PhraseItem(atoms: items[begin].atoms.lowerBound..<items[index - 1].atoms.upperBound, first: items[begin])
    item.word = index == begin + 1 ? items[begin].word : -1
    item.number = total
    item.builtIn = isOrdinal ? TokenClass.ordinal.bit : TokenClass.number.bit
    return (item, index)
  }

  /// The number before any multiplier; leaves `index` where it was for an ordinal or where only `a` begins it.
  private func start(_ items: [PhraseItem], _ index: inout Int) -> WrittenNumber? {
    if value(items, index, ordinalWord) != nil { return WrittenNumber(0) }
    if items[index].has(.number) {
      index += 1
      return items[index - 1].number
    }
    if let (below, end) = belowHundred(items, index) {
      index = end
      return WrittenNumber(below)
    }
    if value(items, index, article) != nil, index + 1 < items.count, value(items, index + 1, multiplier) != nil {
      index += 1
      return WrittenNumber(1)
    }
    return nil
  }

  private func belowHundred(_ items: [PhraseItem], _ index: Int) -> (Int, Int)? {
    if let number = value(items, index, small) { return (number, index + 1) }
    guard let ten = value(items, index, tens) else { return nil }
    let next = value(items, index + 1, hyphen) != nil ? index + 2 : index + 1
    if let unit = value(items, next, small), unit < 10, unit > 0 { return (ten + unit, next + 1) }
    return (ten, index + 1)
  }

  /// `twenty-first`.
  private func ordinalAfterTens(_ items: [PhraseItem], _ index: Int, _ total: WrittenNumber) -> (
    number: WrittenNumber, end: Int
  )? {
    guard let ten = total.whole, ten >= 20, ten < 100, ten % 10 == 0 else { return nil }
    let next = value(items, index, hyphen) != nil ? index + 1 : index
    guard next > 0, !items[next - 1].has(.number), let unit = value(items, next, ordinalWord), unit < 10 else {
      return nil
    }
    return (WrittenNumber(ten + unit), next + 1)
  }

  /// `two hundred and fifty thousand`: each multiplier raises what stands before it; smaller numbers add to it.
  private func multiply(_ total: inout WrittenNumber, _ items: [PhraseItem], _ index: inout Int) {
    var settled = 0
    while let factor = value(items, index, multiplier) {
      guard let product = total.multiplied(by: factor) else { return }
      total = product
      index += 1
      guard let whole = total.whole else { continue }
      let next = value(items, index, and) != nil ? index + 1 : index
      guard next < items.count, let (below, end) = belowHundred(items, next) else { continue }
      if let following = value(items, end, multiplier), following < factor, following > 1 {
        settled &+= whole
        total = WrittenNumber(below)
        index = end
      } else if value(items, end, multiplier) == nil || factor < 1000 {
        let (sum, overflow) = whole.addingReportingOverflow(below)
        if overflow { return }
        total = WrittenNumber(sum)
        index = end
      }
    }
    if let whole = total.whole {
      let (sum, overflow) = whole.addingReportingOverflow(settled)
      if !overflow { total = WrittenNumber(sum) }
    }
  }

  /// `two and a half`.
  private func addHalf(_ total: inout WrittenNumber, _ items: [PhraseItem], _ index: inout Int) {
    guard let whole = total.whole, abs(whole) < 1_000_000, value(items, index, and) != nil,
      value(items, index + 1, article) != nil, value(items, index + 2, half) != nil
    else { return }
    total = WrittenNumber(mantissa: whole * 10 + 5, scale: 1)
    index += 3
  }

  private func value(_ items: [PhraseItem], _ index: Int, _ tokenClass: TokenClass) -> Int? {
    guard index < items.count, items[index].word >= 0 else { return nil }
    return vocabulary.value(ofRow: items[index].word, in: tokenClass)
  }
}
