/// What a character beyond ASCII stands for in running text.
enum CharacterMeaning {
  case itself
  /// It guides the setting of lines or the direction of script, and is not seen.
  case nothing
  case text(String)
  /// A place where a word may be broken.
  case softHyphen
  /// A pair of quotation marks that countries turn in opposite ways.
  case guillemet(opening: String, closing: String)
  /// A raised digit.
  case superscript
  /// An accent for the letter before it.
  case combining

  /// - Parameter scalar: at least U+0080.
  init(of scalar: UInt32) {
    switch scalar {
    case 0x85, 0x2028: self = .text("\n")
    case 0x2029: self = .text("\n\n")
    case 0xAD: self = .softHyphen
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .text(" ")
    case 0x80...0x9F: self = .text(" ")
    case 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xE0000...0xE01EF:
      self = .nothing
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: self = .superscript
    case 0x0300...0x036F: self = .combining
    case 0xFB00...0xFB06: self = .text(["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar - 0xFB00)])
    case 0xFF01...0xFF5E: self = .text(String(UnicodeScalar(UInt8(scalar - 0xFEE0))))
    default: self = Self.mark(scalar)
    }
  }

  /// Hyphens, dashes and quotation marks.
  private static func mark(_ scalar: UInt32) -> CharacterMeaning {
    switch scalar {
    case 0x2010, 0x2011, 0x2212, 0xFE63: .text("-")
    case 0x2012: .text("\u{2013}")
    case 0x2015, 0x2E3A, 0x2E3B, 0xFE58: .text("\u{2014}")
    case 0xB4, 0x02BC, 0x2032, 0x275C: .text("\u{2019}")
    case 0x201A, 0x201B, 0x275B: .text("\u{2018}")
    case 0x201E, 0x201F, 0x275D, 0x301D: .text("\u{201C}")
    case 0x275E, 0x301E, 0x301F: .text("\u{201D}")
    case 0xAB, 0xBB: .guillemet(opening: "\u{201C}", closing: "\u{201D}")
    case 0x2039, 0x203A: .guillemet(opening: "\u{2018}", closing: "\u{2019}")
    default: .itself
    }
  }
}

/// The letters that Unicode has with their accents.
enum ComposedLetters {
  /// Texts are equal, and so found, whether their accents are apart or not (canonical equivalence).
  private static let letters: [String: String] = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF, 0x1E00...0x1EFF, 0x1F00...0x1FFF]
    let scalars = ranges.joined().compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic)
    return Dictionary(scalars.map { (String($0), String($0)) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The one character for a letter and its accents; nil where there is none.
  static func letter(_ apart: String) -> String? { letters[apart] }
}
