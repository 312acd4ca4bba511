import JSON
import Text

/// The members of one record, asked for by key and type; what does not fit is a failure at the record's line.
///
/// Keys that nobody asks for are passed over, so that annotations of other systems may carry more.
struct RecordFields {
  let object: JSONObject
  let source: String?
  let position: TextPosition
  let length: Int
  /// The keys that lead to a nested object, with a full stop after each; for messages.
  var path = ""

  func failure(_ expected: String, _ key: String) -> SyntaxFailure {
    var found = ByteWriter()
    if let value = object[key] { JSONWriter().write(value, to: &found) }
    return SyntaxFailure(
      format: "annotation", source: source, position: position, length: length,
      expected: expected + " in '" + path + key + "'", found: String(found.string.prefix(80)))
  }

  /// What is said of a version that this program does not know.
  func newerVersion(than version: Int, _ key: String) -> SyntaxFailure {
    failure(
      "version \(version) or older, since only a newer program of Entente reads what this one does not know,", key)
  }

  /// Nil where the key is absent or its value null.
  func value(_ key: String) -> JSONValue? {
    guard let value = object[key] else { return nil }
    if case .null = value { return nil }
    return value
  }

  func string(_ key: String) throws(SyntaxFailure) -> String {
    guard case .string(let text)? = value(key) else { throw failure("a string", key) }
    return text
  }

  func optionalString(_ key: String) throws(SyntaxFailure) -> String? {
    switch value(key) {
    case nil: return nil
    case .string(let text)?: return text
    default: throw failure("a string", key)
    }
  }

  func integer(_ key: String) throws(SyntaxFailure) -> Int {
    guard case .integer(let number)? = value(key) else { throw failure("an integer", key) }
    return number
  }

  func optionalInteger(_ key: String) throws(SyntaxFailure) -> Int? {
    switch value(key) {
    case nil: return nil
    case .integer(let number)?: return number
    default: throw failure("an integer", key)
    }
  }

  /// False where the key is absent.
  func boolean(_ key: String) throws(SyntaxFailure) -> Bool {
    switch value(key) {
    case nil: return false
    case .boolean(let truth): return truth
    default: throw failure("true or false", key)
    }
  }

  /// A number in its canonical digits; texts are taken as they are.
  func optionalDigits(_ key: String) throws(SyntaxFailure) -> String? {
    switch value(key) {
    case nil: return nil
    case .integer(let number): return String(number)
    case .decimal(let digits): return digits
    case .string(let text): return text
    default: throw failure("a number", key)
    }
  }

  /// Empty where the key is absent.
  func strings(_ key: String) throws(SyntaxFailure) -> [String] {
    guard let value = value(key) else { return [] }
    guard case .array(let elements) = value else { throw failure("a list of strings", key) }
    var strings: [String] = []
    for element in elements {
      guard case .string(let text) = element else { throw failure("a list of strings", key) }
      strings.append(text)
    }
    return strings
  }

  /// One of the spellings of an enumeration.
  func choice<Choice>(_ key: String) throws(SyntaxFailure) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    if case .string(let text)? = value(key), let choice = Choice(rawValue: text) { return choice }
    throw failure("one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "), key)
  }

  func nested(_ key: String) throws(SyntaxFailure) -> RecordFields {
    guard case .object(let object)? = value(key) else { throw failure("an object", key) }
    return RecordFields(object: object, source: source, position: position, length: length, path: path + key + ".")
  }

  func optionalNested(_ key: String) throws(SyntaxFailure) -> RecordFields? {
    try value(key) == nil ? nil : nested(key)
  }

  /// Empty where the key is absent.
  func objects(_ key: String) throws(SyntaxFailure) -> [RecordFields] {
    guard let value = value(key) else { return [] }
    guard case .array(let elements) = value else { throw failure("a list of objects", key) }
    var fields: [RecordFields] = []
    for element in elements {
      guard case .object(let object) = element else { throw failure("a list of objects", key) }
      fields.append(
        RecordFields(object: object, source: source, position: position, length: length, path: path + key + "."))
    }
    return fields
  }

  /// The members `begin` and `end`.
  func range() throws(SyntaxFailure) -> Range<Int> {
    let begin = try integer("begin")
    let end = try integer("end")
    guard begin >= 0 else { throw failure("an offset of 0 or more", "begin") }
    guard end >= begin else { throw failure("an offset not before 'begin'", "end") }
    return begin..<end
  }
}

extension JSONObject {
  /// The beginning of a row, with room for its members.
  init(kind: String) {
    self.init(minimumCapacity: 32)
    add("kind", kind)
  }

  /// Appends a member; absent values are left out.
  mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { members.append(Member(key: key, value: value)) }
  }

  mutating func add(_ key: String, _ text: String?) { add(key, text.map { .string($0) }) }

  /// Appends a member that is written as null where there is no value.
  mutating func addOrNull(_ key: String, _ text: String?) { add(key, text.map { .string($0) } ?? .null) }

  mutating func add(_ key: String, _ number: Int?) { add(key, number.map { .integer($0) }) }

  mutating func add(_ key: String, _ texts: [String]) { add(key, .array(texts.map { .string($0) })) }

  /// Appends a list; empty ones are left out.
  mutating func addUnlessEmpty(_ key: String, _ texts: [String]) { if !texts.isEmpty { add(key, texts) } }

  /// Appends `true`; false is left out.
  mutating func addIfTrue(_ key: String, _ truth: Bool) { if truth { add(key, .boolean(true)) } }

  mutating func add(_ range: Range<Int>) {
    add("begin", range.lowerBound)
    add("end", range.upperBound)
  }
}
