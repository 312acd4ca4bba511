import Text

extension ScanWindow {
  /// Reads `<...>` and appends its characters, escapes resolved; relative references stay relative. Returns
  /// the length of what was read.
  ///
  /// IRIREF of Turtle, section 6.5; numeric escapes must not stand for characters that the production forbids.
  package mutating func readIRIReference(appendingTo output: inout [UInt8]) throws -> Int {
    var start = 1
    var index = 1
    while true {
      index = endOfIRIRun(from: index)
      guard let byte = try peek(index) else {
        throw failure(at: 0, length: index, expected: "an IRI with '>' at its end")
      }
      switch byte {
      case UInt8(ascii: ">"):
        append(start..<index, to: &output)
        offset += index + 1
        return index + 1
      case UInt8(ascii: "\\"):
        append(start..<index, to: &output)
        let escape = try readNumericEscape(index)
        guard !ByteSet.forbiddenInIRI.contains(UInt8(truncatingIfNeeded: min(escape.scalar.value, 0x80))) else {
          throw failure(at: index, length: escape.length, expected: "a character that IRIs may hold")
        }
        output.append(utf8Of: escape.scalar)
        index += escape.length
        start = index
      case 0x80...: index += try scalarLength(index)
      default:
        if !ByteSet.forbiddenInIRI.contains(byte) { continue }
        throw failure(at: index, length: 1, expected: "a character of an IRI or '>' at its end")
      }
    }
  }

  /// The distance of the first byte from a distance on that is not an ordinary ASCII character of an IRI.
  @inline(__always)
  private func endOfIRIRun(from distance: Int) -> Int {
    let end = ByteSet.forbiddenInIRI
    var index = offset + distance
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 || end.contains(byte) { break }
      index += 1
    }
    return index - offset
  }

  /// Appends the bytes between two distances.
  @inline(__always)
  func append(_ distances: Range<Int>, to output: inout [UInt8]) {
    bytes.span.extracting((offset + distances.lowerBound)..<(offset + distances.upperBound))
      .withUnsafeBufferPointer { output.append(contentsOf: $0) }
  }
}
