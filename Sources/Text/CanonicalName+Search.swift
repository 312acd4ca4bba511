@_spi(_Unicode) import Swift

extension CanonicalName {
  /// The form under which a name is looked up by people who type it: as `form(of:)`, and without accents, hyphens and
  /// other marks between its letters and digits.
  ///
  /// `Sao Tomé` and `são tome`, `INF-Treaty` and `the INF treaty`, `Łódź` and `lodz` have one form each. Identity uses
  /// `form(of:)`: two names that differ in an accent may be two people.
  public static func searchForm(of name: String) -> String {
    let form = form(of: name)
    if form.utf8.allSatisfy({ $0 < 0x80 }) { return plainSearchForm(of: form.utf8) }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in form._nfd where !isMark(scalar) {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(contentsOf: letters[scalar]?.unicodeScalars ?? String.UnicodeScalarView([scalar]))
      } else if scalar != "'" && scalar != "\u{2019}" && scalar != "." {
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words.joined(separator: " ")
  }

  /// The same for ASCII, where letters and digits need no tables.
  private static func plainSearchForm(of form: String.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(form.count)
    var endsWord = false
    for byte in form where byte != UInt8(ascii: "'") && byte != UInt8(ascii: ".") {
      guard byte.isASCIILetter || byte.isASCIIDigit else {
        endsWord = !bytes.isEmpty
        continue
      }
      if endsWord { bytes.append(UInt8(ascii: " ")) }
      endsWord = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  /// Letters of European languages that decomposition leaves whole, as keyboards without them write them.
  private static let letters: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
  ]
}
