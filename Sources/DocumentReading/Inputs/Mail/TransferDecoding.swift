import Text

/// How bytes are written in mails: base64 (RFC 2045, 6.8), quoted-printable (6.7) and encoded words (RFC 2047).
enum TransferDecoding {
  static func decoded(_ bytes: ArraySlice<UInt8>, as encoding: String) -> [UInt8] {
    switch encoding.lowercased().filter({ $0 != " " }) {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  /// What is no sign of base64 is passed over; what is left at the end stays out.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 4)
    var (collected, bits): (UInt32, Int) = (0, 0)
    for byte in bytes {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="):
        (collected, bits) = (0, 0)
        continue
      default: continue
      }
      collected = collected << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: collected >> UInt32(bits)))
        collected &= (1 << UInt32(bits)) - 1
      }
    }
    return result
  }

  /// - Parameter isWord: whether underscores are spaces, as in encoded words.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "=") else {
        result.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
        index += 1
        continue
      }
      if index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) {
        result.append(high << 4 | low)
        index += 3
        continue
      }
      // A line that goes on; space behind the sign was added on the way.
      var end = index + 1
      while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
      if end == bytes.endIndex || bytes[end] == 0x0A {
        index = min(end + 1, bytes.endIndex)
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// The value of a header field as text, with its encoded words (`=?utf-8?B?...?=`) decoded.
  static func text(_ value: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = 0
    var wasWord = false
    while index < value.count {
      if let (word, end) = encodedWord(value, at: index) {
        // Space between two encoded words belongs to neither.
        if wasWord { while result.last == 0x20 { result.removeLast() } }
        result += word
        index = end
        wasWord = true
      } else {
        if value[index] != 0x20 { wasWord = false }
        result.append(value[index])
        index += 1
      }
    }
    return PageText.collapsed(String(decoding: DecodedText(result).bytes, as: UTF8.self))
  }

  private static func encodedWord(_ value: [UInt8], at begin: Int) -> (word: [UInt8], end: Int)? {
    guard value[begin] == UInt8(ascii: "="), begin + 1 < value.count, value[begin + 1] == UInt8(ascii: "?") else {
      return nil
    }
    let parts = value[(begin + 2)...].prefix(1000).split(
      separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[1].count == 1, parts[3].first == UInt8(ascii: "=") else { return nil }
    let isBase64 = parts[1].first == UInt8(ascii: "B") || parts[1].first == UInt8(ascii: "b")
    let bytes = isBase64 ? base64(parts[2]) : quotedPrintable(parts[2], isWord: true)
    let label = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    let text = TextEncoding(label: label).map { DecodedText(bytes, forced: $0).bytes } ?? DecodedText(bytes).bytes
    return (text, parts[3].startIndex + 1)
  }
}
