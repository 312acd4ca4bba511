import Text

extension ScanWindow {
  /// The length of the word that stands next, which a prefix, a keyword or a blank node's label may be: PN_CHARS and
  /// dots, without dots at its end. Nothing is taken.
  ///
  /// - Parameter distance: where the word begins, counted from the next byte.
  package mutating func wordLength(_ distance: Int = 0) throws -> Int {
    var index = distance
    var end = distance
    while let byte = try peek(index) {
      if NameCharacters.isInner(ascii: byte) {
        index += 1
        end = index
      } else if byte == UInt8(ascii: ".") {
        index += 1
      } else if byte >= 0x80 {
        let scalar = try scalar(index)
        guard NameCharacters.isInner(scalar.value) else { break }
        index += scalar.length
        end = index
      } else {
        break
      }
    }
    return end - distance
  }

  /// Whether the character at a distance may begin a name: PN_CHARS_BASE, and `_` or digits where they are allowed too.
  package mutating func isNameStart(_ distance: Int, alsoUnderscoreAndDigit: Bool) throws -> Bool {
    guard let byte = try peek(distance) else { return false }
    if byte >= 0x80 { return NameCharacters.isBase(try scalar(distance).value) }
    return byte.isASCIILetter || alsoUnderscoreAndDigit && (byte == UInt8(ascii: "_") || byte.isASCIIDigit)
  }

  /// Whether a word stands next, whatever the case of its letters, and does not go on as a name.
  ///
  /// - Parameter word: in lower case.
  package mutating func isKeyword(_ word: StaticString) throws -> Bool {
    let length = word.utf8CodeUnitCount
    guard let first = try peek(), first | 0x20 == word.withUTF8Buffer({ $0[0] }), try wordLength() == length,
      try peek(length) != UInt8(ascii: ":")
    else { return false }
    return word.withUTF8Buffer { expected in
      for index in 0..<length where bytes[offset + index].asciiLowercased != expected[index] { return false }
      return true
    }
  }

  /// Reads `_:label` and appends the label.
  package mutating func readBlankNodeLabel(appendingTo output: inout [UInt8]) throws {
    guard try peek(1) == UInt8(ascii: ":"), try isNameStart(2, alsoUnderscoreAndDigit: true) else {
      throw failure(expected: "a blank node's label after '_:'")
    }
    let length = try wordLength(2)
    append(2..<(2 + length), to: &output)
    offset += 2 + length
  }

  /// Reads the part of a prefixed name after its colon and appends it, escapes resolved; it may be empty.
  ///
  /// PN_LOCAL: percent escapes stay, a dot at the end is not part of the name.
  ///
  /// - Returns: whether the name is verbatim: whether it had no escapes.
  package mutating func readLocalName(appendingTo output: inout [UInt8]) throws -> Bool {
    var isVerbatim = true
    var start = 0
    var index = 0
    var end = 0
    scan: while let byte = try peek(index) {
      switch byte {
      case _ where NameCharacters.isInner(ascii: byte):
        guard byte != UInt8(ascii: "-") || index > 0 else { return true }
        index += 1
        end = index
      case UInt8(ascii: ":"):
        index += 1
        end = index
      case UInt8(ascii: "."):
        guard index > 0 else { return true }
        index += 1
      case UInt8(ascii: "%"):
        try checkPercentEscape(index)
        index += 3
        end = index
      case UInt8(ascii: "\\"):
        append(start..<index, to: &output)
        guard let escaped = try peek(index + 1), NameCharacters.escapable.contains(escaped) else {
          throw failure(at: index, length: 2, expected: "a character that local names may escape")
        }
        isVerbatim = false
        start = index + 1
        index += 2
        end = index
      case 0x80...:
        let scalar = try scalar(index)
        let isPart = index == 0 ? NameCharacters.isBase(scalar.value) : NameCharacters.isInner(scalar.value)
        guard isPart else { break scan }
        index += scalar.length
        end = index
      default: break scan
      }
    }
    append(start..<end, to: &output)
    offset += end
    return isVerbatim
  }

  private mutating func checkPercentEscape(_ distance: Int) throws {
    let first = try peek(distance + 1)?.isHexadecimalDigit ?? false
    let second = try peek(distance + 2)?.isHexadecimalDigit ?? false
    guard first && second else { throw failure(at: distance, length: 3, expected: "two hexadecimal digits after '%'") }
  }
}
