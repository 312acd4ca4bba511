/// Entente's own XML: everything that annotations in JSON Lines hold, and nothing less.
///
/// `schema/entente.xsd` describes it. Element and attribute names are the long forms of the exchange form's keys.
public enum NativeXML {
  /// The namespace of all elements; the same under every base, since it names the form and not the data.
  public static let namespace = "https://entente.example/xml/1"

  /// The version of the form; a reader refuses a newer one.
  public static let version = 1
}
