// The standard library normalises for its own comparisons; this is the only use of that interface in Entente,
// so that canonical composition needs neither Foundation nor Unicode tables of our own.
@_spi(_Unicode) import Swift

/// The form in which two spellings of one name are equal: NFC, lower case, single spaces, no determiner, no possessive, no
/// soft hyphens and marks without width, one kind of apostrophe inside words.
public enum CanonicalName {
  /// `The  Allies'` and `the allies` both give `allies`; a name that would vanish keeps its determiner.
  public static func form(of name: String) -> String {
    var words = words(of: withoutTypesetting(composed(name)).lowercased())
    if words.count > 1, determiners.contains(words[0]) { words.removeFirst() }
    if let last = words.popLast() { words.append(withoutPossessive(last)) }
    return words.joined(separator: " ")
  }

  private static func words(of text: String) -> [String] {
    // Most names are ASCII, where bytes tell white space at a tenth of the cost.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
  }

  private static func withoutTypesetting(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !invisible.contains(scalar.value) {
      scalars.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    return String(scalars)
  }

  /// Soft hyphen, zero-width space and joiners, word joiner, byte order mark.
  private static let invisible: Set<UInt32> = [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]

  /// Unicode Normalization Form C (UAX #15).
  public static func composed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  /// Unicode Normalization Form D (UAX #15).
  public static func decomposed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfd)
    return String(scalars)
  }

  private static let determiners: Set<String> = ["the", "a", "an"]

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] where word.hasSuffix(ending) && word.count > ending.count {
      return String(word.dropLast(ending.count))
    }
    return word
  }
}
