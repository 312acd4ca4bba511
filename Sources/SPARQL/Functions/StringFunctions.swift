import RDF
import Text

/// Functions of strings (SPARQL 1.1 Query, section 17.4.3); nil is a type error.
enum StringFunctions {
  static func call(_ function: BuiltInFunction, _ value: Value) -> Value? {
    guard let text = value.text else { return nil }
    switch function {
    case .stringLength: return .number(.integer(Int128(text.unicodeScalars.count)))
    case .upperCase: return value.replacingText(with: CaseMapping.upper(text))
    case .lowerCase: return value.replacingText(with: CaseMapping.lower(text))
    case .encodeForURI: return .string(PercentEncoding.encoded(text))
    default: return nil
    }
  }

  static func call(_ function: BuiltInFunction, _ first: Value, _ second: Value) -> Value? {
    guard let text = first.text, let part = second.text, areCompatible(first, second) else { return nil }
    return text.withUTF8Bytes { bytes in
      part.withUTF8Bytes { wanted in
        switch function {
        case .contains: return .boolean(ByteSearch.firstIndex(of: wanted, in: bytes) != nil)
        case .startsWith: return .boolean(bytes.starts(with: wanted))
        case .endsWith: return .boolean(bytes.count >= wanted.count && bytes.suffix(wanted.count).elementsEqual(wanted))
        case .before:
          guard let index = ByteSearch.firstIndex(of: wanted, in: bytes) else { return .string("") }
          return first.replacingText(with: String(decoding: bytes[..<index], as: UTF8.self))
        case .after:
          guard let index = ByteSearch.firstIndex(of: wanted, in: bytes) else { return .string("") }
          return first.replacingText(with: String(decoding: bytes[(index + wanted.count)...], as: UTF8.self))
        default: return nil
        }
      }
    }
  }

  /// Whether the arguments may be compared: the second without a language, or both with the same.
  private static func areCompatible(_ first: Value, _ second: Value) -> Bool {
    guard case .tagged(let right) = second else { return true }
    guard case .tagged(let left) = first else { return false }
    return left.language == right.language && left.direction == right.direction
  }

  /// `SUBSTR`, by characters counted from 1 (XPath `fn:substring`).
  static func substring(_ value: Value, from start: Value, length: Value?) -> Value? {
    guard let text = value.text, case .number(let startNumber) = start else { return nil }
    let first = startNumber.rounded.double
    var end = Double.infinity
    if let length {
      guard case .number(let lengthNumber) = length else { return nil }
      end = first + lengthNumber.rounded.double
    }
    guard !first.isNaN, !end.isNaN else { return value.replacingText(with: "") }
    var scalars = String.UnicodeScalarView()
    var position = 1.0
    for scalar in text.unicodeScalars {
      if position >= end { break }
      if position >= first { scalars.append(scalar) }
      position += 1
    }
    return value.replacingText(with: String(scalars))
  }

  /// `CONCAT`: in the language of all arguments where they share one.
  static func concatenate(_ values: [Value], _ watch: Watch) throws -> Value? {
    try watch.announce(bytes: values.reduce(0) { $0 + ($1.text?.utf8.count ?? 0) })
    var result = ""
    for value in values {
      guard let text = value.text else { return nil }
      result += text
    }
    guard case .tagged(let first) = values.first else { return .string(result) }
    let share = values.allSatisfy { value in
      guard case .tagged(let tagged) = value else { return false }
      return tagged.language == first.language && tagged.direction == first.direction
    }
    return share ? values[0].replacingText(with: result) : .string(result)
  }

  /// `LANGMATCHES`: basic filtering of RFC 4647.
  static func languageMatches(_ tag: Value, _ range: Value) -> Value? {
    guard case .string(let tag) = tag, case .string(let range) = range else { return nil }
    if range == "*" { return .boolean(!tag.isEmpty) }
    let tagBytes = Array(tag.lowercased().utf8)
    let rangeBytes = Array(range.lowercased().utf8)
    guard tagBytes.starts(with: rangeBytes) else { return .boolean(false) }
    return .boolean(tagBytes.count == rangeBytes.count || tagBytes[rangeBytes.count] == UInt8(ascii: "-"))
  }
}

extension Value {
  /// The text of a string with or without a language.
  var text: String? {
    switch self {
    case .string(let text): text
    case .tagged(let tagged): tagged.text
    default: nil
    }
  }

  /// Another text in the same language.
  func replacingText(with text: String) -> Value {
    guard case .tagged(var tagged) = self else { return .string(text) }
    tagged.text = text
    return .tagged(tagged)
  }
}
