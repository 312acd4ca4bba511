import RDF

/// The casts of SPARQL 1.1 Query, section 17.5.
enum Casting {
  /// The value of a term as another type; nil is a type error.
  static func cast(_ term: Term, to target: Datatype) -> Value? {
    let value = Value(term)
    switch (value, target) {
    case (.iri(let iri), .string): return .string(iri.string)
    case (.iri, _), (.blankNode, _), (.triple, _): return nil
    case (.number(let number), .string): return .string(number.string)
    case (.number(let number), _): return cast(number, to: target)
    case (.boolean(let boolean), _): return cast(boolean, to: target)
    case (.dateTime(let date), .dateTime(let kind)): return cast(date, to: kind)
    case (.duration(let duration, _), .duration(let kind)): return cast(duration, to: kind)
    case (.dateTime(let date), .string): return .string(date.lexicalForm)
    case (.duration(let duration, _), .string): return .string(duration.lexicalForm)
    case (.string(let text), _): return Value(collapsed(text, target), of: target)
    case (.tagged(let tagged), .string): return .string(tagged.text)
    case (.other(let literal), .string): return .string(literal.lexicalForm)
    default: return nil
    }
  }

  private static func cast(_ number: Number, to target: Datatype) -> Value? {
    switch target {
    case .boolean: return .boolean(!number.isZero && !number.isNaN)
    case .double: return .number(.double(number.double))
    case .float: return .number(.float(number.float))
    case .decimal: return number.decimal.map { .number(.decimal($0)) }
    case .integer(let range):
      guard let decimal = number.decimal else { return nil }
      let whole = decimal.units < 0 ? decimal.ceiling : decimal.floor
      guard let integer = whole.integer, range.contains(integer) else { return nil }
      return .number(.integer(integer))
    case .string, .dateTime, .duration: return nil
    }
  }

  private static func cast(_ boolean: Bool, to target: Datatype) -> Value? {
    switch target {
    case .boolean: .boolean(boolean)
    case .string: .string(boolean ? "true" : "false")
    case .integer(let range): range.contains(boolean ? 1 : 0) ? .number(.integer(boolean ? 1 : 0)) : nil
    case .decimal: .number(.decimal(DecimalNumber(boolean ? 1 : 0)))
    case .float: .number(.float(boolean ? 1 : 0))
    case .double: .number(.double(boolean ? 1 : 0))
    case .dateTime, .duration: nil
    }
  }

  private static func cast(_ date: DateTimeValue, to kind: DateTimeValue.Kind) -> Value? {
    if date.kind == kind { return .dateTime(date) }
    switch (date.kind, kind) {
    case (.date, .dateTime), (.dateTime, .date), (.dateTime, .time): break
    case (.dateTime, .year), (.dateTime, .yearMonth), (.dateTime, .monthDay), (.dateTime, .month), (.dateTime, .day),
      (.date, .year), (.date, .yearMonth), (.date, .monthDay), (.date, .month), (.date, .day):
      break
    default: return nil
    }
    var result = date
    result.kind = kind
    let fields = DateTimeValue(kind: kind)
    if kind != .dateTime, kind != .time {
      (result.hour, result.minute, result.second, result.attoseconds) = (0, 0, 0, 0)
    }
    if ![.dateTime, .date, .year, .yearMonth].contains(kind) { result.year = fields.year }
    if ![.dateTime, .date, .yearMonth, .monthDay, .month].contains(kind) { result.month = fields.month }
    if ![.dateTime, .date, .monthDay, .day].contains(kind) { result.day = fields.day }
    return .dateTime(result)
  }

  private static func cast(_ duration: DurationValue, to kind: DurationKind) -> Value? {
    var result = duration
    if kind == .yearMonth { (result.seconds, result.attoseconds) = (0, 0) }
    if kind == .dayTime { result.months = 0 }
    return .duration(result, kind)
  }

  /// Without the white space around it, which all types but strings ignore (XML Schema, whiteSpace facet).
  private static func collapsed(_ text: String, _ target: Datatype) -> String {
    if case .string = target { return text }
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B && byte != 0x0C)
    }
    let bytes = Array(text.utf8).drop(while: isSpace)
    guard let end = bytes.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(decoding: bytes[...end], as: UTF8.self)
  }
}
