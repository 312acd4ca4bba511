internal import Text

/// Addresses of pages, mail and discussion groups.
extension TokenScanner {
  /// Bytes; the bound keeps hostile text from costing quadratic time.
  private static let longestMailAddress = 254

  /// The end of an address that begins at an offset; nil where none does.
  func addressEnd(from offset: Int) -> Int? {
    guard offset + 4 < chunkEnd, text[offset].isASCIIAlphanumeric else { return nil }
    if startsPageAddress(at: offset) { return trimmed(offset..<pageAddressEnd(from: offset)) }
    return chunkHasAt ? mailAddressEnd(from: offset) : nil
  }

  private func startsPageAddress(at offset: Int) -> Bool {
    switch text[offset] | 0x20 {
    case UInt8(ascii: "h"): starts("http://", at: offset) || starts("https://", at: offset)
    case UInt8(ascii: "f"): starts("ftp://", at: offset)
    case UInt8(ascii: "w"): starts("www.", at: offset)
    case UInt8(ascii: "m"): starts("mailto:", at: offset)
    default: false
    }
  }

  private func starts(_ prefix: StaticString, at offset: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard offset + count < chunkEnd else { return false }
    return prefix.withUTF8Buffer { buffer in
      for index in 0..<count where buffer[index] != text[offset + index].asciiLowercased { return false }
      return true
    }
  }

  private func pageAddressEnd(from offset: Int) -> Int {
    var end = offset
    while end < chunkEnd {
      switch text[end] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xE2: return end
      default: end += 1
      }
    }
    return end
  }

  /// Mail addresses, and the `name@HOST` of old mail systems.
  private func mailAddressEnd(from offset: Int) -> Int? {
    let limit = min(chunkEnd, offset + Self.longestMailAddress)
    var end = offset
    var at = -1
    while end < limit {
      let byte = text[end]
      if byte == UInt8(ascii: "@"), at < 0 { at = end } else if !isMailByte(byte) { break }
      end += 1
    }
    guard at > offset, at + 1 < end, text[at + 1].isASCIIAlphanumeric else { return nil }
    return trimmed(offset..<end)
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    if byte.isASCIIAlphanumeric { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"): return true
    default: return false
    }
  }

  /// The end of an address without the punctuation of the sentence around it.
  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1 {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"):
        end -= 1
      case UInt8(ascii: ")"):
        guard !text[range.lowerBound..<(end - 1)].contains(UInt8(ascii: "(")) else { return end }
        end -= 1
      default: return end
      }
    }
    return end
  }
}
