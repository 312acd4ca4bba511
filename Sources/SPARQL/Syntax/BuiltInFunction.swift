/// The functions of the language that take expressions (SPARQL 1.1 Query, section 17.4; SPARQL 1.2 for triple terms and
/// base directions). The raw value is the keyword as the specification writes it.
public enum BuiltInFunction: String, Hashable, Sendable, CaseIterable {
  case str = "STR"
  case lang = "LANG"
  case langMatches = "LANGMATCHES"
  case langDirection = "LANGDIR"
  case datatype = "DATATYPE"
  /// Also written `URI`.
  case iri = "IRI"
  case blankNode = "BNODE"
  case random = "RAND"
  case absolute = "ABS"
  case ceiling = "CEIL"
  case floor = "FLOOR"
  case round = "ROUND"
  case concat = "CONCAT"
  case substring = "SUBSTR"
  case stringLength = "STRLEN"
  case replace = "REPLACE"
  case upperCase = "UCASE"
  case lowerCase = "LCASE"
  case encodeForURI = "ENCODE_FOR_URI"
  case contains = "CONTAINS"
  case startsWith = "STRSTARTS"
  case endsWith = "STRENDS"
  case before = "STRBEFORE"
  case after = "STRAFTER"
  case year = "YEAR"
  case month = "MONTH"
  case day = "DAY"
  case hours = "HOURS"
  case minutes = "MINUTES"
  case seconds = "SECONDS"
  case timezone = "TIMEZONE"
  case timezoneText = "TZ"
  case now = "NOW"
  case uuid = "UUID"
  case stringUUID = "STRUUID"
  case md5 = "MD5"
  case sha1 = "SHA1"
  case sha256 = "SHA256"
  case sha384 = "SHA384"
  case sha512 = "SHA512"
  case coalesce = "COALESCE"
  case `if` = "IF"
  case literalWithLanguage = "STRLANG"
  case literalWithDirection = "STRLANGDIR"
  case literalWithDatatype = "STRDT"
  case sameTerm = "sameTerm"
  /// Also written `isURI`.
  case isIRI = "isIRI"
  case isBlank = "isBLANK"
  case isLiteral = "isLITERAL"
  case isNumeric = "isNUMERIC"
  case hasLanguage = "hasLANG"
  case hasDirection = "hasLANGDIR"
  case regularExpression = "REGEX"
  case isTriple = "isTRIPLE"
  case triple = "TRIPLE"
  case subject = "SUBJECT"
  case predicate = "PREDICATE"
  case object = "OBJECT"

  /// How many arguments it takes.
  public var arity: ClosedRange<Int> {
    switch self {
    case .random, .now, .uuid, .stringUUID: 0...0
    case .blankNode: 0...1
    case .langMatches, .contains, .startsWith, .endsWith, .before, .after, .literalWithLanguage,
      .literalWithDatatype, .sameTerm:
      2...2
    case .substring, .regularExpression: 2...3
    case .if, .triple, .literalWithDirection: 3...3
    case .replace: 3...4
    case .concat, .coalesce: 0...Int.max
    default: 1...1
    }
  }
}
