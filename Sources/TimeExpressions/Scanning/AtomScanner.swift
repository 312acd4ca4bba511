internal import Text

/// Cuts a stretch of text into atoms.
struct AtomScanner {
  let text: [UInt8]
  let vocabulary: TimeVocabulary
  private var folded: [UInt8] = []

  init(text: [UInt8], vocabulary: TimeVocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    folded.reserveCapacity(64)
  }

  /// Appends the atoms of a range of UTF-8 bytes.
  ///
  /// - Complexity: O(bytes).
  mutating func scan(_ range: Range<Int>, into atoms: inout [TextAtom]) {
    var offset = range.lowerBound
    var isGlued = false
    while offset < range.upperBound {
      let byte = text[offset]
      if byte.isASCIISpace {
        offset += 1
        isGlued = false
        continue
      }
      if byte == 0xC2, offset + 1 < range.upperBound, text[offset + 1] == 0xA0 {
        offset += 2
        isGlued = false
        continue
      }
      var atom = next(at: offset, end: range.upperBound)
      atom.isGlued = isGlued
      markDesignation(&atom, after: atoms)
      offset = atom.range.upperBound
      isGlued = true
      atoms.append(atom)
    }
  }

  private mutating func next(at offset: Int, end: Int) -> TextAtom {
    let byte = text[offset]
    if byte.isASCIIDigit { return numeric(at: offset, end: end) }
    if isLetter(at: offset) { return word(at: offset, end: end) }
    let length = byte < 0x80 ? 1 : min(Self.scalarLength(byte), end - offset)
    return atom(.punctuation, offset..<(offset + length), word: lookUp(offset..<(offset + length)))
  }

  private mutating func word(at begin: Int, end: Int) -> TextAtom {
    var offset = begin
    while offset < end, isLetter(at: offset) || text[offset].isASCIIDigit { offset += 1 }
    var atom = atom(.word, begin..<offset, word: lookUp(begin..<offset))
    atom.isCapitalised = text[begin].isASCIIUppercase
    atom.isPlural =
      atom.word < 0 && offset - begin > 3 && text[begin].isASCIILowercase && text[offset - 1] == UInt8(ascii: "s")
      && text[offset - 2] != UInt8(ascii: "s")
    return atom
  }

  private mutating func numeric(at begin: Int, end: Int) -> TextAtom {
    var offset = begin
    while offset < end, text[offset].isASCIIDigit { offset += 1 }
    let firstRun = offset - begin
    if firstRun <= 3 {
      while groupFollows(at: offset, end: end) { offset += 4 }
    }
    var digits = 0
    for index in begin..<offset where text[index].isASCIIDigit { digits += 1 }
    var scale = 0
    let followsPoint = begin >= 2 && text[begin - 1] == UInt8(ascii: ".") && text[begin - 2].isASCIIDigit
    if !followsPoint, let fraction = fractionEnd(at: offset, end: end) {
      scale = fraction - offset - 1
      offset = fraction
    }
    guard digits + scale <= 17 else { return atom(.word, begin..<offset, word: -1) }
    var mantissa = 0
    for index in begin..<offset where text[index].isASCIIDigit { mantissa = mantissa * 10 + Int(text[index] - 0x30) }
    return suffixed(begin: begin, end: offset, limit: end, number: (mantissa, scale, digits))
  }

  /// Letters that touch the digits: an ordinal or plural ending, a unit (`500km`, `5pm`), or a designation (`9M729`).
  private mutating func suffixed(
    begin: Int, end: Int, limit: Int, number: (mantissa: Int, scale: Int, digits: Int)
  ) -> TextAtom {
    var offset = end
    while offset < limit, isLetter(at: offset) || text[offset].isASCIIDigit { offset += 1 }
    var kind = TextAtom.Kind.number
    var range = begin..<end
    if offset > end {
      switch vocabulary.numberEnding(lookUp(end..<offset)) {
      case .ordinal: (kind, range) = (.ordinal, begin..<offset)
      case .plural: (kind, range) = (.plural, begin..<offset)
      case .unit: break
      case nil: return atom(.word, begin..<offset, word: -1)
      }
    }
    var atom = atom(kind, range, word: -1)
    atom.number = WrittenNumber(mantissa: number.mantissa, scale: number.scale)
    atom.digits = number.digits
    return atom
  }

  /// `,000` with no fourth digit.
  private func groupFollows(at offset: Int, end: Int) -> Bool {
    guard offset + 4 <= end, text[offset] == UInt8(ascii: ",") else { return false }
    for index in (offset + 1)...(offset + 3) where !text[index].isASCIIDigit { return false }
    return offset + 4 == end || !text[offset + 4].isASCIIDigit
  }

  /// The end of `.5`; nil before `.11.2018`, which is a date.
  private func fractionEnd(at offset: Int, end: Int) -> Int? {
    guard offset + 1 < end, text[offset] == UInt8(ascii: "."), text[offset + 1].isASCIIDigit else { return nil }
    var index = offset + 1
    while index < end, text[index].isASCIIDigit { index += 1 }
    let continues = index + 1 < end && text[index] == UInt8(ascii: ".") && text[index + 1].isASCIIDigit
    return continues ? nil : index
  }

  /// `Zapad-2017` and `SS-20` name things: their numbers are neither years nor quantities.
  private func markDesignation(_ atom: inout TextAtom, after atoms: [TextAtom]) {
    guard atom.isGlued, atom.kind != .punctuation, let hyphen = atoms.last, hyphen.isGlued,
      text[hyphen.range.lowerBound] == UInt8(ascii: "-"), atoms.count >= 2
    else { return }
    let before = atoms[atoms.count - 2]
    atom.isDesignation = before.isDesignation || before.kind == .word && before.word < 0
  }

  private func atom(_ kind: TextAtom.Kind, _ range: Range<Int>, word: Int) -> TextAtom {
    TextAtom(
      range: range, kind: kind, word: word, number: WrittenNumber(0), digits: 0, isCapitalised: false,
      isGlued: false, isPlural: false, isDesignation: false)
  }

  private mutating func lookUp(_ range: Range<Int>) -> Int {
    guard range.count <= vocabulary.longestWord else { return -1 }
    folded.removeAll(keepingCapacity: true)
    for index in range { folded.append(text[index].asciiLowercased) }
    return vocabulary.row(of: folded.span)
  }

  /// ASCII letters and all scalars past U+00BF but the punctuation block U+2000 to U+2BFF.
  private func isLetter(at offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return byte.isASCIILetter }
    if byte == 0xC2 { return false }
    return !(byte == 0xE2 && offset + 1 < text.count && text[offset + 1] < 0xB0)
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }
}
