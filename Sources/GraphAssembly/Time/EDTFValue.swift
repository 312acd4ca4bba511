/// A value of the Extended Date/Time Format (ISO 8601-2): a date, an interval or a set.
///
/// Source: Library of Congress, EDTF specification (2019), levels 0 to 2 without negative and long years.
public enum EDTFValue: Hashable, Sendable {
  /// One side of an interval.
  public enum End: Hashable, Sendable {
    /// `..`: the interval has no end on this side.
    case open
    /// Nothing written: there is an end, but it is not known.
    case unknown
    /// The text of a date.
    case date(String)
  }

  /// A single date such as `2018-12`, `2018-11-25?` or `XXXX-02-02`.
  case date(String)
  /// `2019-01-25/2019-02-02`, `2014/..`, `../2019-02-02`.
  case interval(End, End)
  /// `[1667,1668..1670]` (one of) or `{1960,1961}` (all of).
  case set([String])

  /// Nil where the text is no EDTF value; relative references such as `PAST_REF` and durations are none.
  public init?(_ text: String) {
    if let slash = text.firstIndex(of: "/") {
      guard let begin = End(text[..<slash]), let end = End(text[text.index(after: slash)...]) else { return nil }
      guard begin.isDate || end.isDate else { return nil }
      self = .interval(begin, end)
    } else if let elements = Self.elements(of: text) {
      self = .set(elements)
    } else {
      guard EDTFDate(text.utf8) != nil else { return nil }
      self = .date(text)
    }
  }

  /// The first day that the value may cover; nil where it is open, unknown or has no year.
  public var earliest: CalendarDay? {
    switch self {
    case .date(let text): EDTFDate(text.utf8)?.earliest
    case .interval(let begin, _): begin.dateValue?.earliest
    case .set(let elements): Self.ends(of: elements).map { $0.0?.earliest }.least
    }
  }

  /// The last day that the value may cover; nil where it is open, unknown or has no year.
  public var latest: CalendarDay? {
    switch self {
    case .date(let text): EDTFDate(text.utf8)?.latest
    case .interval(_, let end): end.dateValue?.latest
    case .set(let elements): Self.ends(of: elements).map { $0.1?.latest }.greatest
    }
  }

  private static func elements(of text: String) -> [String]? {
    let isList = text.hasPrefix("[") && text.hasSuffix("]") || text.hasPrefix("{") && text.hasSuffix("}")
    guard isList else { return nil }
    let elements = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    let texts = elements.map(String.init)
    guard !texts.isEmpty, ends(of: texts).allSatisfy({ $0.0 != nil || $0.1 != nil }) else { return nil }
    return texts
  }

  /// First and last date of each element; nil on an open side.
  private static func ends(of elements: [String]) -> [(EDTFDate?, EDTFDate?)] {
    elements.map { element in
      let bytes = Array(element.utf8)
      let dots = bytes.indices.dropLast().first { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E }
      guard let dots else { return (EDTFDate(bytes), EDTFDate(bytes)) }
      return (EDTFDate(bytes[..<dots]), EDTFDate(bytes[(dots + 2)...]))
    }
  }
}

extension EDTFValue.End {
  fileprivate init?(_ text: Substring) {
    switch text {
    case "..": self = .open
    case "": self = .unknown
    default:
      guard EDTFDate(text.utf8) != nil else { return nil }
      self = .date(String(text))
    }
  }

  fileprivate var dateValue: EDTFDate? {
    guard case .date(let text) = self else { return nil }
    return EDTFDate(text.utf8)
  }

  fileprivate var isDate: Bool { dateValue != nil }
}

extension [CalendarDay?] {
  /// The smallest day; nil where one side is open.
  fileprivate var least: CalendarDay? { contains(nil) ? nil : compactMap { $0 }.min() }

  fileprivate var greatest: CalendarDay? { contains(nil) ? nil : compactMap { $0 }.max() }
}
