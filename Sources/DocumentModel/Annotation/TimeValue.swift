/// The meaning of a time expression, as far as text and document date give it.
public struct TimeValue: Hashable, Sendable {
  /// What kind of time is meant.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case date = "DATE"
    /// A stretch with both ends in `value`, such as `2019-01-25/2019-02-02`.
    case period = "PERIOD"
    case duration = "DURATION"
    /// A repeated time, such as `annually`.
    case set = "SET"
    /// A vague reference: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    case reference = "REF"
  }

  public var kind: Kind
  /// EDTF for dates and periods, ISO 8601 for durations; nil where it cannot be resolved.
  public var value: String?
  /// The value that the text supports without a document date; `XXXX` for an unknown year.
  public var textOnly: String?
  /// What relative values were counted from: `dct`, `chronology`, `event`.
  public var anchor: String?
  /// 1 for Monday to 7 for Sunday, where a weekday is named.
  public var weekday: Int?
  /// `START`, `END`, `MID`, `MORE_THAN`, `LESS_THAN`, `APPROX`, `BEFORE_DCT`.
  public var modifier: String?
  /// `conflict` where parts of the expression or its context contradict each other.
  public var consistency: String?
  /// Other values that would remove a conflict.
  public var alternatives: [String]
  public var note: String?

  public init(
    kind: Kind, value: String? = nil, textOnly: String? = nil, anchor: String? = nil, weekday: Int? = nil,
    modifier: String? = nil, consistency: String? = nil, alternatives: [String] = [], note: String? = nil
  ) {
    self.kind = kind
    self.value = value
    self.textOnly = textOnly
    self.anchor = anchor
    self.weekday = weekday
    self.modifier = modifier
    self.consistency = consistency
    self.alternatives = alternatives
    self.note = note
  }
}

/// A number with its unit, or a range of them.
public struct Quantity: Hashable, Sendable {
  /// Canonical decimal digits: no grouping, no trailing zeros.
  public var value: String?
  public var minimum: String?
  public var maximum: String?
  /// A unit symbol or the thing counted: `km`, `soldiers`, `GBP`.
  public var unit: String?
  /// `APPROX`, `MORE_THAN`, `LESS_THAN`.
  public var modifier: String?
  /// What kind of range or measure is meant, where only a class is given: `medium-range`.
  public var rangeClass: String?
  /// `less-than` or `more-than`, where the quantity is only compared.
  public var comparison: String?
  /// The entity it is compared with.
  public var reference: String?

  public init(
    value: String? = nil, minimum: String? = nil, maximum: String? = nil, unit: String? = nil,
    modifier: String? = nil, rangeClass: String? = nil, comparison: String? = nil, reference: String? = nil
  ) {
    self.value = value
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
    self.modifier = modifier
    self.rangeClass = rangeClass
    self.comparison = comparison
    self.reference = reference
  }

  /// The quantity for people: `500-5500 km`, `approx 50000 soldier`, `medium-range`, `more-than 9M729`.
  ///
  /// - Parameter name: what the entity is called that it is compared with, by its identifier.
  public func text(naming name: (String) -> String = { $0 }) -> String {
    let range = [minimum, maximum].compactMap(\.self).joined(separator: "-")
    let words = modifier?.lowercased().replacing("_", with: " ")
    let parts = [words, comparison, range, value, unit, rangeClass, reference.map(name)]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
