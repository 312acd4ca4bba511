/// Puts parameters into addresses (RFC 3986).
public enum WebAddress {
  /// An address with parameters in its query, after those that it has.
  static func adding(_ parameters: [(name: String, value: String)], to address: String) -> String {
    address + (address.contains("?") ? "&" : "?") + encoded(parameters)
  }

  /// Parameters as a form or a query has them.
  static func encoded(_ parameters: [(name: String, value: String)]) -> String {
    parameters.map { $0.name + "=" + percentEncoded($0.value) }.joined(separator: "&")
  }

  /// Whether an address carries a name or password before its host, which messages would show.
  public static func holdsCredentials(_ address: String) -> Bool {
    let authority = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
    return authority.prefix { $0 != "/" && $0 != "?" }.contains("@")
  }

  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
