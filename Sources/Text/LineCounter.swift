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
    bytes.withUnsafeBufferPointer { bytes in
      var lineFeeds = 0
      var carriageReturns = 0
      for byte in bytes {
        lineFeeds &+= byte == lineFeed ? 1 : 0
        carriageReturns &+= byte == carriageReturn ? 1 : 0
      }
      lineBreaks += lineFeeds + carriageReturns
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
  }
}
