import Text

/// Entities of HTML in XML that does not declare them, as feeds of old systems have them.
enum EntityNames {
  private static let meanings: [String: String] = [
    "nbsp": "\u{A0}", "mdash": "—", "ndash": "–", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
    "hellip": "…", "copy": "©", "reg": "®", "trade": "™", "euro": "€", "pound": "£", "deg": "°", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "ouml": "ö", "uuml": "ü", "auml": "ä", "szlig": "ß", "oacute": "ó",
    "iacute": "í", "aacute": "á", "uacute": "ú", "ntilde": "ñ", "laquo": "«", "raquo": "»", "middot": "·", "bull": "•",
  ]

  /// The bytes with these entities replaced by what they mean; others stay, and the reader refuses them.
  static func replaced(in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "&") else {
        offset += 1
        continue
      }
      let name = bytes[(offset + 1)...].prefix(8).prefix { $0.isASCIIAlphanumeric }
      if name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"),
        let meaning = meanings[String(decoding: name, as: UTF8.self)]
      {
        result += bytes[copied..<offset]
        result += meaning.utf8
        copied = name.endIndex + 1
      }
      offset = max(name.endIndex, offset + 1)
    }
    return copied == 0 ? bytes : result + bytes[copied...]
  }
}
