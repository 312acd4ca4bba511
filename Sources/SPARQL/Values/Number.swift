import RDF

/// A value of one of the four numeric types between which SPARQL promotes (section 17.3).
enum Number: Sendable {
  case integer(Int128)
  case decimal(DecimalNumber)
  case float(Float)
  case double(Double)

  /// Reads the lexical form of `xsd:integer`; nil where it is none or does not fit in 128 bits.
  static func integer(_ lexicalForm: String) -> Int128? {
    let bytes = lexicalForm.utf8
    guard let first = bytes.first, first < 0x80, bytes.allSatisfy({ $0 != UInt8(ascii: "_") }) else { return nil }
    return Int128(lexicalForm)
  }

  /// Reads the lexical form of `xsd:double`; nil where it is none.
  static func double(_ lexicalForm: String) -> Double? {
    switch lexicalForm {
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default:
      let isPlain = lexicalForm.utf8.allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E || $0 | 0x20 == 0x65
      }
      return isPlain ? Double(lexicalForm) : nil
    }
  }

  var isZero: Bool {
    switch self {
    case .integer(let integer): integer == 0
    case .decimal(let decimal): decimal.units == 0
    case .float(let float): float.isZero
    case .double(let double): double.isZero
    }
  }

  var isNaN: Bool {
    switch self {
    case .integer, .decimal: false
    case .float(let float): float.isNaN
    case .double(let double): double.isNaN
    }
  }

  var double: Double {
    switch self {
    case .integer(let integer): Double(integer)
    case .decimal(let decimal): decimal.double
    case .float(let float): Double(float)
    case .double(let double): double
    }
  }

  var float: Float {
    switch self {
    case .integer(let integer): Float(integer)
    case .decimal(let decimal): Float(decimal.lexicalForm) ?? Float(decimal.double)
    case .float(let float): float
    case .double(let double): Float(double)
    }
  }

  /// Nil for floating-point numbers that are not finite or too great.
  var decimal: DecimalNumber? {
    switch self {
    case .integer(let integer): DecimalNumber(integer)
    case .decimal(let decimal): decimal
    case .float(let float): Number.shortest(float.description) ?? DecimalNumber(Double(float))
    case .double(let double): Number.shortest(double.description) ?? DecimalNumber(double)
    }
  }

  /// The decimal that the shortest form of a floating-point number shows, where that has no exponent.
  private static func shortest(_ description: String) -> DecimalNumber? {
    DecimalNumber(lexicalForm: description.utf8)
  }

  /// The canonical literal.
  var literal: Literal {
    switch self {
    case .integer(let integer): Literal(String(integer), datatype: Vocabulary.xsd.integer)
    case .decimal(let decimal): Literal(decimal.lexicalForm, datatype: Vocabulary.xsd.decimal)
    case .float: Literal(lexicalForm, datatype: Datatype.float.iri)
    case .double: Literal(lexicalForm, datatype: Vocabulary.xsd.double)
    }
  }

  /// The canonical form of the number's type (XML Schema 1.1 Datatypes, appendix E.2).
  private var lexicalForm: String {
    switch self {
    case .integer(let integer): String(integer)
    case .decimal(let decimal): decimal.lexicalForm
    case .float(let float): Self.scientific(float.description, isFinite: float.isFinite)
    case .double(let double): Self.scientific(double.description, isFinite: double.isFinite)
    }
  }

  /// The text that casting to `xsd:string` gives: numbers of moderate size without an exponent (XPath 19.1.2.2).
  var string: String {
    switch self {
    case .integer(let integer): return String(integer)
    case .decimal(let decimal): return decimal.lexicalForm
    case .float, .double:
      let magnitude = abs(double)
      guard double.isFinite, magnitude == 0 || (magnitude >= 1e-6 && magnitude < 1e6) else { return lexicalForm }
      if double.isZero { return double.sign == .minus ? "-0" : "0" }
      return Self.withoutExponent(lexicalForm)
    }
  }

  /// Turns `1.25e+16` and `100.0` into `1.25E16` and `1.0E2`.
  private static func scientific(_ description: String, isFinite: Bool) -> String {
    guard isFinite else {
      switch description {
      case "inf": return "INF"
      case "-inf": return "-INF"
      default: return "NaN"
      }
    }
    var digits: [UInt8] = []
    var exponent = 0
    var pointAt: Int?
    var rest = Array(description.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    while let byte = rest.first, byte != UInt8(ascii: "e") {
      if byte == UInt8(ascii: ".") { pointAt = digits.count } else { digits.append(byte) }
      rest = rest.dropFirst()
    }
    if !rest.isEmpty { exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)) ?? 0 }
    exponent += (pointAt ?? digits.count) - 1
    while digits.count > 1, digits[0] == 0x30 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits[digits.count - 1] == 0x30 { digits.removeLast() }
    if digits == [0x30] { exponent = 0 }
    let fraction = digits.count > 1 ? String(decoding: digits[1...], as: UTF8.self) : "0"
    return (isNegative ? "-" : "") + String(decoding: digits[..<1], as: UTF8.self) + "." + fraction + "E"
      + String(exponent)
  }

  private static func withoutExponent(_ scientific: String) -> String {
    let parts = scientific.split(separator: "E")
    guard parts.count == 2, let exponent = Int(parts[1]), let mantissa = DecimalNumber(lexicalForm: parts[0].utf8)
    else { return scientific }
    let shifted =
      exponent >= 0
      ? DecimalNumber.product(mantissa, DecimalNumber(DecimalNumber.powersOfTen[exponent]))
      : DecimalNumber(units: mantissa.units, scale: mantissa.scale - exponent)
    return shifted?.lexicalForm ?? scientific
  }
}
