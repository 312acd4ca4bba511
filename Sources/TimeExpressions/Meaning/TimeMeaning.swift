/// What a time expression says by itself, before it is placed on the calendar.
struct TimeMeaning: Sendable {
  enum Kind: Sendable {
    case date
    case duration
    case set
    case reference
  }

  /// An amount of units; the number is nil where it is left open (`a few`).
  struct Amount: Sendable {
    var number: WrittenNumber?
    var unit: TimeUnit
  }

  var kind: Kind
  /// Values by `TimeField`; nil where the expression is silent.
  private var values: [TimeField: Int] = [:]
  /// Of durations and sets, and the distance of dates that are counted (`two years ago`, with a sign).
  var amount: Amount?
  /// Whether `amount` is a distance backwards.
  var isBackwards = false

  init(kind: Kind) { self.kind = kind }

  subscript(field: TimeField) -> Int? {
    get { values[field] }
    set { values[field] = newValue }
  }

  /// Counted from the time of writing: `Friday`, `last month`, `two years ago`.
  var isDeictic: Bool {
    guard kind == .date, self[.previous] != 1, self[.year] == nil, self[.month] == nil else { return false }
    return self[.weekday] != nil || self[.offset] != nil
  }

  var modifier: TimeModifier? { self[.modifier].flatMap(TimeModifier.init(rawValue:)) }
  var unit: TimeUnit? { self[.unit].flatMap(TimeUnit.init(rawValue:)) }
  var part: PartOfDay? { self[.part].flatMap(PartOfDay.init(rawValue:)) }

  /// Takes over what another expression says wherever this one is silent.
  mutating func inherit(_ fields: [TimeField], from other: TimeMeaning) {
    for field in fields where self[field] == nil { self[field] = other[field] }
  }
}

extension TimeMeaning {
  /// Adds what a second phrase of the same expression says: the time of `Monday evening`, the year of `May last year`.
  mutating func merge(_ other: TimeMeaning) {
    for (field, value) in other.values where values[field] == nil { values[field] = value }
    if amount == nil {
      amount = other.amount
      isBackwards = other.isBackwards
    }
  }
}
