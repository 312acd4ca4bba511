/// What a part of a time expression says; the keys of rule tables.
enum TimeField: String, Sendable {
  /// Astronomical year.
  case year
  /// A year's last two digits.
  case yy
  /// 1: the year is counted before Christ.
  case bc
  /// 1 to 12.
  case month
  /// 1 to 31.
  case day
  /// 1 (Monday) to 7.
  case weekday
  /// 21 (spring) to 24 (winter), as in ISO 8601-2.
  case season
  /// 1 to 4.
  case quarter
  /// 1 or 2.
  case half
  /// A year without its last digit: 198.
  case decade
  /// The ordinal number of a century: 19.
  case century
  /// `PartOfDay`.
  case part
  case hour
  case minute
  /// 0 for a.m., 12 for p.m.
  case meridiem
  /// Minutes east of UTC.
  case zone
  /// `TimeUnit`.
  case unit
  /// Steps from the reference time in units, weekdays, months or seasons: -1 for `last`.
  case offset
  /// Which one within a month or year: -1 for the last.
  case nth
  /// Days from Easter Sunday.
  case easter
  /// `TimeModifier`.
  case modifier
  /// 1: counted from the time mentioned before, not from the document date; 2: so in histories only.
  case previous
  /// `VagueTime`.
  case reference
  /// Row of a named era.
  case era
  /// `TimeRelation`.
  case relation
  /// 1: a repeated time.
  case repeated
  /// An amount that only a word gives, such as 1 for `a`; -1 for an unknown number.
  case amount
  /// Marks an inner date or duration; carries no number.
  case date
  case duration
  case number
  case ordinal
}

extension TimeField {
  /// Whether a number that a text gives makes sense here; `the 45th` is no day.
  func accepts(_ value: Int) -> Bool {
    switch self {
    case .day: (1...31).contains(value)
    case .quarter: (1...4).contains(value)
    case .half: (1...2).contains(value)
    case .century: (1...100).contains(value)
    case .nth: (-1...5).contains(value) && value != 0
    default: abs(value) < 1_000_000
    }
  }
}

/// Units of time, from short to long.
enum TimeUnit: Int, Comparable, Sendable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, halfYear, season, year, decade, century
  case millennium

  static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }

  /// The unit as ISO 8601 designates it, with the factor that the designator stands for.
  var designator: (prefix: String, factor: Int, letter: String) {
    switch self {
    case .second: ("PT", 1, "S")
    case .minute: ("PT", 1, "M")
    case .hour: ("PT", 1, "H")
    case .day: ("P", 1, "D")
    case .weekend: ("P", 2, "D")
    case .week: ("P", 1, "W")
    case .fortnight: ("P", 2, "W")
    case .month: ("P", 1, "M")
    case .quarter, .season: ("P", 3, "M")
    case .halfYear: ("P", 6, "M")
    case .year: ("P", 1, "Y")
    case .decade: ("P", 10, "Y")
    case .century: ("P", 100, "Y")
    case .millennium: ("P", 1000, "Y")
    }
  }
}

/// How an expression narrows or loosens its value, with TimeML's names.
enum TimeModifier: Int, Sendable {
  case start = 1
  case middle, end, approximate, moreThan, lessThan, equalOrMore, equalOrLess, beforeDocument, afterDocument

  /// The name in annotations.
  var name: String {
    switch self {
    case .start: "START"
    case .middle: "MID"
    case .end: "END"
    case .approximate: "APPROX"
    case .moreThan: "MORE_THAN"
    case .lessThan: "LESS_THAN"
    case .equalOrMore: "EQUAL_OR_MORE"
    case .equalOrLess: "EQUAL_OR_LESS"
    case .beforeDocument: "BEFORE_DCT"
    case .afterDocument: "AFTER_DCT"
    }
  }
}

/// A time that an expression leaves vague.
enum VagueTime: Int, Sendable {
  case past = 1
  case present, future

  /// TimeML's name.
  var name: String {
    switch self {
    case .past: "PAST_REF"
    case .present: "PRESENT_REF"
    case .future: "FUTURE_REF"
    }
  }
}

/// Parts of the day; EDTF has no value for them.
enum PartOfDay: Int, Sendable {
  case morning = 1
  case midday, afternoon, evening, night, daytime

  var name: String {
    switch self {
    case .morning: "morning"
    case .midday: "midday"
    case .afternoon: "afternoon"
    case .evening: "evening"
    case .night: "night"
    case .daytime: "daytime"
    }
  }
}

/// How the words before a time expression relate it to what happens.
public enum TimeRelation: Int, Hashable, Sendable {
  /// In, on or at the time, or without a word.
  case at = 0
  /// From then on: `since 2014`.
  case since
  /// Up to then: `until February 2`.
  case until
  /// At the latest then: `by the end of the year`.
  case by
  case before
  case after
  /// The begin of a stretch whose end is the next expression.
  case from
  /// The end of a stretch whose begin is the expression before.
  case to
  /// A duration that lasts: `for over five years`.
  case lasting
  /// A duration that limits: `within six months`.
  case within
  /// A duration after which something happens: `in six months`.
  case ahead

  /// Whether the time only bounds what is told.
  var isLimit: Bool {
    switch self {
    case .since, .until, .by, .before, .after, .to: true
    case .at, .from, .lasting, .within, .ahead: false
    }
  }
}
