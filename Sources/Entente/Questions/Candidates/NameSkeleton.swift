/// What is left of a name where transliterations differ: `Taleban` and `Taliban`, `Qaddafi` and `Gadhafi` are one skeleton.
enum NameSkeleton {
  /// Pairs of letters for one sound in the usual transliterations of Arabic, Persian, Russian, Korean and Chinese names.
  private static let sounds = [
    ("sch", "s"), ("sh", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("zh", "j"), ("ph", "f"),
    ("ck", "k"),
    ("ch", "c"), ("dj", "j"), ("q", "k"), ("g", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("y", ""), ("'", ""),
    ("h", ""),
  ]

  /// Words that come and go before and between names.
  private static let particles: Set<String> = [
    "al", "el", "ul", "bin", "ibn", "the", "von", "van", "de", "abu", "a", "an",
  ]

  /// Consonants in order, each once where it is doubled, with the first letter of each word; words in their order.
  static func form(of name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init).filter {
      !particles.contains($0)
    }
    return words.map(skeleton).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func skeleton(_ word: String) -> String {
    var text = ascii(word)
    for (letters, sound) in sounds { text = replaced(text, letters, sound) }
    var result = ""
    for (index, letter) in text.enumerated() {
      let isVowel = "aeiou".contains(letter)
      if isVowel, index > 0 { continue }
      let kept: Character = isVowel ? "a" : letter
      if result.last != kept { result.append(kept) }
    }
    return result
  }

  private static func ascii(_ word: String) -> String {
    let marks: [Character: Character] = [
      "á": "a", "à": "a", "â": "a", "ä": "a", "ã": "a", "å": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i",
      "ì": "i", "î": "i", "ï": "i", "ı": "i", "ó": "o", "ò": "o", "ô": "o", "ö": "o", "õ": "o", "ø": "o", "ú": "u",
      "ù": "u", "û": "u", "ü": "u", "ç": "c", "č": "c", "ć": "c", "ğ": "g", "ñ": "n", "ş": "s", "š": "s", "ž": "z",
    ]
    return String(word.map { marks[$0] ?? $0 })
  }

  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
