/// A read position in a byte array: the scanner under every reader of a text form.
///
/// Keeps no line numbers; a `LineMap` finds them when an error is to be shown.
public struct ByteCursor: Sendable {
  /// The whole text.
  public let bytes: [UInt8]
  /// Offset of the next byte, 0 to `bytes.count`.
  public var offset: Int

  public init(_ bytes: [UInt8], offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  @inlinable
  public var isAtEnd: Bool { offset >= bytes.count }

  /// The next byte, nil at the end.
  @inlinable
  public var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The byte at a distance from the next one, nil past the end.
  @inlinable
  public func peek(_ distance: Int) -> UInt8? {
    let index = offset + distance
    return index >= 0 && index < bytes.count ? bytes[index] : nil
  }

  /// Takes the next byte, nil at the end.
  @inlinable
  public mutating func next() -> UInt8? {
    guard offset < bytes.count else { return nil }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// Takes one byte if it is the given one.
  @inlinable
  public mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Takes a run of ASCII text if it stands next.
  @inlinable
  public mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    let matches = text.withUTF8Buffer { buffer in
      for index in 0..<count where buffer[index] != bytes[offset + index] { return false }
      return true
    }
    if matches { offset += count }
    return matches
  }

  /// Skips bytes as long as they satisfy a condition and returns the range skipped.
  @inlinable
  @discardableResult
  public mutating func skip(while condition: (UInt8) -> Bool) -> Range<Int> {
    let begin = offset
    while offset < bytes.count, condition(bytes[offset]) { offset += 1 }
    return begin..<offset
  }

  /// The text of a range, for messages and values; malformed bytes become U+FFFD.
  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A failure at a byte offset, with the line, the column and the first word found there.
  public func failure(
    format: String, source: String? = nil, at offset: Int, length: Int? = nil, expected: String
  ) -> SyntaxFailure {
    let begin = min(offset, bytes.count)
    var end = begin
    let limit = min(bytes.count, begin + (length ?? 24))
    while end < limit, length != nil || end == begin || bytes[end] > UInt8(ascii: " ") { end += 1 }
    while end < bytes.count, UTF8Validation.isContinuation(bytes[end]) { end += 1 }
    return SyntaxFailure(
      format: format, source: source, position: LineMap(bytes).position(ofByte: begin), length: end - begin,
      expected: expected, found: string(begin..<min(end, begin + 80)))
  }
}
