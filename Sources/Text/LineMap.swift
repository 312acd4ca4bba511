/// Finds line and column of byte offsets without keeping them while reading.
///
/// Built only when a position is to be shown, so that readers pay nothing for it on good input.
public struct LineMap: Sendable {
  /// Byte offset at which each line begins.
  public let lineStarts: [Int]
  private let bytes: [UInt8]

  /// - Complexity: O(n) in the bytes of the text.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(index)
      } else if byte == UInt8(ascii: "\r"), index == bytes.count || bytes[index] != UInt8(ascii: "\n") {
        starts.append(index)
      }
    }
    self.lineStarts = starts
    self.bytes = bytes
  }

  /// The number of lines; a text that ends with a line break has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// Line and column (in Unicode scalars) of a UTF-8 byte offset; offsets past the end count as the end.
  ///
  /// - Complexity: O(log lines + length of the line).
  public func position(ofByte offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    var column = 1
    for index in lineStarts[low]..<offset where !UTF8Validation.isContinuation(bytes[index]) { column += 1 }
    return TextPosition(line: low + 1, column: column, byte: offset)
  }

  /// The bytes of a line, from 1, without its line break; empty where there is no such line.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let begin = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > begin, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[begin..<end]
  }
}
