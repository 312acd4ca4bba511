/// A regular expression as it is written (XPath and XQuery Functions and Operators 3.1, section 5.6.1).
indirect enum RegularExpressionNode {
  case scalar(Unicode.Scalar)
  case any
  case set(RegularExpressionSet)
  case lineStart
  case lineEnd
  case sequence([RegularExpressionNode])
  case alternatives([RegularExpressionNode])
  /// Numbered from 1; nil for groups that capture nothing.
  case group(RegularExpressionNode, number: Int?)
  case repeated(RegularExpressionNode, least: Int, most: Int?, isLazy: Bool)
  /// What a group captured.
  case reference(Int)
}

extension RegularExpressionNode {
  /// Whether there is a back-reference in it.
  var hasReferences: Bool {
    switch self {
    case .reference: true
    case .scalar, .any, .set, .lineStart, .lineEnd: false
    case .sequence(let parts), .alternatives(let parts): parts.contains(where: \.hasReferences)
    case .group(let inner, _), .repeated(let inner, _, _, _): inner.hasReferences
    }
  }

  /// Whether it may match no character.
  var mayBeEmpty: Bool {
    switch self {
    case .scalar, .any, .set: false
    case .lineStart, .lineEnd, .reference: true
    case .sequence(let parts): parts.allSatisfy(\.mayBeEmpty)
    case .alternatives(let branches): branches.contains(where: \.mayBeEmpty)
    case .group(let inner, _): inner.mayBeEmpty
    case .repeated(let inner, let least, _, _): least == 0 || inner.mayBeEmpty
    }
  }
}

/// A set of characters.
struct RegularExpressionSet {
  enum Member {
    case range(ClosedRange<Unicode.Scalar>)
    case category(String, isNegated: Bool)
    case spaces(isNegated: Bool)
    case digits(isNegated: Bool)
    case wordCharacters(isNegated: Bool)
    case nameStarts(isNegated: Bool)
    case nameCharacters(isNegated: Bool)
  }

  var members: [Member] = []
  var isNegated = false
  /// `[a-z-[aeiou]]`
  var subtracted: [RegularExpressionSet] = []

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isMember = members.contains { $0.contains(scalar) }
    return isMember != isNegated && !subtracted.contains { $0.contains(scalar) }
  }

  /// Whether the set holds a scalar in any letter case.
  func containsIgnoringCase(_ scalar: Unicode.Scalar) -> Bool {
    contains(scalar) || contains(scalar.simpleLowercase) || contains(scalar.simpleUppercase)
  }
}

extension RegularExpressionSet.Member {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let range): range.contains(scalar)
    case .category(let name, let isNegated): scalar.isInCategory(name) != isNegated
    case .spaces(let isNegated): [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value) != isNegated
    case .digits(let isNegated): (scalar.properties.generalCategory == .decimalNumber) != isNegated
    case .wordCharacters(let isNegated): scalar.isWordCharacter != isNegated
    case .nameStarts(let isNegated): scalar.isNameStart != isNegated
    case .nameCharacters(let isNegated): scalar.isNameCharacter != isNegated
    }
  }
}

extension Unicode.Scalar {
  /// The lower-case letter where that is a single one.
  var simpleLowercase: Unicode.Scalar { single(properties.lowercaseMapping) }

  /// The upper-case letter where that is a single one.
  var simpleUppercase: Unicode.Scalar { single(properties.uppercaseMapping) }

  private func single(_ mapping: String) -> Unicode.Scalar {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first ?? self : self
  }

  /// By the one or two letters of Unicode's general categories.
  fileprivate func isInCategory(_ name: String) -> Bool {
    Self.categoryNames[properties.generalCategory]?.hasPrefix(name) ?? false
  }

  /// All but punctuation, separators and the like (XML Schema, multi-character escape `\w`).
  fileprivate var isWordCharacter: Bool {
    guard let name = Self.categoryNames[properties.generalCategory]?.first else { return false }
    return name != "P" && name != "Z" && name != "C"
  }

  fileprivate var isNameStart: Bool {
    switch value {
    case 0x3A, 0x5F, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  fileprivate var isNameCharacter: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isNameStart
    }
  }

  /// Whether there is a general category, or a group of them, of that name.
  static func isCategory(_ name: String) -> Bool { categoryNames.values.contains { $0.hasPrefix(name) } }

  private static let categoryNames: [Unicode.GeneralCategory: String] = [
    .uppercaseLetter: "Lu", .lowercaseLetter: "Ll", .titlecaseLetter: "Lt", .modifierLetter: "Lm",
    .otherLetter: "Lo", .nonspacingMark: "Mn", .spacingMark: "Mc", .enclosingMark: "Me", .decimalNumber: "Nd",
    .letterNumber: "Nl", .otherNumber: "No", .connectorPunctuation: "Pc", .dashPunctuation: "Pd",
    .openPunctuation: "Ps", .closePunctuation: "Pe", .initialPunctuation: "Pi", .finalPunctuation: "Pf",
    .otherPunctuation: "Po", .mathSymbol: "Sm", .currencySymbol: "Sc", .modifierSymbol: "Sk", .otherSymbol: "So",
    .spaceSeparator: "Zs", .lineSeparator: "Zl", .paragraphSeparator: "Zp", .control: "Cc", .format: "Cf",
    .surrogate: "Cs", .privateUse: "Co", .unassigned: "Cn",
  ]
}
