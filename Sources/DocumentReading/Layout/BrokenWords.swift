import Text

/// Tells hyphens that break a word at the end of a line from those that belong to it.
struct BrokenWords {
  private let text: [UInt8]
  private let compounds: Set<String>
  /// The words of the text in small letters, with the hyphens inside them; empty where no line ends with one.
  private let words: Set<String>

  /// - Parameter compounds: words that others are joined to by a hyphen, in small letters: `long`, `non`.
  init(_ text: [UInt8], compounds: Set<String>) {
    self.text = text
    self.compounds = compounds
    words = Self.hasBrokenLine(text) ? Self.words(of: text) : []
  }

  /// How a line that ends with a hyphen goes on; nil where the hyphen is a dash.
  func join(_ line: TextLine, _ next: TextLine) -> LineJoin? {
    let first = text[
      line.range.upperBound - 1 - letters(before: line.range.upperBound - 1)..<(line.range.upperBound - 1)]
    let second = text[next.range].prefix { Self.isLetter($0) }
    guard !first.isEmpty, !second.isEmpty else {
      return text[next.range.lowerBound].isASCIIDigit && !first.isEmpty ? .glue : nil
    }
    if let initial = second.first, !initial.isASCIILowercase { return .glue }
    let (head, tail) = (Self.lowercased(first), Self.lowercased(second))
    if words.contains(head + tail) { return .word }
    return words.contains(head + "-" + tail) || compounds.contains(head) ? .glue : .word
  }

  private func letters(before end: Int) -> Int {
    var begin = end
    while begin > 0, Self.isLetter(text[begin - 1]) { begin -= 1 }
    return end - begin
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0xC3 || (0x80...0xBF).contains(byte)
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(\.asciiLowercased), as: UTF8.self)
  }

  private static func hasBrokenLine(_ text: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0A, previous == UInt8(ascii: "-") { return true }
      if byte != 0x20 { previous = byte }
    }
    return false
  }

  private static func words(of text: [UInt8]) -> Set<String> {
    var words: Set<String> = []
    var begin = 0
    for offset in 0...text.count {
      if offset < text.count, isLetter(text[offset]) || text[offset] == UInt8(ascii: "-") { continue }
      if offset - begin >= 3, text[offset - 1] != UInt8(ascii: "-") { words.insert(lowercased(text[begin..<offset])) }
      begin = offset + 1
    }
    return words
  }
}
