/// Durations of ISO 8601 as time expressions give them: `P6M`, `PT2H`, `P2W`, `PXW` (an unknown number of weeks).
enum ISODuration {
  /// Whether a text is a duration at all.
  static func isDuration(_ text: String) -> Bool { components(of: text) != nil }

  /// Whether a text is a lexical form of `xsd:duration`, which knows neither weeks nor unknown numbers.
  static func isXMLSchemaDuration(_ text: String) -> Bool {
    guard let components = components(of: text) else { return false }
    return components.allSatisfy { $0.unit != UInt8(ascii: "W") && !$0.digits.contains(UInt8(ascii: "X")) }
  }

  private static func components(of text: String) -> [(digits: [UInt8], unit: UInt8)]? {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "P"), bytes.count > 2 else { return nil }
    var components: [(digits: [UInt8], unit: UInt8)] = []
    var digits: [UInt8] = []
    var remaining = Array("YMWD".utf8)
    for byte in bytes.dropFirst() {
      if (0x30...0x39).contains(byte) || byte == UInt8(ascii: "X") {
        digits.append(byte)
      } else if byte == UInt8(ascii: "T"), digits.isEmpty {
        remaining = Array("HMS".utf8)
      } else {
        guard !digits.isEmpty, let place = remaining.firstIndex(of: byte) else { return nil }
        remaining.removeSubrange(...place)
        components.append((digits, byte))
        digits = []
      }
    }
    return digits.isEmpty && bytes.last != UInt8(ascii: "T") && !components.isEmpty ? components : nil
  }
}
