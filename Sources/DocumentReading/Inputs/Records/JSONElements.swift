import Text

/// Cuts a stream into JSON values: one a line, or one after the other in a list, however they are laid out.
///
/// A value that breaks the grammar costs itself only: the next line, or the next element of the list, is read again.
final class JSONElements {
  /// The bytes of one value and where it begins in the stream.
  struct Element {
    var bytes: [UInt8]
    var begin: TextPosition
  }

  private let stream: InputStream
  private let limit: Int
  private var isByLine: Bool?
  /// Of the next byte of the stream.
  private var place = TextPosition(line: 1, column: 1, byte: 0)
  /// Lists that are open.
  private var openLists = 0

  /// - Parameter limit: bytes of one value.
  init(_ stream: InputStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// The next value; nil at the end.
  func next() throws(ReadingFailure) -> Element? {
    if isByLine == nil { isByLine = try valuesAreLines() }
    return try isByLine == true ? nextLine() : nextValue()
  }

  /// Whether the first line is a value by itself: it opens with a brace and ends with one.
  private func valuesAreLines() throws(ReadingFailure) -> Bool {
    try skipSpace()
    var length = 1 << 12
    while true {
      let beginning = try stream.peek(length)
      if let end = beginning.firstIndex(of: 0x0A) ?? (beginning.count < length ? beginning.endIndex : nil) {
        let first = beginning[..<end].reversed().first { $0 > 0x20 }
        return beginning.first == UInt8(ascii: "{") && first == UInt8(ascii: "}")
      }
      if length > limit { return true }
      length *= 4
    }
  }

  private func nextLine() throws(ReadingFailure) -> Element? {
    while true {
      let offset = stream.position
      let line = place.line
      place.line += 1
      guard let bytes = try stream.line(limit: limit) else {
        throw .tooLarge(path: stream.path, bytes: stream.position - offset, limit: limit)
      }
      if bytes.isEmpty { return nil }
      let content = Blank.trimmed(0..<bytes.count, in: bytes)
      if !content.isEmpty {
        let begin = TextPosition(
          line: line, column: content.lowerBound + 1, byte: offset + content.lowerBound)
        return Element(bytes: Array(bytes[content]), begin: begin)
      }
    }
  }

  /// The next value between brackets and commas.
  ///
  /// - Throws: once, where the stream ends within a list.
  private func nextValue() throws(ReadingFailure) -> Element? {
    while let byte = try stream.peek(1).first {
      switch byte {
      case UInt8(ascii: "["): openLists += 1
      case UInt8(ascii: "]"): openLists = max(0, openLists - 1)
      case 0...0x20, UInt8(ascii: ","): break
      default: return try value()
      }
      take(byte)
    }
    guard openLists > 0 else { return nil }
    openLists = 0
    place.byte = stream.position
    throw .malformed(
      SyntaxFailure(format: "JSON", source: stream.path, position: place, expected: "']' at the end of the list"))
  }

  private func skipSpace() throws(ReadingFailure) {
    if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.skip(3) }
    while let byte = try stream.peek(1).first, byte <= 0x20 { take(byte) }
  }

  private func take(_ byte: UInt8) {
    pass(byte)
    stream.skip(1)
  }

  /// Moves the place on behind a byte.
  private func pass(_ byte: UInt8) {
    if byte == 0x0A {
      place.line += 1
      place.column = 1
    } else if !UTF8Validation.isContinuation(byte) {
      place.column += 1
    }
  }

  /// From one byte to where its brackets are closed; a value without brackets ends before a comma.
  private func value() throws(ReadingFailure) -> Element {
    place.byte = stream.position
    var element = Element(bytes: [], begin: place)
    var (depth, isString, isEscaped) = (0, false, false)
    while true {
      let piece = Array(try stream.peek(1 << 14))
      if piece.isEmpty {
        // That the value has no end is told of it, and not of the list once more.
        if isString || depth > 0 { openLists = 0 }
        return element
      }
      for (index, byte) in piece.enumerated() {
        if isString {
          pass(byte)
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else {
            isString = byte != UInt8(ascii: "\"")
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        let isClosed = depth == 0 && (byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]"))
        let isOutside = depth < 0 || depth == 0 && byte == UInt8(ascii: ",")
        if !isOutside { pass(byte) }
        guard isClosed || isOutside else { continue }
        element.bytes += piece[...(isClosed ? index : index - 1)]
        stream.skip(isClosed ? index + 1 : index)
        return element
      }
      element.bytes += piece
      stream.skip(piece.count)
      if element.bytes.count > limit {
        throw .tooLarge(path: stream.path, bytes: element.bytes.count, limit: limit)
      }
    }
  }
}
