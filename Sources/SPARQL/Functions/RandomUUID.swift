import Text

/// Random UUIDs of version 4 (RFC 9562, section 5.4).
enum RandomUUID {
  /// In lower case with hyphens.
  static func make() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { SHA256.hexadecimal(Array(bytes[$0])) }.joined(separator: "-")
  }
}
