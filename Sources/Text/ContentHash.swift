/// The 128-bit name that Entente gives to what a few stable fields identify: a proposition, a claim, an unnamed entity.
///
/// SHA-256 over `entente/1`, the kind and the fields, each ended by a line feed but the last, cut to 32 hexadecimal
/// digits. The version stands first: identifiers change only with it.
public enum ContentHash {
  /// The scheme that the fields are hashed under.
  public static let version = "entente/1"

  /// The 32 lower-case hexadecimal digits for a kind and its fields, in their fixed order.
  public static func digits(kind: String, fields: [String]) -> String {
    var hash = SHA256()
    hash.update(version)
    hash.update("\n")
    hash.update(kind)
    for field in fields {
      hash.update("\n")
      hash.update(field)
    }
    return SHA256.hexadecimal(Array(hash.finalized().prefix(16)))
  }
}
