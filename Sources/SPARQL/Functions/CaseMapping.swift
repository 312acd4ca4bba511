/// Upper and lower case by Unicode's full mappings, without regard to language; fast where text is ASCII.
enum CaseMapping {
  static func lower(_ text: String) -> String {
    mapped(text, UInt8(ascii: "A")...UInt8(ascii: "Z")) { $0.lowercaseMapping }
  }

  static func upper(_ text: String) -> String {
    mapped(text, UInt8(ascii: "a")...UInt8(ascii: "z")) { $0.uppercaseMapping }
  }

  private static func mapped(
    _ text: String, _ letters: ClosedRange<UInt8>, _ mapping: (Unicode.Scalar.Properties) -> String
  ) -> String {
    text.withUTF8Bytes { bytes in
      var isASCII = true
      let quick = String(unsafeUninitializedCapacity: bytes.count) { target in
        for index in 0..<bytes.count {
          let byte = bytes[index]
          if byte >= 0x80 {
            isASCII = false
            return 0
          }
          target[index] = letters.contains(byte) ? byte ^ 0x20 : byte
        }
        return bytes.count
      }
      return isASCII ? quick : scalarByScalar(bytes, letters, mapping)
    }
  }

  private static func scalarByScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ letters: ClosedRange<UInt8>,
    _ mapping: (Unicode.Scalar.Properties) -> String
  ) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        result.append(letters.contains(byte) ? byte ^ 0x20 : byte)
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      // General punctuation (E2 80) and kana to ideographs (E3 to E9) have no case, and are frequent.
      let isCaseless = (byte == 0xE2 && bytes[index + 1] == 0x80) || (byte >= 0xE3 && byte <= 0xE9)
      if !isCaseless, let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first {
        result.append(contentsOf: mapping(scalar.properties).utf8)
      } else {
        result.append(contentsOf: bytes[index..<end])
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }
}
