/// A time in which a person held an office.
public struct OfficeTerm: Hashable, Sendable {
  /// Identifiers of person and office.
  public var person: String
  public var role: String
  /// EDTF; nil where not recorded, in `until` also where the term lasts.
  public var from: String?
  public var until: String?
  public var source: String

  /// Whether the office was or may have been held at a time, given as an EDTF year, month or day.
  ///
  /// Values are compared as far as both are precise: a term until 2001 covers 2001-12-31.
  public func covers(_ date: String) -> Bool {
    if let from, Self.precedes(date, from) { return false }
    if let until, Self.precedes(until, date) { return false }
    return true
  }

  /// Whether the office was held at a time or before it.
  public func begins(by date: String) -> Bool { from.map { !Self.precedes(date, $0) } ?? true }

  /// Whether the office was held at some time at which another was or may have been held.
  public func overlaps(_ other: OfficeTerm) -> Bool {
    if let until, let begin = other.from, Self.precedes(until, begin) { return false }
    if let from, let end = other.until, Self.precedes(end, from) { return false }
    return true
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    let isDateByte: (UInt8) -> Bool = { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    let left = left.utf8.filter(isDateByte)
    let right = right.utf8.filter(isDateByte)
    let length = min(left.count, right.count)
    return left.prefix(length).lexicographicallyPrecedes(right.prefix(length))
  }
}

/// Who held which office when, by person and by office.
struct OfficeTable: Sendable {
  let terms: [OfficeTerm]
  private let byPerson: [String: [Int]]
  private let byRole: [String: [Int]]

  init(_ rows: [KnowledgeRow]) {
    terms = rows.map {
      OfficeTerm(
        person: $0.text("person"), role: $0.text("role"), from: $0.value("from"), until: $0.value("until"),
        source: $0.text("source"))
    }
    byPerson = terms.indices.reduce(into: [:]) { [terms] in $0[terms[$1].person, default: []].append($1) }
    byRole = terms.indices.reduce(into: [:]) { [terms] in $0[terms[$1].role, default: []].append($1) }
  }

  func terms(person: String?, role: String?) -> [OfficeTerm] {
    let positions: [Int]
    switch (person, role) {
    case (let person?, _): positions = byPerson[person] ?? []
    case (nil, let role?): positions = byRole[role] ?? []
    case (nil, nil): positions = Array(terms.indices)
    }
    return positions.map { terms[$0] }.filter { role == nil || $0.role == role }
  }
}

extension KnowledgeBase {
  /// Recorded terms of office, narrowed to a person, an office and a time where these are given.
  ///
  /// - Parameters:
  ///   - person: identifier of a person.
  ///   - role: identifier of an office.
  ///   - date: EDTF year, month or day.
  /// - Returns: terms in the order of the table; several where offices were shared or the date is not precise.
  public func officeTerms(person: String? = nil, role: String? = nil, on date: String? = nil) -> [OfficeTerm] {
    let terms = offices.terms(person: person, role: role)
    guard let date else { return terms }
    return terms.filter { $0.covers(date) }
  }

  /// Offices of a state or organization, in the order of the table.
  public func roles(of body: String) -> [KnownEntity] {
    allEntities.filter { entityClass(of: $0) == .role && row(of: $0).value("body") == body }.map(entity)
  }
}
