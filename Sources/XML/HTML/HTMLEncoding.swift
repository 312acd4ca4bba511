import Text

/// Finds the encoding of an HTML page (a byte order mark, else a declaration in its first 4096 bytes, else UTF-8).
enum HTMLEncoding {
  /// Where a page may declare its encoding; the HTML standard asks for the first 1024 bytes, real pages are later.
  private static let scannedBytes = 4096

  /// The encoding's name and the bytes after a byte order mark.
  static func detect(_ bytes: [UInt8]) -> (name: String, content: ArraySlice<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", bytes[3...]) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", bytes[2...]) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", bytes[2...]) }
    if let declared = declared(bytes) { return (declared, bytes[...]) }
    let isUTF8 = UTF8Validation.firstInvalidByte(in: bytes.span) == nil
    return (isUTF8 ? "UTF-8" : "windows-1252", bytes[...])
  }

  /// The value of `charset=` in a meta element, with the names that the HTML standard maps to others replaced.
  private static func declared(_ bytes: [UInt8]) -> String? {
    var cursor = ByteCursor(bytes)
    let end = min(bytes.count, scannedBytes)
    while cursor.offset < end {
      guard take("<meta", &cursor) else {
        cursor.offset += 1
        continue
      }
      while cursor.offset < end, cursor.peek != UInt8(ascii: ">") {
        if take("charset", &cursor), let name = value(&cursor) { return standardName(name) }
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

  /// The encoding standard reads Latin-1 and ASCII labels as windows-1252, and UTF-16 in a meta element as UTF-8.
  private static func standardName(_ name: String) -> String {
    switch name.lowercased() {
    case "iso-8859-1", "latin1", "iso_8859-1", "us-ascii", "ascii", "l1", "cp1252": "windows-1252"
    case "utf8", "utf-16", "utf-16le", "utf-16be", "unicode": "UTF-8"
    default: name
    }
  }
}
