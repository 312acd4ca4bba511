import HTTPServing

/// Who may ask: readers of this machine, pages of this server, and elsewhere those who know the token.
public struct AccessRules: Sendable {
  /// What `Host` may say; nil for anything, where a token keeps strangers out.
  private let hosts: Set<String>?
  private let token: String?

  /// - Parameters:
  ///   - address: where the server listens.
  ///   - token: what clients must know; nil for none, which only a loopback address may do without.
  public init(address: String, port: UInt16, token: String?) {
    self.token = token
    let names = [Self.isIPv6(address) ? "[\(address)]" : address, "localhost", "127.0.0.1", "[::1]"]
    hosts = token == nil ? Set(names.map { "\($0):\(port)" } + (port == 80 ? names : [])) : nil
  }

  /// Whether an address is one that only this machine reaches.
  public static func isLoopback(_ address: String) -> Bool { address == "::1" || address.hasPrefix("127.") }

  private static func isIPv6(_ address: String) -> Bool { address.contains(":") }

  /// - Parameter isOpen: whether the answer holds nothing of the store: the page without its data.
  /// - Throws: `HTTPRefusal` where the request must not be answered.
  func check(_ request: ClientRequest, isOpen: Bool) throws(HTTPRefusal) {
    let host = request.fields["Host"] ?? ""
    // A name that somebody else's page made mean this machine (DNS rebinding).
    if let hosts, !hosts.contains(host.lowercased()) {
      throw HTTPRefusal(421, "This server is not called ‘\(host)’.")
    }
    // Browsers say where a request comes from; nobody else's page has a say here.
    if let origin = request.fields["Origin"], origin.lowercased() != "http://" + host.lowercased() {
      throw HTTPRefusal(403, "Pages of ‘\(origin)’ may not ask this server.")
    }
    if let site = request.fields["Sec-Fetch-Site"], site != "same-origin", site != "none",
      !(isOpen && request.fields["Sec-Fetch-Mode"] == "navigate")
    {
      throw HTTPRefusal(403, "Pages of others may not ask this server.")
    }
    if let token, !isOpen, !Self.isEqual(request.fields["Authorization"] ?? "", "Bearer " + token) {
      throw HTTPRefusal(401, "This server wants its token.", fields: ["WWW-Authenticate": "Bearer"])
    }
  }

  /// Takes as long wherever the first difference is.
  private static func isEqual(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    var difference = left.count ^ right.count
    for index in right.indices { difference |= Int(right[index] ^ (index < left.count ? left[index] : 0)) }
    return difference == 0
  }
}
