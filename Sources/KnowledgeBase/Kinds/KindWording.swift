internal import Text

/// The form in which words for kinds are compared: lower case, singular, American spelling, no marks.
///
/// Works on words as written and not on lemmas, so that tables and texts meet whatever a tagger thinks of them; a wrong
/// singular (`serie`) does no harm, as both sides have it.
public enum KindWording {
  /// The compared words of a phrase; hyphens divide words: `long-range missiles` gives `long`, `range`, `missile`.
  public static func words(of phrase: some StringProtocol) -> [String] {
    phrase.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }
      .compactMap { form(of: $0) }
  }

  /// One word in compared form; nil where nothing is left of it.
  public static func form(of word: some StringProtocol) -> String? {
    var form = word.lowercased()
    if !form.utf8.allSatisfy(\.isASCIIAlphanumeric) { form = form.filter { $0.isLetter || $0.isNumber } }
    guard !form.isEmpty else { return nil }
    form = singular(form)
    return inAmericanSpelling(form)
  }

  private static func inAmericanSpelling(_ word: String) -> String {
    var bytes = Array(word.utf8)
    for (british, american) in spellings where bytes.count >= british.count {
      let begin = (0...(bytes.count - british.count)).first { place in
        bytes[place] == british[0] && bytes[place...].starts(with: british)
      }
      if let begin { bytes.replaceSubrange(begin..<(begin + british.count), with: american) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let spellings = [
    ("programme", "program"), ("defence", "defense"), ("organis", "organiz"), ("isation", "ization"),
    ("armour", "armor"), ("neighbour", "neighbor"), ("licence", "license"), ("manoeuvre", "maneuver"),
    ("labour", "labor"),
  ].map { (british: Array($0.0.utf8), american: Array($0.1.utf8)) }

  private static let irregular = [
    "people": "people", "children": "child", "women": "woman", "centre": "center", "bases": "base", "crises": "crisis",
    "corps": "corps", "news": "news", "series": "series", "gas": "gas", "gases": "gas", "headquarters": "headquarters",
  ]

  private static func singular(_ word: String) -> String {
    if let known = irregular[word] { return known }
    if word.count > 3, word.hasSuffix("men") { return String(word.dropLast(3)) + "man" }
    if word.count > 4, word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    if word.count > 4, ["ches", "shes", "sses", "xes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    guard word.count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else { return word }
    return String(word.dropLast())
  }
}
