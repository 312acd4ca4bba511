import Text

/// Makes the identifiers of entities that the knowledge base does not know.
///
/// A known entity keeps its key. Everything else is named by content, so that two documents that mean the same by the
/// rules below meet in one node, and nothing depends on order or counting. The prefix says which rule was used.
public enum EntityIdentifier {
  /// How far an identifier reaches.
  public enum Scope: Hashable, Sendable {
    /// A key of the knowledge base.
    case known
    /// Equal class and equal name, in any document (`n-`).
    case named
    /// One document's unnamed entity (`d-`).
    case local
    /// A meeting or exercise by convener, day and place (`e-`).
    case event
    /// A kind of things by the words for it (`k-`).
    case kind
    /// A thing by its kind and those whose it is (`c-`).
    case composed
  }

  /// The identifier of an entity that only has a name: class and `CanonicalName`.
  public static func named(_ name: String, type: MentionType) -> String {
    "n-" + ContentHash.digits(kind: "name", fields: [type.rawValue, CanonicalName.form(of: name)])
  }

  /// The identifier of an entity without a name: its document and where it is first mentioned.
  ///
  /// - Parameters:
  ///   - digest: SHA-256 of the document's raw bytes in hexadecimal digits.
  ///   - begin: offset of the first mention in Unicode scalars.
  public static func local(type: MentionType, digest: String, begin: Int) -> String {
    "d-" + ContentHash.digits(kind: "local", fields: [type.rawValue, digest, String(begin)])
  }

  /// The identifier of a meeting or exercise of a known day.
  ///
  /// - Parameters:
  ///   - convener: identifier of who holds it, nil where unknown.
  ///   - day: EDTF value of day precision; without a day such an entity is `local`.
  ///   - place: identifier of the place, nil where unknown.
  public static func event(type: MentionType, convener: String?, day: String, place: String?) -> String {
    "e-" + ContentHash.digits(kind: "event", fields: [type.rawValue, convener ?? "-", day, place ?? "-"])
  }

  /// The identifier of a kind that no vocabulary has: the class of its things and the words for it.
  ///
  /// - Parameter words: in the form in which kinds are compared.
  public static func kind(type: MentionType, words: [String]) -> String {
    "k-" + ContentHash.digits(kind: "kind", fields: [type.rawValue] + words)
  }

  /// The identifier of what kind and owners identify: Iran's nuclear programme, the sanctions on Burma.
  ///
  /// - Parameters:
  ///   - kind: identifier of the kind.
  ///   - parts: who takes which part in it, as identifiers; their order does not matter.
  public static func composed(kind: String, parts: [EntityPart: Set<String>]) -> String {
    let fields = EntityPart.allCases.flatMap { part in
      (parts[part] ?? []).sorted().map { part.rawValue + "=" + $0 }
    }
    return "c-" + ContentHash.digits(kind: "composed", fields: [kind] + fields)
  }

  /// Which rule made an identifier.
  public static func scope(of identifier: String) -> Scope {
    let bytes = Array(identifier.utf8)
    guard bytes.count == 34, bytes[1] == UInt8(ascii: "-") else { return .known }
    let isHash = bytes[2...].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isHash else { return .known }
    switch bytes[0] {
    case UInt8(ascii: "n"): return .named
    case UInt8(ascii: "d"): return .local
    case UInt8(ascii: "e"): return .event
    case UInt8(ascii: "k"): return .kind
    case UInt8(ascii: "c"): return .composed
    default: return .known
    }
  }
}

/// How an entity takes part in what its kind and others identify; the raw value is part of identifiers.
public enum EntityPart: String, Hashable, Sendable, CaseIterable {
  /// Whose it is, or who does it.
  case owner
  /// Whom it is directed at: the sanctions on Iran.
  case target
  /// Between whom it is: talks, a border.
  case side
  /// Where it is: the troops in Iraq.
  case place
}
