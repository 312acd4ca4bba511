import Text

/// Text of pages as readers see it.
enum PageText {
  /// Runs of space as one space, none at the ends; no-break spaces stay.
  static func collapsed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends text to a line that neither begins with a space nor has two in a row.
  static func append(_ text: String, to line: inout [UInt8]) {
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = line.last, last != UInt8(ascii: " ") { line.append(UInt8(ascii: " ")) }
      } else {
        line.append(byte)
      }
    }
  }

  /// Letters and digits in lower case (ASCII) with everything above ASCII, for comparison of titles.
  static func folded(_ text: String) -> String {
    String(
      decoding: text.utf8.lazy.filter { $0.isASCIIAlphanumeric || $0 >= 0x80 }.map(\.asciiLowercased), as: UTF8.self)
  }

  /// Whether a line ends as a sentence does, closing quotation marks and brackets put aside.
  static func endsSentence(_ line: some BidirectionalCollection<UInt8>) -> Bool {
    var rest = line[...]
    while let last = rest.last, [0x22, 0x27, 0x29, 0x5D, 0x20].contains(last) { rest = rest.dropLast() }
    for quote: [UInt8] in [[0xE2, 0x80, 0x99], [0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x9C], [0xC2, 0xBB], [0xC2, 0xAB]]
    where rest.suffix(quote.count).elementsEqual(quote) {
      rest = rest.dropLast(quote.count)
    }
    guard let last = rest.last else { return false }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") { return true }
    // … 。 ！ ？ ।
    let wide: [[UInt8]] = [
      [0xE2, 0x80, 0xA6], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F], [0xE0, 0xA5, 0xA4],
    ]
    return wide.contains { rest.suffix(3).elementsEqual($0) }
  }
}
