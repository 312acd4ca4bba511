public import Text

/// Reads JSON strictly (RFC 8259): one value, well-formed UTF-8, no comments, no trailing commas.
///
/// Duplicate keys in an object are rejected: which of two values holds would be a guess.
/// Numbers keep what was written: integers of 64 bits as such, every other number in its digits.
public struct JSONReader: Sendable {
  /// The deepest nesting of arrays and objects that is read; deeper input is an error, not a stack overflow.
  public static let defaultDepthLimit = 512

  private var cursor: ByteCursor
  private let end: Int
  private let source: String?
  private let depthLimit: Int
  private var depth = 0

  private init(_ bytes: [UInt8], range: Range<Int>, source: String?, depthLimit: Int) {
    cursor = ByteCursor(bytes, offset: range.lowerBound)
    end = range.upperBound
    self.source = source
    self.depthLimit = depthLimit
  }

  /// The value that a text holds.
  ///
  /// - Parameters:
  ///   - bytes: the text; a byte order mark is an error.
  ///   - range: the part to read, where the text holds several values (JSON Lines); positions of failures refer to the whole text.
  ///   - source: the file's name for failures.
  /// - Complexity: O(n), for objects of more than 16 members O(n) on average.
  public static func value(
    in bytes: [UInt8], range: Range<Int>? = nil, source: String? = nil, depthLimit: Int = defaultDepthLimit
  ) throws(SyntaxFailure) -> JSONValue {
    var reader = JSONReader(bytes, range: range ?? 0..<bytes.count, source: source, depthLimit: depthLimit)
    reader.skipSpace()
    let value = try reader.value()
    reader.skipSpace()
    guard reader.cursor.offset == reader.end else { throw reader.failure("the end of the value") }
    return value
  }

  private var next: UInt8? { cursor.offset < end ? cursor.bytes[cursor.offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte.isASCIISpace { cursor.offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    cursor.offset += 1
    return true
  }

  private func failure(_ expected: String, at offset: Int? = nil, length: Int? = nil) -> SyntaxFailure {
    let begin = min(offset ?? cursor.offset, end)
    return cursor.failure(
      format: "JSON", source: source, at: begin, length: begin == end ? 0 : length, expected: expected)
  }

  private mutating func value() throws(SyntaxFailure) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .boolean(true))
    case UInt8(ascii: "f"): return try literal("false", .boolean(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || byte.isASCIIDigit: return try number()
    default: throw failure("a JSON value")
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(SyntaxFailure) -> JSONValue {
    guard cursor.offset + word.utf8CodeUnitCount <= end, cursor.take(word) else { throw failure("a JSON value") }
    return value
  }

  private mutating func enter() throws(SyntaxFailure) {
    depth += 1
    guard depth <= depthLimit else { throw failure("at most \(depthLimit) nested arrays and objects") }
    cursor.offset += 1
    skipSpace()
  }

  private mutating func array() throws(SyntaxFailure) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw failure("',' or ']'") }
      skipSpace()
    }
  }

  private mutating func object() throws(SyntaxFailure) -> JSONObject {
    try enter()
    defer { depth -= 1 }
    var members: [JSONObject.Member] = []
    var keys: Set<String> = []
    if take(UInt8(ascii: "}")) { return JSONObject() }
    while true {
      let begin = cursor.offset
      guard next == UInt8(ascii: "\"") else { throw failure("a key in quotation marks") }
      let key = try string()
      if Self.isKnown(key, in: members, &keys) {
        throw failure("a key that the object does not have yet", at: begin, length: cursor.offset - begin)
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("':'") }
      skipSpace()
      members.append(JSONObject.Member(key: key, value: try value()))
      skipSpace()
      if take(UInt8(ascii: "}")) { return JSONObject(members) }
      guard take(UInt8(ascii: ",")) else { throw failure("',' or '}'") }
      skipSpace()
    }
  }

  /// Looks through small objects one by one and keeps a set only for large ones.
  private static func isKnown(_ key: String, in members: [JSONObject.Member], _ keys: inout Set<String>) -> Bool {
    if members.count < 16 {
      for index in members.indices where members[index].key == key { return true }
      return false
    }
    if keys.isEmpty { for member in members { keys.insert(member.key) } }
    return !keys.insert(key).inserted
  }

  private mutating func number() throws(SyntaxFailure) -> JSONValue {
    let begin = cursor.offset
    let isNegative = take(UInt8(ascii: "-"))
    let first = cursor.offset
    try digits()
    if cursor.bytes[first] == UInt8(ascii: "0"), cursor.offset - first > 1 {
      throw failure("a number without leading zeros", at: begin, length: cursor.offset - begin)
    }
    let integerEnd = cursor.offset
    if take(UInt8(ascii: ".")) { try digits() }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      cursor.offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { cursor.offset += 1 }
      try digits()
    }
    let text = cursor.string(begin..<cursor.offset)
    let isNegativeZero = isNegative && integerEnd - first == 1 && cursor.bytes[first] == UInt8(ascii: "0")
    if cursor.offset == integerEnd, !isNegativeZero, let integer = Int(text) { return .integer(integer) }
    return .decimal(text)
  }

  private mutating func digits() throws(SyntaxFailure) {
    let begin = cursor.offset
    while let byte = next, byte.isASCIIDigit { cursor.offset += 1 }
    guard cursor.offset > begin else { throw failure("a digit") }
  }

  private mutating func string() throws(SyntaxFailure) -> String {
    cursor.offset += 1
    var collected: [UInt8] = []
    var runStart = cursor.offset
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let run = cursor.bytes[runStart..<cursor.offset]
        cursor.offset += 1
        if collected.isEmpty { return String(decoding: run, as: UTF8.self) }
        return String(decoding: collected + run, as: UTF8.self)
      case UInt8(ascii: "\\"):
        collected.append(contentsOf: cursor.bytes[runStart..<cursor.offset])
        try escape(&collected)
        runStart = cursor.offset
      case 0x00..<0x20:
        throw failure("an escaped control character", length: 1)
      case 0x20..<0x80:
        cursor.offset += 1
      default:
        let length = UTF8Validation.scalarLength(in: cursor.bytes.span, at: cursor.offset)
        guard length > 0, cursor.offset + length <= end else { throw failure("well-formed UTF-8", length: 1) }
        cursor.offset += length
      }
    }
    throw failure("a closing quotation mark")
  }

  private mutating func escape(_ collected: inout [UInt8]) throws(SyntaxFailure) {
    let begin = cursor.offset
    cursor.offset += 1
    let byte = next
    if byte != nil { cursor.offset += 1 }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(byte ?? 0)
    case UInt8(ascii: "b"): collected.append(0x08)
    case UInt8(ascii: "f"): collected.append(0x0C)
    case UInt8(ascii: "n"): collected.append(0x0A)
    case UInt8(ascii: "r"): collected.append(0x0D)
    case UInt8(ascii: "t"): collected.append(0x09)
    case UInt8(ascii: "u"):
      collected.append(contentsOf: String(try escapedScalar(from: begin)).utf8)
    default: throw failure("an escape sequence", at: begin, length: 2)
    }
  }

  /// One `\u` escape, or two that form a surrogate pair; half a pair is an error.
  private mutating func escapedScalar(from begin: Int) throws(SyntaxFailure) -> Unicode.Scalar {
    let first = try hexadecimalUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let second: UInt32? =
      if first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) { try hexadecimalUnit() } else { nil }
    guard let second, (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure("both halves of a surrogate pair", at: begin, length: cursor.offset - begin) }
    return scalar
  }

  private mutating func hexadecimalUnit() throws(SyntaxFailure) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next?.hexadecimalValue else { throw failure("four hexadecimal digits") }
      unit = unit << 4 | UInt32(digit)
      cursor.offset += 1
    }
    return unit
  }
}
