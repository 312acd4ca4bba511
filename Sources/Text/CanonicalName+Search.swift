@_spi(_Unicode) import Swift

extension CanonicalName {
  /// The form under which a name is looked up by people who type it: as `form(of:)`, and without accents, hyphens and
  /// other marks between its letters and digits.
  ///
  /// `Sao Tomé` and `são tome`, `INF-Treaty` and `the INF treaty`, `Łódź` and `lodz` have one form each. Identity uses
  /// `form(of:)`: two names that differ in an accent may be two people.
  public static func searchForm(of name: String) -> String {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in form(of: name)._nfd where !isMark(scalar) {
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

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  /// Letters of European languages that decomposition leaves whole, as keyboards without them write them.
  private static let letters: [Unicode.Scalar: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
  ]
}
