internal import Text

/// Which letter case a text may write a name in.
enum CaseRule {
  /// Whether a text's spelling may stand for a name; both in compared form and equal but for letter case.
  ///
  /// - Acronyms only as they are: `US` is not `us`.
  /// - Names without capitals (`ballistic missile`) in any case.
  /// - Other names with the first letter as it is, the rest in any case (`INF treaty`, `RUSSIA`), except that acronyms
  ///   inside them keep their capitals; names of three words and more also in lower case throughout.
  static func accepts(_ text: ArraySlice<UInt8>, as name: ArraySlice<UInt8>) -> Bool {
    if text == name { return true }
    if isAcronym(name) { return false }
    guard name.contains(where: \.isASCIIUppercase) else { return true }
    if text.allSatisfy({ !$0.isASCIILowercase }) { return true }
    let words = name.split(separator: UInt8(ascii: " "))
    let holdsAcronym = words.contains { $0.count > 1 && isAcronym($0) }
    if words.count > 2, !holdsAcronym, !text.contains(where: \.isASCIIUppercase) { return true }
    guard text.first == name.first else { return false }
    return !holdsAcronym || acronymsAreKept(in: text, from: name)
  }

  /// Letters without a lower-case one among them; digits and points may stand between.
  static func isAcronym(_ name: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    for byte in name {
      if byte.isASCIILowercase || byte >= 0x80 { return false }
      if byte.isASCIIUppercase { letters += 1 }
    }
    return letters > 0
  }

  private static func acronymsAreKept(in text: ArraySlice<UInt8>, from name: ArraySlice<UInt8>) -> Bool {
    for word in name.split(separator: UInt8(ascii: " ")) where word.count > 1 && isAcronym(word) {
      let begin = text.startIndex + (word.startIndex - name.startIndex)
      if text[begin..<(begin + word.count)] != word { return false }
    }
    return true
  }
}
