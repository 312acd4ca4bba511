package import Text

/// The part of a text that a reader holds: bytes come in at the end and leave at the front, so that the memory
/// needed does not grow with the text.
///
/// A token is scanned by its distance from `offset`, because refilling moves bytes but keeps everything from `offset`
/// on. Malformed UTF-8 is found while scanning and reported where it begins.
package struct ScanWindow {
  /// What is held of the text.
  package private(set) var bytes: [UInt8] = []
  /// Index of the next byte within `bytes`; never past its end.
  package var offset = 0
  /// The text form that is read and where it comes from, for failures.
  let format: String
  package let sourceName: String?
  private var lines = LineCounter()
  private let source: () throws -> [UInt8]
  private var isComplete = false
  /// The most bytes that are held of one token.
  private let tokenLimit: Int

  /// - Parameter source: gives the next bytes of the text, none at its end.
  init(format: String, sourceName: String?, tokenLimit: Int = .max, source: @escaping () throws -> [UInt8]) {
    self.tokenLimit = tokenLimit
    self.format = format
    self.sourceName = sourceName
    self.source = source
  }

  /// A window on a text that is held whole: `offset` counts from its beginning.
  package init(format: String, sourceName: String?, text: [UInt8]) {
    self.init(format: format, sourceName: sourceName, source: { [] })
    bytes = text
    isComplete = true
  }

  /// The next byte, nil at the end of the text.
  @inline(__always)
  package mutating func peek() throws -> UInt8? {
    if offset < bytes.count { return bytes[offset] }
    return try refill() ? bytes[offset] : nil
  }

  /// The byte at a distance from the next one, nil past the end of the text.
  @inline(__always)
  package mutating func peek(_ distance: Int) throws -> UInt8? {
    while offset + distance >= bytes.count { guard try refill() else { return nil } }
    return bytes[offset + distance]
  }

  /// Takes one byte if it is the given one.
  @inline(__always)
  package mutating func take(_ byte: UInt8) throws -> Bool {
    guard try peek() == byte else { return false }
    offset += 1
    return true
  }

  /// Whether the text goes on with these ASCII bytes.
  package mutating func isAt(_ text: StaticString) throws -> Bool {
    guard try peek(text.utf8CodeUnitCount - 1) != nil else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<expected.count where bytes[offset + index] != expected[index] { return false }
      return true
    }
  }

  /// Makes room at the front and takes more of the text; false at its end.
  mutating func refill() throws -> Bool {
    guard !isComplete else { return false }
    if offset > 0 {
      var counter = lines
      counter.advance(over: bytes.span.extracting(0..<offset))
      lines = counter
      bytes.removeSubrange(0..<offset)
      offset = 0
    }
    guard bytes.count < tokenLimit else {
      throw failure(at: 0, length: 24, expected: "a term of at most \(tokenLimit) bytes")
    }
    let more = try source()
    guard !more.isEmpty else {
      isComplete = true
      return false
    }
    if bytes.isEmpty { bytes = more } else { bytes.append(contentsOf: more) }
    return true
  }

  /// The length of the well-formed scalar at a distance from the next byte.
  ///
  /// - Throws: `SyntaxFailure` where the bytes there are not UTF-8.
  mutating func scalarLength(_ distance: Int) throws -> Int {
    if offset + distance + 4 > bytes.count { _ = try peek(distance + 3) }
    let length = UTF8Validation.scalarLength(in: bytes.span, at: offset + distance)
    guard length > 0 else { throw failure(at: distance, length: 1, expected: "UTF-8 text") }
    return length
  }

  /// The scalar at a distance from the next byte and its length in bytes.
  package mutating func scalar(_ distance: Int) throws -> (value: UInt32, length: Int) {
    let length = try scalarLength(distance)
    let start = offset + distance
    let first = UInt32(bytes[start])
    guard length > 1 else { return (first, 1) }
    var value = first & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(bytes[start + index] & 0x3F) }
    return (value, length)
  }
}

extension ScanWindow {
  /// A failure at a distance from the next byte; without a length it covers the word found there.
  package func failure(at distance: Int = 0, length: Int? = nil, expected: String) -> SyntaxFailure {
    let begin = min(offset + distance, bytes.count)
    var end = begin
    let limit = min(bytes.count, begin + (length ?? 24))
    while end < limit, length != nil || !bytes[end].isASCIISpace { end += 1 }
    if end == begin, begin < bytes.count { end += 1 }
    while end < bytes.count, UTF8Validation.isContinuation(bytes[end]), end - begin < 80 { end += 1 }
    var counter = lines
    counter.advance(over: bytes.span.extracting(0..<begin))
    return SyntaxFailure(
      format: format, source: sourceName, position: counter.position, length: end - begin, expected: expected,
      found: String(decoding: bytes[begin..<min(end, begin + 80)], as: UTF8.self))
  }
}
