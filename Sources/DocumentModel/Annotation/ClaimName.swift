import Text

/// What people call claims by.
extension Claim {
  /// How many digits of a key are shown to people; any beginning that no other claim shares will do where one is asked for.
  private static let shownDigits = 8

  /// The name that is the same in every output: the key, or the identifier in annotations that have none.
  public var name: String { key ?? id }

  /// The name as people read and type it.
  public var shortName: String { Self.shortName(of: name) }

  /// The beginning of a key; other names are left whole.
  public static func shortName(of name: String) -> String {
    let isKey = name.utf8.count == 32 && name.utf8.allSatisfy(\.isHexadecimalDigit)
    return isKey ? String(name.prefix(shownDigits)) : name
  }
}
