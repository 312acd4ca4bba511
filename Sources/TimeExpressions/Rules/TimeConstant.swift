/// The names of numbers that tables may write instead of digits: `START`, `month`, `morning`.
enum TimeConstant {
  /// The number of a name, or the number itself.
  static func value(of text: some StringProtocol) -> Int? {
    if let number = Int(text) { return number }
    return names[String(text)]
  }

  private static let names: [String: Int] = {
    var names: [String: Int] = [
      "second": TimeUnit.second.rawValue, "minute": TimeUnit.minute.rawValue, "hour": TimeUnit.hour.rawValue,
      "day": TimeUnit.day.rawValue, "weekend": TimeUnit.weekend.rawValue, "week": TimeUnit.week.rawValue,
      "fortnight": TimeUnit.fortnight.rawValue, "month": TimeUnit.month.rawValue,
      "quarter": TimeUnit.quarter.rawValue, "half-year": TimeUnit.halfYear.rawValue,
      "season": TimeUnit.season.rawValue, "year": TimeUnit.year.rawValue, "decade": TimeUnit.decade.rawValue,
      "century": TimeUnit.century.rawValue, "millennium": TimeUnit.millennium.rawValue,
      "at": TimeRelation.at.rawValue, "since": TimeRelation.since.rawValue, "until": TimeRelation.until.rawValue,
      "by": TimeRelation.by.rawValue, "before": TimeRelation.before.rawValue, "after": TimeRelation.after.rawValue,
      "from": TimeRelation.from.rawValue, "to": TimeRelation.to.rawValue,
      "lasting": TimeRelation.lasting.rawValue, "within": TimeRelation.within.rawValue,
      "ahead": TimeRelation.ahead.rawValue,
    ]
    for raw in 1...10 { if let modifier = TimeModifier(rawValue: raw) { names[modifier.name] = raw } }
    for raw in 1...3 { if let vague = VagueTime(rawValue: raw) { names[vague.name] = raw } }
    for raw in 1...6 { if let part = PartOfDay(rawValue: raw) { names[part.name] = raw } }
    return names
  }()
}
