internal import Text

/// Case of words given as UTF-8, with a short way for ASCII.
enum LetterCase {
  static func lowered(_ word: ArraySlice<UInt8>) -> [UInt8] {
    if word.contains(where: { $0 >= 0x80 }) {
      return Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
    }
    return word.map(\.asciiLowercased)
  }

  /// The first scalar in upper case, the rest in lower case.
  static func capitalized(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: word, as: UTF8.self)
    guard let first = text.unicodeScalars.first else { return [] }
    let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    return Array(first.properties.uppercaseMapping.utf8) + Array(rest.lowercased().utf8)
  }
}
