/// Text of pages as readers see it.
enum HTMLText {
  /// Runs of space as one space, none at the ends; no-break spaces stay.
  static func collapsed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte.isMarkupSpace {
        if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      } else {
        bytes.append(byte)
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isMarkupSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
