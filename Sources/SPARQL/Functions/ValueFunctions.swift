import RDF
import Text

/// Functions of values; nil is a type error.
enum ValueFunctions {
  static func call(_ function: BuiltInFunction, _ value: Value) -> Value? {
    switch function {
    case .absolute: numeric(value) { $0.absolute }
    case .ceiling: numeric(value) { $0.ceiling }
    case .floor: numeric(value) { $0.floor }
    case .round: numeric(value) { $0.rounded }
    case .stringLength, .upperCase, .lowerCase, .encodeForURI: StringFunctions.call(function, value)
    case .year, .month, .day, .hours, .minutes, .seconds, .timezone, .timezoneText:
      DateTimeFunctions.call(function, value)
    case .md5: digest(value) { MD5.digest(of: $0) }
    case .sha1: digest(value) { SHA1.digest(of: $0) }
    case .sha256: digest(value) { SHA256.digest(of: $0.span) }
    case .sha384: digest(value) { SHA512.digest(of: $0, .sha384) }
    case .sha512: digest(value) { SHA512.digest(of: $0, .sha512) }
    default: nil
    }
  }

  static func call(_ function: BuiltInFunction, _ first: Value, _ second: Value) -> Value? {
    switch function {
    case .contains, .startsWith, .endsWith, .before, .after: StringFunctions.call(function, first, second)
    case .substring: StringFunctions.substring(first, from: second, length: nil)
    case .langMatches: StringFunctions.languageMatches(first, second)
    case .literalWithLanguage: literal(first, language: second)
    default: nil
    }
  }

  static func call(_ function: BuiltInFunction, _ values: [Value]) -> Value? {
    switch function {
    case .substring: StringFunctions.substring(values[0], from: values[1], length: values[2])
    case .literalWithDirection: literal(values[0], language: values[1], direction: values[2])
    default: nil
    }
  }

  private static func numeric(_ value: Value, _ body: (Number) -> Number?) -> Value? {
    guard case .number(let number) = value else { return nil }
    return body(number).map { .number($0) }
  }

  private static func digest(_ value: Value, _ body: ([UInt8]) -> [UInt8]) -> Value? {
    guard case .string(let text) = value else { return nil }
    return .string(SHA256.hexadecimal(body(Array(text.utf8))))
  }

  private static func literal(_ value: Value, language: Value) -> Value? {
    guard case .string(let text) = value, case .string(let tag) = language, LanguageTag.isWellFormed(tag) else {
      return nil
    }
    return .tagged(TaggedText(text: text, language: tag.lowercased()))
  }

  private static func literal(_ value: Value, language: Value, direction: Value) -> Value? {
    guard case .string(let text) = value, case .string(let tag) = language, LanguageTag.isWellFormed(tag),
      case .string(let name) = direction, let known = Literal.BaseDirection(rawValue: name)
    else { return nil }
    return .tagged(TaggedText(text: text, language: tag.lowercased(), direction: known))
  }
}
