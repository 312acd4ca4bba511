public import Text

/// Reads the bytes of a page as text.
public enum HTMLEncoding {
  /// Where a page may declare its encoding; the HTML standard asks for the first 1024 bytes, real pages are later.
  private static let scannedBytes = 4096

  /// A page's text in UTF-8: what its bytes show goes before what is declared.
  ///
  /// - Parameters:
  ///   - told: what was declared beside the page, as by a server; goes before what it declares of itself.
  ///   - forced: what somebody who knows says; goes before everything.
  public static func decoded(
    _ bytes: [UInt8], told: TextEncoding? = nil, forced: TextEncoding? = nil
  ) -> DecodedText {
    DecodedText(bytes, declared: told ?? declared(bytes), forced: forced)
  }

  /// The encoding that `charset=` in a meta element names, or `encoding=` in an XML declaration.
  private static func declared(_ bytes: [UInt8]) -> TextEncoding? {
    var cursor = ByteCursor(bytes)
    let end = min(bytes.count, scannedBytes)
    while cursor.offset < end {
      let keyword: StaticString
      if take("<meta", &cursor) {
        keyword = "charset"
      } else if take("<?xml", &cursor) {
        keyword = "encoding"
      } else {
        cursor.offset += 1
        continue
      }
      while cursor.offset < end, cursor.peek != UInt8(ascii: ">") {
        if take(keyword, &cursor), let name = value(&cursor), let encoding = TextEncoding(label: name) {
          return encoding
        }
        cursor.offset += 1
      }
    }
    return nil
  }

  private static func value(_ cursor: inout ByteCursor) -> String? {
    cursor.skip { $0.isASCIISpace }
    guard cursor.take(UInt8(ascii: "=")) else { return nil }
    cursor.skip { $0.isASCIISpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let range = cursor.skip {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":")
    }
    return range.isEmpty ? nil : cursor.string(range)
  }

  private static func take(_ word: StaticString, _ cursor: inout ByteCursor) -> Bool {
    let count = word.utf8CodeUnitCount
    guard cursor.offset + count <= cursor.bytes.count else { return false }
    let matches = word.withUTF8Buffer { buffer in
      for index in 0..<count where cursor.bytes[cursor.offset + index].asciiLowercased != buffer[index] { return false }
      return true
    }
    if matches { cursor.offset += count }
    return matches
  }
}
