internal import Text

/// How what somebody types goes together with a name; both in the form of `CanonicalName.searchForm(of:)`.
enum NameForms {
  /// Whether a name begins with what is wanted; designations also where hyphens and spaces are others (`f35`, `F-35A`).
  static func begins(_ name: String, with wanted: String) -> Bool {
    if name.hasPrefix(wanted) { return true }
    guard wanted.utf8.contains(where: { $0.isASCIIDigit }) else { return false }
    return withoutGaps(name).starts(with: withoutGaps(wanted))
  }

  /// Whether two names are one but for the gaps between their words: `f35` and `f 35`, `newstart` and `new start`.
  static func differOnlyInGaps(_ wanted: String, _ name: String) -> Bool { withoutGaps(wanted) == withoutGaps(name) }

  /// Whether words are the beginnings of words of a name, in their order.
  static func wordsBegin(_ wanted: String, in name: String) -> Bool {
    var rest = wanted.split(separator: " ")[...]
    for word in name.split(separator: " ") {
      guard let next = rest.first else { return true }
      if word.hasPrefix(next) { rest.removeFirst() }
    }
    return rest.isEmpty
  }

  static func isOneWord(_ name: String) -> Bool { !name.utf8.contains(UInt8(ascii: " ")) }

  /// Whether a name is another one with further words before or behind it: a whole name, and what it is cut down to.
  static func isFuller(_ name: String, than short: String) -> Bool {
    name.hasSuffix(" " + short) || name.hasPrefix(short + " ")
  }

  /// A designation of letters and digits as it is mostly written: `SSC-8` for `SSC8`; nil for other names.
  static func hyphenated(_ name: String) -> String? {
    let letters = name.utf8.prefix { $0.isASCIILetter }
    let rest = name.utf8[letters.endIndex...]
    guard !letters.isEmpty, let first = rest.first, first.isASCIIDigit else { return nil }
    return "\(Substring(letters))-\(Substring(rest))"
  }

  private static func withoutGaps(_ name: String) -> [UInt8] { name.utf8.filter { $0 != UInt8(ascii: " ") } }
}
