import Text

extension ScanWindow {
  /// Reads a quoted string, appends its characters with escapes resolved, and says whether it is verbatim: whether no
  /// character of it needs an escape between double quotes in canonical N-Triples.
  ///
  /// - Parameter allowsLong: whether three quotes open a string over several lines; where they do not, and only double
  ///   quotes are allowed, as in N-Triples, the caller has looked at the quote.
  package mutating func readString(allowsLong: Bool, appendingTo output: inout [UInt8]) throws -> Bool {
    guard let quote = try peek() else { return true }
    if allowsLong, try peek(1) == quote {
      if try peek(2) == quote { return try readLongString(quote, appendingTo: &output) }
      offset += 2
      return true
    }
    var isVerbatim = true
    var start = 1
    var index = 1
    while true {
      index = endOfStringRun(from: index, quote: quote)
      guard let byte = try peek(index) else { throw unterminatedString(index) }
      switch byte {
      case quote:
        append(start..<index, to: &output)
        offset += index + 1
        return isVerbatim
      case UInt8(ascii: "\\"):
        append(start..<index, to: &output)
        index += try readStringEscape(index, appendingTo: &output)
        start = index
        isVerbatim = false
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw unterminatedString(index)
      case 0x80...: index += try readNonASCII(index, isVerbatim: &isVerbatim)
      case 0x00..<0x20, UInt8(ascii: "\""), 0x7F:
        isVerbatim = false
        index += 1
      default: continue
      }
    }
  }

  /// Reads a string between three quotes.
  private mutating func readLongString(_ quote: UInt8, appendingTo output: inout [UInt8]) throws -> Bool {
    var isVerbatim = true
    var start = 3
    var index = 3
    while true {
      index = endOfStringRun(from: index, quote: quote)
      guard let byte = try peek(index) else { throw unterminatedString(index) }
      switch byte {
      case quote:
        if try peek(index + 1) == quote, try peek(index + 2) == quote {
          append(start..<index, to: &output)
          offset += index + 3
          return isVerbatim
        }
        isVerbatim = false
        index += 1
      case UInt8(ascii: "\\"):
        append(start..<index, to: &output)
        index += try readStringEscape(index, appendingTo: &output)
        start = index
        isVerbatim = false
      case 0x80...: index += try readNonASCII(index, isVerbatim: &isVerbatim)
      case 0x00..<0x20, UInt8(ascii: "\""), 0x7F:
        isVerbatim = false
        index += 1
      default: continue
      }
    }
  }

  /// The length of a run of non-ASCII scalars; U+FFFE and U+FFFF are the two that canonical N-Triples escapes.
  private mutating func readNonASCII(_ distance: Int, isVerbatim: inout Bool) throws -> Int {
    var index = distance
    repeat {
      let length = try scalarLength(index)
      if length == 3, bytes[offset + index] == 0xEF, bytes[offset + index + 1] == 0xBF,
        bytes[offset + index + 2] >= 0xBE
      {
        isVerbatim = false
      }
      index += length
    } while offset + index < bytes.count && bytes[offset + index] >= 0x80
    return index - distance
  }

  /// The distance of the first byte from a distance on that is not an ordinary ASCII character of a string.
  @inline(__always)
  private func endOfStringRun(from distance: Int, quote: UInt8) -> Int {
    var index = offset + distance
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == quote {
        break
      }
      index += 1
    }
    return index - offset
  }

  private func unterminatedString(_ distance: Int) -> SyntaxFailure {
    failure(at: 0, length: distance, expected: "a string with its closing quote")
  }
}
