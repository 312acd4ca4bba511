internal import Text

/// Puts parameters into addresses (RFC 3986).
public enum WebAddress {
  /// An address with parameters in its query, after those that it has.
  static func adding(_ parameters: [(name: String, value: String)], to address: String) -> String {
    address + (address.contains("?") ? "&" : "?") + encoded(parameters)
  }

  /// Parameters as a form or a query has them.
  static func encoded(_ parameters: [(name: String, value: String)]) -> String {
    parameters.map { $0.name + "=" + PercentEncoding.encoded($0.value) }.joined(separator: "&")
  }

  /// Whether an address carries a name or password before its host, which messages would show.
  public static func holdsCredentials(_ address: String) -> Bool {
    let authority = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
    return authority.prefix { $0 != "/" && $0 != "?" }.contains("@")
  }
}
