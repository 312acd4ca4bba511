internal import CalendarTime
internal import DocumentModel

/// Gives the expressions of one document their values, in text order.
struct TimeReader {
  let grammar: TimeGrammar
  let document: AnalyzedDocument

  func expressions(_ recognised: [RecognisedTime], _ documentDate: DocumentDate) -> [TimeExpression] {
    let date = documentDate.value.flatMap { EDTFDate($0) }
    let textDate = documentDate.textOnly.flatMap { EDTFDate($0) }
    let values = self.values(of: recognised, documentDate: date)
    let textValues = date == textDate ? values : self.values(of: recognised, documentDate: textDate)
    var expressions: [TimeExpression] = []
    expressions.reserveCapacity(recognised.count)
    for (index, time) in recognised.enumerated() {
      var value = values[index]
      value.textOnly = textValues[index].value
      let relation = relation(of: time)
      expressions.append(
        TimeExpression(
          range: time.range, sentence: time.sentence, time: value, relation: relation,
          interval: relation == .ahead ? ahead(time, date) : nil, flags: [],
          rule: grammar.rules[time.rule].id))
    }
    TimeIntervals.fill(&expressions)
    TimeConsistency(document: document, documentDate: date?.calendarDay).check(&expressions, recognised)
    return expressions
  }

  /// `in six months` points ahead unless its clause is past: `the lowest in six months`.
  private func relation(of time: RecognisedTime) -> TimeRelation {
    let relation = time.meaning[.relation].flatMap(TimeRelation.init(rawValue:)) ?? .at
    return relation == .ahead && time.tense.direction == .past ? .within : relation
  }

  /// The time that `in six months` points at.
  private func ahead(_ time: RecognisedTime, _ documentDate: EDTFDate?) -> String? {
    guard let documentDate, !time.isQuarantined, let amount = time.meaning.amount, let count = amount.number?.whole
    else { return nil }
    let references = ReferenceTimes(document: documentDate, isHistory: false)
    return DateResolver(grammar: grammar, references: references).step(from: documentDate, count, amount.unit)?
      .description
  }

  private func values(of recognised: [RecognisedTime], documentDate: EDTFDate?) -> [TimeValue] {
    let isHistory = Self.isHistory(recognised, documentDate: documentDate)
    var references = ReferenceTimes(
      document: documentDate, isHistory: isHistory, reportDay: ReportDay.day(among: recognised, in: document))
    var quarantined = ReferenceTimes(document: nil, isHistory: false)
    return recognised.map { time in
      time.isQuarantined ? value(of: time, &quarantined) : value(of: time, &references)
    }
  }

  private func value(of time: RecognisedTime, _ references: inout ReferenceTimes) -> TimeValue {
    let meaning = time.meaning
    var value = TimeValue(kind: .date, weekday: meaning[.weekday], modifier: meaning.modifier?.name)
    switch meaning.kind {
    case .duration:
      value.kind = .duration
      value.value = meaning.amount.map(DurationWriter.text)
    case .set:
      value.kind = .set
      value.value = meaning.amount.map(DurationWriter.text)
    case .reference:
      value.kind = .reference
      value.value = meaning[.reference].flatMap(VagueTime.init(rawValue:))?.name
    case .date:
      let resolution = DateResolver(grammar: grammar, references: references).resolution(of: meaning, tense: time.tense)
      value.value = resolution.value?.description
      value.anchor = resolution.anchor
      if let resolved = resolution.value {
        if !(references.isHistory && resolution.anchor == "dct") { references.mention(resolved, of: meaning) }
      } else if meaning.amount != nil, meaning.amount?.number == nil {
        value.kind = .reference
        value.value = (meaning.isBackwards ? VagueTime.past : .future).name
      }
    }
    value.note = meaning.part.map { "part of the day: \($0.name)" }
    return value
  }

  /// A text is a history where it gives many years before its own and hardly ever counts from the day of writing,
  /// as reports do with `Friday` and `last month`.
  private static func isHistory(_ recognised: [RecognisedTime], documentDate: EDTFDate?) -> Bool {
    let own = recognised.filter { !$0.isQuarantined }
    let years = own.compactMap { $0.meaning[.year] }
    guard years.count >= 8 else { return false }
    let deictic = own.reduce(0) { $0 + ($1.meaning.isDeictic ? 1 : 0) }
    guard deictic * 6 <= years.count else { return false }
    guard let documentYear = documentDate?.year else { return true }
    let earlier = years.reduce(0) { $0 + ($1 < documentYear ? 1 : 0) }
    return earlier * 5 >= years.count * 4
  }
}

/// Durations as ISO 8601 text.
enum DurationWriter {
  /// `P6M`; `PXW` where the number is open.
  static func text(_ amount: TimeMeaning.Amount) -> String {
    let (prefix, factor, letter) = amount.unit.designator
    guard let number = amount.number else { return prefix + "X" + letter }
    return prefix + (number.multiplied(by: factor) ?? number).text + letter
  }
}
