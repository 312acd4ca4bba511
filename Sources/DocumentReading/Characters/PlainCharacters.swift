import Text

/// Puts characters right that look like others, are not seen at all, or stand for several: what is read is what they mean.
enum PlainCharacters {
  /// The text in plain characters; nil where it has no others.
  ///
  /// - Parameter text: well-formed UTF-8.
  /// - Complexity: O(n).
  static func plain(_ text: [UInt8]) -> AlignedTextWriter? {
    guard text.contains(where: { $0 >= 0xC2 || $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x60 || $0 == 0x27 })
    else { return nil }
    var pass = Pass(text)
    pass.run()
    return pass.isChanged ? pass.writer : nil
  }

  private struct Pass {
    var writer: AlignedTextWriter
    var isChanged = false
    private let text: [UInt8]
    private var offset = 0
    /// Where the stretch begins that is not yet copied.
    private var copied = 0
    /// The run of raised digits that is being read.
    private var raised = 0..<0

    init(_ text: [UInt8]) {
      self.text = text
      writer = AlignedTextWriter(text)
    }

    mutating func run() {
      while offset < text.count {
        let byte = text[offset]
        if byte < 0x80 {
          ascii(byte)
        } else {
          beyondASCII()
        }
      }
      writer.copy(copied..<text.count)
    }

    private mutating func ascii(_ byte: UInt8) {
      switch byte {
      case 0x0D:
        let isPair = offset + 1 < text.count && text[offset + 1] == 0x0A
        replace(isPair ? 2 : 1, by: [0x0A])
      case 0x0B: replace(1, by: [0x0A])
      case 0x00...0x08, 0x0E...0x1F, 0x7F: replace(1, by: [0x20])
      case UInt8(ascii: "`"), UInt8(ascii: "'"):
        // Two of them are a quotation mark of typewriters.
        guard offset + 1 < text.count, text[offset + 1] == byte,
          offset + 2 == text.count || text[offset + 2] != byte, offset == 0 || text[offset - 1] != byte
        else { return offset += 1 }
        let opens = byte == UInt8(ascii: "`") || opensQuotation(length: 2)
        replace(2, by: opens ? "\u{201C}".utf8 : "\u{201D}".utf8)
      default: offset += 1
      }
    }

    private mutating func beyondASCII() {
      let length = text[offset] < 0xE0 ? 2 : text[offset] < 0xF0 ? 3 : 4
      let scalar = scalar(at: offset)
      switch CharacterMeaning(of: scalar) {
      case .itself: offset += length
      case .nothing: replace(length, by: [])
      case .text(let meaning): replace(length, by: meaning.utf8)
      case .softHyphen: replace(softHyphenLength(length), by: [])
      case .guillemet(let opening, let closing):
        if opensQuotation(length: length) {
          replace(length, by: opening.utf8)
        } else if offset > 0, text[offset - 1] > 0x20 {
          replace(length, by: closing.utf8)
        } else {
          // Apart from words, it is an arrow: `Read more »`.
          offset += length
        }
      case .superscript:
        if raised.upperBound != offset { raised = offset..<offset }
        raised = raised.lowerBound..<(offset + length)
        if marksNote { replace(length, by: []) } else { offset += length }
      case .combining: compose(length)
      }
    }

    private mutating func replace(_ length: Int, by bytes: some Collection<UInt8>) {
      writer.copy(copied..<offset)
      writer.replace(offset..<(offset + length), by: bytes)
      offset += length
      copied = offset
      isChanged = true
    }

    private func scalar(at offset: Int) -> UInt32 {
      func tail(_ index: Int) -> UInt32 { UInt32(text[offset + index] & 0x3F) }
      let lead = UInt32(text[offset])
      if lead < 0xE0 { return (lead & 0x1F) << 6 | tail(1) }
      if lead < 0xF0 { return (lead & 0x0F) << 12 | tail(1) << 6 | tail(2) }
      return (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    }

    /// A soft hyphen at the end of a line joins the parts of a word, so that the break and the indentation go with it.
    private func softHyphenLength(_ length: Int) -> Int {
      var end = offset + length
      while end < text.count, text[end] == 0x20 || text[end] == 0x0D { end += 1 }
      guard end < text.count, text[end] == 0x0A else { return length }
      end += 1
      while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
      return end < text.count && text[end] != 0x0A ? end - offset : length
    }

    /// Whether a mark stands before a word and behind space or an opening bracket.
    private func opensQuotation(length: Int) -> Bool {
      guard offset + length < text.count, text[offset + length] > 0x20 else { return false }
      return offset == 0 || text[offset - 1] <= 0x20 || text[offset - 1] == UInt8(ascii: "(")
        || text[offset - 1] == UInt8(ascii: "[")
    }

    /// Raised digits behind a word of three letters or a mark number a note; behind `km` and `m` they are part of a unit.
    private var marksNote: Bool {
      let begin = raised.lowerBound
      guard begin > 0 else { return false }
      if [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "\""), 0x9D].contains(text[begin - 1]) {
        return true
      }
      return begin >= 3 && text[(begin - 3)..<begin].allSatisfy(\.isASCIILetter)
    }

    /// Joins a letter with the accents behind it, where Unicode has the two as one.
    private mutating func compose(_ length: Int) {
      var end = offset + length
      while end + 1 < text.count, text[end] == 0xCC || text[end] == 0xCD && text[end + 1] < 0xB0 { end += 2 }
      var begin = max(offset - 1, copied)
      while begin > copied, UTF8Validation.isContinuation(text[begin]) { begin -= 1 }
      guard begin < offset, let composed = ComposedLetters.letter(String(decoding: text[begin..<end], as: UTF8.self))
      else { return offset = end }
      offset = begin
      replace(end - begin, by: composed.utf8)
    }
  }
}
