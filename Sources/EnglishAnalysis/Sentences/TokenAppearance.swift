internal import Text

/// The class of a token by its bytes, for the sentence boundary scorer.
///
/// The numbers are part of the trained weights: `Training/sentences/features.py` has the same list.
enum TokenShape: UInt8, Sendable {
  case lowercase, capitalized, capitals, capitalLetter, number, numeric, mixed, address
  case period, exclamation, ellipsis, comma, colon, opening, closing, quote, apostrophe
  case dash, rule, symbol, face, clitic, abbreviation, initial, longLetters, outside
}

/// What the sentence boundary scorer sees of a token.
struct TokenAppearance: Sendable {
  /// Hash of the form with small letters and with zeros for digits.
  var form: UInt32
  /// The same of the last three bytes.
  var suffix: UInt32
  var shape: TokenShape

  /// Stands for what lies before and after a paragraph.
  static let outside = TokenAppearance(form: 0, suffix: 0, shape: .outside)

  private init(form: UInt32, suffix: UInt32, shape: TokenShape) {
    self.form = form
    self.suffix = suffix
    self.shape = shape
  }

  /// The appearance of a token given by its range of bytes, which is not empty.
  init(of range: Range<Int>, in text: [UInt8]) {
    var form = TokenAppearance.hashBasis
    var count = ByteCounts()
    for offset in range {
      let byte = text[offset]
      form = Self.hash(form, byte)
      count.add(byte, first: text[range.lowerBound])
    }
    var suffix = TokenAppearance.hashBasis
    for offset in max(range.lowerBound, range.upperBound - 3)..<range.upperBound {
      suffix = Self.hash(suffix, text[offset])
    }
    self.form = form
    self.suffix = suffix
    shape = Self.shape(of: range, in: text, count: count)
  }

  private static let hashBasis: UInt32 = 2_166_136_261

  @inline(__always)
  private static func hash(_ state: UInt32, _ byte: UInt8) -> UInt32 {
    (state ^ UInt32(byte.isASCIIDigit ? 0x30 : byte.asciiLowercased)) &* 16_777_619
  }
}

/// How many bytes of which sort a token has.
private struct ByteCounts {
  var letters = 0
  var lowercase = 0
  var digits = 0
  var sameAsFirst = 0
  var total = 0

  @inline(__always)
  mutating func add(_ byte: UInt8, first: UInt8) {
    total += 1
    if byte.isASCIILetter || byte >= 0x80 { letters += 1 }
    if byte.isASCIILowercase { lowercase += 1 }
    if byte.isASCIIDigit { digits += 1 }
    if byte == first { sameAsFirst += 1 }
  }
}

extension TokenAppearance {
  private static func shape(of range: Range<Int>, in text: [UInt8], count: ByteCounts) -> TokenShape {
    let first = text[range.lowerBound]
    if count.letters == count.total, first < 0x80 { return wordShape(first: first, count: count) }
    if let mark = markShape(of: range, in: text, first: first) { return mark }
    if count.letters == 0, count.digits == 0 { return punctuationShape(of: range, in: text, count: count) }
    if isAddress(range, in: text) { return .address }
    if count.letters == 0 { return count.digits == count.total ? .number : .numeric }
    if first == UInt8(ascii: "'") || starts(range, in: text, with: "’") { return .clitic }
    if first < 0x80, !first.isASCIIAlphanumeric { return count.total <= 3 ? .face : .symbol }
    if count.digits > 0 { return .mixed }
    if text[range.upperBound - 1] == UInt8(ascii: ".") { return count.total == 2 ? .initial : .abbreviation }
    return first >= 0x80 ? .longLetters : wordShape(first: first, count: count)
  }

  private static func wordShape(first: UInt8, count: ByteCounts) -> TokenShape {
    if !first.isASCIIUppercase { return .lowercase }
    if count.total == 1 { return .capitalLetter }
    return count.lowercase == 0 ? .capitals : .capitalized
  }

  /// Brackets, quotation marks and dashes.
  private static func markShape(of range: Range<Int>, in text: [UInt8], first: UInt8) -> TokenShape? {
    guard first >= 0x80 || !first.isASCIIAlphanumeric else { return nil }
    switch range.count {
    case 1: return markShape(first)
    case 2: return doubleMarkShape(first, text[range.lowerBound + 1])
    case 3 where first == 0xE2 && text[range.lowerBound + 1] == 0x80: return curlyMarkShape(text[range.lowerBound + 2])
    case 3: return starts(range, in: text, with: "---") ? .dash : nil
    case 6:
      if starts(range, in: text, with: "‘‘") { return .opening }
      return starts(range, in: text, with: "’’") ? .closing : nil
    default: return nil
    }
  }

  private static func markShape(_ byte: UInt8) -> TokenShape? {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "`"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"): .closing
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .dash
    default: nil
    }
  }

  private static func doubleMarkShape(_ first: UInt8, _ second: UInt8) -> TokenShape? {
    switch (first, second) {
    case (UInt8(ascii: "<"), UInt8(ascii: "<")), (UInt8(ascii: "`"), UInt8(ascii: "`")), (0xC2, 0xAB): .opening
    case (UInt8(ascii: ">"), UInt8(ascii: ">")), (UInt8(ascii: "'"), UInt8(ascii: "'")), (0xC2, 0xBB): .closing
    case (UInt8(ascii: "-"), UInt8(ascii: "-")): .dash
    default: nil
    }
  }

  /// U+2013 to U+2026 by their last byte.
  private static func curlyMarkShape(_ last: UInt8) -> TokenShape? {
    switch last {
    case 0x93, 0x94: .dash
    case 0x98, 0x9C: .opening
    case 0x99: .apostrophe
    case 0x9D: .closing
    case 0xA6: .ellipsis
    default: nil
    }
  }

  private static func punctuationShape(of range: Range<Int>, in text: [UInt8], count: ByteCounts) -> TokenShape {
    let bytes = text[range]
    let first = text[range.lowerBound]
    if bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) { return count.total == 1 ? .period : .ellipsis }
    if bytes.allSatisfy({ $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }) {
      return .exclamation
    }
    if count.total == 1 {
      if first == UInt8(ascii: ",") || first == UInt8(ascii: ";") { return .comma }
      return first == UInt8(ascii: ":") ? .colon : .symbol
    }
    if count.sameAsFirst == count.total { return .rule }
    return bytes.allSatisfy(isFaceByte) ? .face : .symbol
  }

  private static func isFaceByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static func isAddress(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard range.count > 3 else { return text[range].dropFirst().contains(UInt8(ascii: "@")) }
    if starts(range, in: text, with: "www.") || text[range].dropFirst().contains(UInt8(ascii: "@")) { return true }
    for offset in range.lowerBound..<(range.upperBound - 2) where text[offset] == UInt8(ascii: ":") {
      if text[offset + 1] == UInt8(ascii: "/"), text[offset + 2] == UInt8(ascii: "/") { return true }
    }
    return false
  }

  private static func starts(_ range: Range<Int>, in text: [UInt8], with prefix: StaticString) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard range.count >= length else { return false }
    return prefix.withUTF8Buffer { buffer in
      for index in 0..<length where buffer[index] != text[range.lowerBound + index] { return false }
      return true
    }
  }
}
