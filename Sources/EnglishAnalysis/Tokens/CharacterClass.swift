internal import Text

/// What the tokenizer needs to know about a character.
enum CharacterClass: UInt8, Sendable {
  case space
  case letter
  case digit
  case apostrophe
  case period
  case comma
  case colon
  case slash
  case hyphen
  case ampersand
  case at
  case number
  case underscore
  case currency
  /// `?` and `!`.
  case exclamation
  /// Characters that repeat into one token: `===`, `***`.
  case repeatable
  /// Everything that stands for itself: brackets, quotation marks, dashes, symbols.
  case single
}

/// A set of character classes, for a quick look at a whole chunk.
struct CharacterClassSet: OptionSet, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ member: CharacterClass) { rawValue = 1 << UInt32(member.rawValue) }

  static let letters = CharacterClassSet(.letter)
}

/// Classes of the ASCII bytes as a table, and of the longer characters by their bytes.
struct CharacterClassifier: Sendable {
  private let table: [CharacterClass]

  init() {
    table = (0..<128).map { Self.asciiClass(UInt8($0)) }
  }

  /// The class of the character at an offset and its length in bytes.
  @inline(__always)
  func character(in text: [UInt8], at offset: Int) -> (class: CharacterClass, length: Int) {
    let byte = text[offset]
    if byte < 0x80 { return (table[Int(byte)], 1) }
    return Self.longCharacter(in: text, at: offset)
  }

  /// The class of an ASCII byte; `letter` for bytes of longer characters.
  @inline(__always)
  func `class`(of byte: UInt8) -> CharacterClass { byte < 0x80 ? table[Int(byte)] : .letter }

  private static func asciiClass(_ byte: UInt8) -> CharacterClass {
    if byte.isASCIILetter { return .letter }
    if byte.isASCIIDigit { return .digit }
    if byte <= 0x20 || byte == 0x7F { return .space }
    return switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "."): .period
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "#"): .number
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: "$"): .currency
    case UInt8(ascii: "?"), UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
      .repeatable
    default: .single
    }
  }

  /// Characters beyond ASCII: letters unless they are known as spaces, quotation marks, dashes or symbols.
  private static func longCharacter(in text: [UInt8], at offset: Int) -> (class: CharacterClass, length: Int) {
    let lead = text[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, offset + length <= text.count,
      text[(offset + 1)..<(offset + length)].allSatisfy(UTF8Validation.isContinuation)
    else { return (.letter, 1) }
    let second = text[offset + 1]
    switch lead {
    case 0xC2: return (latinSymbol(second), 2)
    case 0xC3: return (second == 0x97 || second == 0xB7 ? .single : .letter, 2)
    case 0xE2: return (symbol(second, text[offset + 2]), 3)
    case 0xE3: return (second == 0x80 ? (text[offset + 2] == 0x80 ? .space : .single) : .letter, 3)
    case 0xEF: return (second == 0xBB && text[offset + 2] == 0xBF ? .space : .letter, 3)
    case 0xF0: return (second == 0x9F ? .single : .letter, 4)
    default: return (.letter, length)
    }
  }

  /// U+0080 to U+00BF by their second byte.
  private static func latinSymbol(_ second: UInt8) -> CharacterClass {
    switch second {
    case 0x80...0x9F, 0xA0, 0xAD: .space
    case 0xA2...0xA5: .currency
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE: .digit
    default: .single
    }
  }

  /// U+2000 to U+2FFF by their second and third bytes.
  private static func symbol(_ second: UInt8, _ third: UInt8) -> CharacterClass {
    switch (second, third) {
    case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xAF): .space
    case (0x80, 0x90), (0x80, 0x91): .hyphen
    case (0x80, 0x98), (0x80, 0x99), (0x80, 0xB2): .apostrophe
    case (0x81, 0xB0), (0x81, 0xB4...0xB9), (0x82, 0x80...0x89): .digit
    case (0x82, 0xA0...0xBF): .currency
    default: .single
    }
  }
}
