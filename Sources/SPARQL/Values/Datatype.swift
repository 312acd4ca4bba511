import RDF

/// The datatypes whose values SPARQL computes with (SPARQL 1.1 Query, section 17.1).
enum Datatype: Sendable {
  case string
  case boolean
  /// `xsd:integer` and the types derived from it, by their bounds.
  case integer(ClosedRange<Int128>)
  case decimal
  case float
  case double
  case dateTime(DateTimeValue.Kind)
  case duration(DurationKind)

  /// Nil for datatypes that are not known here.
  init?(_ iri: IRI) {
    guard let known = Self.byIRI[iri] else { return nil }
    self = known
  }

  /// The datatype of computed values.
  var iri: IRI {
    switch self {
    case .string: Vocabulary.xsd.string
    case .boolean: Vocabulary.xsd.boolean
    case .integer: Vocabulary.xsd.integer
    case .decimal: Vocabulary.xsd.decimal
    case .float: Namespace.xsd.term("float")
    case .double: Vocabulary.xsd.double
    case .dateTime(let kind): Namespace.xsd.term(Self.name(of: kind))
    case .duration(.any): Namespace.xsd.term("duration")
    case .duration(.dayTime): Namespace.xsd.term("dayTimeDuration")
    case .duration(.yearMonth): Namespace.xsd.term("yearMonthDuration")
    }
  }

  private static func name(of kind: DateTimeValue.Kind) -> String {
    switch kind {
    case .dateTime: "dateTime"
    case .date: "date"
    case .time: "time"
    case .year: "gYear"
    case .yearMonth: "gYearMonth"
    case .monthDay: "gMonthDay"
    case .month: "gMonth"
    case .day: "gDay"
    }
  }

  private static let byIRI: [IRI: Datatype] = {
    var table: [IRI: Datatype] = [:]
    func add(_ name: String, _ datatype: Datatype) { table[Namespace.xsd.term(name)] = datatype }
    add("string", .string)
    add("boolean", .boolean)
    add("decimal", .decimal)
    add("float", .float)
    add("double", .double)
    for kind in [DateTimeValue.Kind.dateTime, .date, .time, .year, .yearMonth, .monthDay, .month, .day] {
      add(name(of: kind), .dateTime(kind))
    }
    // A value with a required time zone is compared like any other.
    add("dateTimeStamp", .dateTime(.dateTime))
    add("duration", .duration(.any))
    add("dayTimeDuration", .duration(.dayTime))
    add("yearMonthDuration", .duration(.yearMonth))
    let (low, high) = (Int128.min, Int128.max)
    add("integer", .integer(low...high))
    add("nonPositiveInteger", .integer(low...0))
    add("negativeInteger", .integer(low...(-1)))
    add("nonNegativeInteger", .integer(0...high))
    add("positiveInteger", .integer(1...high))
    add("long", .integer(Int128(Int64.min)...Int128(Int64.max)))
    add("int", .integer(Int128(Int32.min)...Int128(Int32.max)))
    add("short", .integer(Int128(Int16.min)...Int128(Int16.max)))
    add("byte", .integer(Int128(Int8.min)...Int128(Int8.max)))
    add("unsignedLong", .integer(0...Int128(UInt64.max)))
    add("unsignedInt", .integer(0...Int128(UInt32.max)))
    add("unsignedShort", .integer(0...Int128(UInt16.max)))
    add("unsignedByte", .integer(0...Int128(UInt8.max)))
    return table
  }()
}
