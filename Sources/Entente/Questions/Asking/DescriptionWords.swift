internal import Text

/// The words between quotes of a row of JSON, to tell most rows apart without reading them.
enum DescriptionWords {
  /// Whether a row holds one of some words, which need no escapes, between quotes.
  static func hold(anyOf words: Set<String>, _ row: UnsafeRawBufferPointer) -> Bool {
    let lengths = Set(words.lazy.map(\.utf8.count))
    var begin: Int?
    for index in row.indices where row[index] == UInt8(ascii: "\"") {
      defer { begin = index + 1 }
      guard let begin, lengths.contains(index - begin) else { continue }
      if words.contains(String(decoding: row[begin..<index], as: UTF8.self)) { return true }
    }
    return false
  }
}
