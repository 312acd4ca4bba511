import Text

/// Whether bytes are text that can be analysed.
enum TextCheck {
  /// - Throws: a failure at the first byte that is not, or where there is nothing but space.
  static func check(_ bytes: [UInt8], path: String) throws(ReadingFailure) {
    if let bad = UTF8Validation.firstInvalidByte(in: bytes.span) {
      throw .malformedUTF8(path: path, position: LineMap(bytes).position(ofByte: bad), byte: bytes[bad])
    }
    if let null = bytes.firstIndex(of: 0) {
      throw .nulByte(path: path, position: LineMap(bytes).position(ofByte: null))
    }
    if Blank.trimmed(0..<bytes.count, in: bytes).isEmpty { throw .empty(path: path) }
  }
}
