import Text

/// Forms that are known by the bytes at their beginning.
enum FileSignatures {
  private static let image = "an image"
  private static let film = "a film"
  private static let sound = "a sound recording"
  private static let program = "a program"
  private static let font = "a font"
  private static let oldOffice = "an Office file of before 2007"

  /// The signature at an offset, and what it means.
  private static let table: [(offset: Int, bytes: [UInt8], form: InputForm)] = [
    (0, [0x1F, 0x8B], .gzip), (0, Array("BZh".utf8), .archive), (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
    (0, [0x28, 0xB5, 0x2F, 0xFD], .archive), (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    (0, Array("Rar!\u{1A}\u{7}".utf8), .archive), (257, Array("ustar".utf8), .archive),
    (0, Array("WARC/1.".utf8), .webArchive), (0, Array("WARC/0.".utf8), .webArchive),
    (0, [0x89, 0x50, 0x4E, 0x47], .other(image)), (0, [0xFF, 0xD8, 0xFF], .other(image)),
    (0, Array("GIF8".utf8), .other(image)), (0, [0x49, 0x49, 0x2A, 0x00], .other(image)),
    (0, [0x4D, 0x4D, 0x00, 0x2A], .other(image)), (8, Array("WEBP".utf8), .other(image)),
    (0, [0x00, 0x00, 0x01, 0x00], .other(image)), (4, Array("ftypheic".utf8), .other(image)),
    (4, Array("ftypavif".utf8), .other(image)), (0, Array("8BPS".utf8), .other(image)),
    (0, Array("ID3".utf8), .other(sound)), (0, Array("OggS".utf8), .other(sound)),
    (0, Array("fLaC".utf8), .other(sound)), (8, Array("WAVE".utf8), .other(sound)),
    (0, [0xFF, 0xFB], .other(sound)), (4, Array("ftypM4A".utf8), .other(sound)),
    (4, Array("ftyp".utf8), .other(film)), (8, Array("AVI ".utf8), .other(film)),
    (0, [0x1A, 0x45, 0xDF, 0xA3], .other(film)), (0, Array("FLV\u{1}".utf8), .other(film)),
    (0, [0x7F, 0x45, 0x4C, 0x46], .other(program)), (0, [0x4D, 0x5A], .other(program)),
    (0, [0xCF, 0xFA, 0xED, 0xFE], .other(program)), (0, [0xCA, 0xFE, 0xBA, 0xBE], .other(program)),
    (0, [0x00, 0x61, 0x73, 0x6D], .other(program)), (0, Array("SQLite format 3\0".utf8), .other("a database")),
    (0, Array("{\\rtf".utf8), .other("rich text (RTF)")), (0, Array("%!PS".utf8), .other("PostScript")),
    (0, Array("AT&TFORM".utf8), .other("scanned pages (DjVu)")), (0, Array("wOFF".utf8), .other(font)),
    (0, Array("wOF2".utf8), .other(font)), (0, Array("OTTO".utf8), .other(font)),
    (0, [0x00, 0x01, 0x00, 0x00, 0x00], .other(font)), (0, Array("PAR1".utf8), .other("a table (Parquet)")),
    (0, [0x89, 0x48, 0x44, 0x46], .other("a data file (HDF5)")), (0, [0x93, 0x4E, 0x55, 0x4D], .other("a data file")),
    (0, Array("BOOKMOBI".utf8), .other("a Kindle book")), (60, Array("BOOKMOBI".utf8), .other("a Kindle book")),
    (0, Array("MSCF".utf8), .other("a cabinet of Windows")),
  ]

  /// Nil where no signature is known.
  static func form(of beginning: ArraySlice<UInt8>, ending: String) -> InputForm? {
    if contains("%PDF-", in: beginning.prefix(1024)) { return .pdf }
    if starts(beginning, with: [0x50, 0x4B, 0x03, 0x04]) || starts(beginning, with: [0x50, 0x4B, 0x05, 0x06]) {
      return packed(beginning, ending)
    }
    if starts(beginning, with: [0xD0, 0xCF, 0x11, 0xE0]) { return .other(office(ending) ?? oldOffice) }
    if starts(beginning, with: Array("BM".utf8)), ending == "bmp" { return .other(image) }
    return table.first { row in
      row.offset + row.bytes.count <= beginning.count
        && beginning[(beginning.startIndex + row.offset)...].starts(with: row.bytes)
    }?.form
  }

  /// Many forms are zip archives: they are known by what is in them.
  private static func packed(_ beginning: ArraySlice<UInt8>, _ ending: String) -> InputForm {
    if contains("mimetypeapplication/epub+zip", in: beginning.prefix(200)) || ending == "epub" { return .book }
    if contains("mimetypeapplication/vnd.oasis.opendocument.text", in: beginning.prefix(200)) {
      return .other("an OpenDocument text")
    }
    if contains("mimetypeapplication/vnd.oasis", in: beginning.prefix(200)) {
      return .other(office(ending) ?? "an OpenDocument file")
    }
    if contains("word/", in: beginning) || ending == "docx" || ending == "docm" { return .wordDocument }
    if contains("xl/", in: beginning), contains("[Content_Types].xml", in: beginning) { return .other("a spreadsheet") }
    if contains("ppt/", in: beginning), contains("[Content_Types].xml", in: beginning) { return .other("slides") }
    if let office = office(ending) { return .other(office) }
    switch ending {
    case "jar", "war", "apk", "whl": return .other(program)
    default: return .archive
    }
  }

  private static func office(_ ending: String) -> String? {
    switch ending {
    case "xls", "xlsx", "xlsm", "xlsb", "ods": "a spreadsheet"
    case "ppt", "pptx", "pps", "odp", "key": "slides"
    case "doc", "dot": "a Word file of before 2007"
    case "msg": "a mail of Outlook"
    case "mdb", "accdb": "a database"
    case "vsd", "vsdx", "odg": "a drawing"
    default: nil
    }
  }

  static func starts(_ beginning: ArraySlice<UInt8>, with bytes: [UInt8]) -> Bool { beginning.starts(with: bytes) }

  static func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool { bytes.contains(Array(text.utf8)) }
}
