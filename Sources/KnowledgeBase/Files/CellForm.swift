internal import Text

/// The written forms of identifiers, dates and numbers in knowledge tables.
enum CellForm {
  /// Lower-case ASCII letters and digits in runs joined by single hyphens: `inf-treaty`, `9m729`.
  static func isIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
    var previousIsHyphen = true
    for byte in bytes {
      if byte == UInt8(ascii: "-") {
        if previousIsHyphen { return false }
        previousIsHyphen = true
      } else {
        guard byte.isASCIIDigit || byte.isASCIILowercase else { return false }
        previousIsHyphen = false
      }
    }
    return !previousIsHyphen
  }

  /// A capital letter, then ASCII letters and digits: `SpaceAgency`.
  static func isClassName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first.isASCIILetter, !first.isASCIILowercase else { return false }
    return bytes.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
  }

  /// `#` and six hexadecimal digits.
  static func isColour(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 7 && bytes.first == UInt8(ascii: "#") && bytes.dropFirst().allSatisfy(\.isHexadecimalDigit)
  }

  /// A scheme and `://`, without characters that no IRI has (RFC 3987).
  static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
    guard let first = scheme.first, first.isASCIILetter, bytes.dropFirst(scheme.count).starts(with: "://".utf8) else {
      return false
    }
    return bytes.allSatisfy { $0 > 0x20 && !#"<>"{}|\^`"#.utf8.contains($0) }
  }

  /// An EDTF (ISO 8601-2) year, month or day, with an optional `~`, `?` or `%` at the end; months and days must exist.
  static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    var digits = Array(bytes)
    if let last = digits.last, [UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "%")].contains(last) {
      digits.removeLast()
    }
    guard [4, 7, 10].contains(digits.count) else { return false }
    for (index, byte) in digits.enumerated() {
      let isSeparator = index == 4 || index == 7
      guard isSeparator ? byte == UInt8(ascii: "-") : byte.isASCIIDigit else { return false }
    }
    let year = number(digits[0..<4])
    guard digits.count > 4 else { return true }
    let month = number(digits[5..<7])
    guard (1...12).contains(month) else { return false }
    guard digits.count > 7 else { return true }
    return (1...days(in: month, of: year)).contains(number(digits[8..<10]))
  }

  /// A decimal number with an optional minus sign.
  static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var cursor = bytes
    if cursor.first == UInt8(ascii: "-") { cursor.removeFirst() }
    let whole = cursor.prefix { $0.isASCIIDigit }
    cursor.removeFirst(whole.count)
    guard cursor.first == UInt8(ascii: ".") else { return !whole.isEmpty && cursor.isEmpty }
    cursor.removeFirst()
    return !whole.isEmpty && !cursor.isEmpty && cursor.allSatisfy(\.isASCIIDigit)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
