import Text

/// The form of a military designation, recognised without a list: letters and digits, at least one capital.
struct DesignationForm: Hashable, Sendable {
  /// The word before a hyphen and a year: `Zapad` of `Zapad-2017`. Such names are exercises, if the word is one.
  let series: String?

  /// Nil where a word does not have the form.
  init?(_ word: [UInt8]) {
    guard word.count >= 3, word.count <= 16, word.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") })
    else {
      return nil
    }
    let digits = word.filter(\.isASCIIDigit).count
    let capitals = word.filter(\.isASCIIUppercase).count
    let small = word.filter(\.isASCIILowercase).count
    guard digits > 0, capitals > 0, word.last != UInt8(ascii: "-") else { return nil }
    let hyphen = word.firstIndex(of: UInt8(ascii: "-"))
    if let hyphen, Self.isYear(word[(hyphen + 1)...]), small > 0 {
      series = String(decoding: word[..<hyphen], as: UTF8.self)
      return
    }
    // Ordinals, decades and measures (`G20`, `5km`) are no designations: two capitals, or a capital and a hyphen.
    guard small <= 1 || (hyphen != nil && word[0].isASCIIUppercase), capitals >= 2 || hyphen != nil || digits >= 3
    else { return nil }
    series = nil
  }

  private static func isYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 4 && bytes.allSatisfy(\.isASCIIDigit)
      && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8))
  }
}
