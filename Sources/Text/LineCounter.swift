/// Counts lines and columns over a text that passes by in pieces, where `LineMap` cannot hold the whole.
///
/// Lines and columns are those of `LineMap`, except between the CR and the LF of one line break.
public struct LineCounter: Sendable {
  private var lineBreaks = 0
  private var byte = 0
  private var column = 1
  private var endsInCarriageReturn = false

  public init() {}

  /// Where the next byte will stand.
  public var position: TextPosition { TextPosition(line: lineBreaks + 1, column: column, byte: byte) }

  /// Takes the next piece of the text; it must not end within a scalar.
  ///
  /// - Complexity: O(n), at a fraction of the cost of scanning the piece.
  public mutating func advance(over bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return }
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    let carriageReturns = Self.count(carriageReturn, in: bytes)
    lineBreaks += Self.count(lineFeed, in: bytes) + carriageReturns
    if endsInCarriageReturn, bytes[0] == lineFeed { lineBreaks -= 1 }
    if carriageReturns > 0 {
      for index in 1..<bytes.count where bytes[index] == lineFeed && bytes[index - 1] == carriageReturn {
        lineBreaks -= 1
      }
    }
    var lineStart = bytes.count
    while lineStart > 0, bytes[lineStart - 1] != lineFeed, bytes[lineStart - 1] != carriageReturn { lineStart -= 1 }
    if lineStart > 0 { column = 1 }
    for index in lineStart..<bytes.count where !UTF8Validation.isContinuation(bytes[index]) { column += 1 }
    endsInCarriageReturn = bytes[bytes.count - 1] == carriageReturn
    byte += bytes.count
  }

  /// How often a byte stands in a text; looks at eight bytes at a time, because every byte that a reader takes passes
  /// here.
  private static func count(_ byte: UInt8, in bytes: Span<UInt8>) -> Int {
    let words = bytes.bytes
    let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var total = 0
    var index = 0
    while index < bytes.count &- 7 {
      let difference = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wanted
      // Has the high bit of each byte that is zero in the difference, and no other.
      let equal = ~((difference & low) &+ low | difference | low)
      if equal != 0 { total &+= equal.nonzeroBitCount }
      index &+= 8
    }
    while index < bytes.count {
      if bytes[index] == byte { total += 1 }
      index += 1
    }
    return total
  }
}
