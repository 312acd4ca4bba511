/// How characters are written as bytes.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// As the Encoding Standard defines it: no byte without a character.
  case windows1252
  /// One that the C library knows, under a name that it knows.
  case other(String)

  /// The encoding that a label means on the web or on a command line; nil where nobody knows it.
  ///
  /// Labels of ASCII and Latin-1 mean windows-1252, as in the Encoding Standard (section 4.2): pages that say Latin-1
  /// have typographic quotes in places where Latin-1 has none.
  public init?(label: String) {
    let name = String(decoding: label.utf8.filter { !$0.isASCIISpace }.map(\.asciiLowercased), as: UTF8.self)
    switch name {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
    case "utf-16", "utf16", "utf-16le", "utf16le", "unicode", "ucs-2", "iso-10646-ucs-2": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    case "windows-1252", "cp1252", "x-cp1252", "ansi", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1",
      "latin-1", "l1", "ascii", "us-ascii", "ansi_x3.4-1968", "iso-ir-100", "cp819":
      self = .windows1252
    default:
      let name = Self.libraryNames[name] ?? name
      guard !name.isEmpty, LibraryDecoder(name) != nil else { return nil }
      self = .other(name)
    }
  }

  /// The Encoding Standard's name where it has one, in lower case.
  public var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .windows1252: "windows-1252"
    case .other(let name): name
    }
  }

  /// Labels of the web that C libraries do not know, or take too narrowly.
  private static let libraryNames = [
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932",
    "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "windows-949": "cp949", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "windows-874": "cp874", "x-mac-roman": "macintosh", "x-mac-cyrillic": "maccyrillic", "big5-hkscs": "big5-hkscs",
    "visual": "iso-8859-8", "logical": "iso-8859-8", "iso-8859-8-i": "iso-8859-8",
  ]

  /// The encoding that bytes are most likely in, and how many bytes at their beginning only mark it.
  ///
  /// A byte order mark tells; then what the bytes are: valid UTF-8 is no accident, and neither is text in which every
  /// other byte is zero; only then what the document declares. Damaged UTF-8 is told by more sound characters above
  /// ASCII than bytes that belong to none.
  ///
  /// - Parameter declared: what the document says of itself.
  /// - Complexity: O(n).
  public static func detect(
    in bytes: [UInt8], declared: TextEncoding? = nil
  ) -> (encoding: TextEncoding, markLength: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let wide = wideEncoding(of: bytes) { return (wide, 0) }
    let counts = UTF8Counts(bytes.span)
    if counts.invalid <= counts.sound / 2 { return (.utf8, 0) }
    switch declared {
    // A declaration that could be read byte by byte was not in UTF-16.
    case .utf16LittleEndian, .utf16BigEndian, .utf8, nil: return (.windows1252, 0)
    case let declared?: return (declared, 0)
    }
  }

  /// UTF-16 without a mark: Latin text has a zero byte in every unit.
  private static func wideEncoding(of bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(2048)
    guard sample.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = sample.count / 2
    if zeros.odd * 10 >= units * 7, zeros.even * 10 <= units { return .utf16LittleEndian }
    if zeros.even * 10 >= units * 7, zeros.odd * 10 <= units { return .utf16BigEndian }
    return nil
  }
}

/// How many characters above ASCII are sound UTF-8, and how many bytes belong to no character.
private struct UTF8Counts {
  var sound = 0
  var invalid = 0

  init(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Validation.scalarLength(in: bytes, at: index)
      if length > 0 { sound += 1 } else { invalid += 1 }
      index += max(length, 1)
    }
  }
}
