import Text

/// Finds the footnotes at the lower edges of pages, so that sentences go on behind them.
struct PageNotes {
  private let text: [UInt8]
  private let lines: [TextLine]

  init(_ lines: [TextLine], of text: [UInt8]) {
    self.lines = lines
    self.text = text
  }

  /// The indices of their lines.
  var indices: Set<Int> {
    guard let last = lines.last, last.page > 0 else { return [] }
    var found: Set<Int> = []
    var begin = 0
    while begin < lines.count {
      var end = begin
      while end < lines.count, lines[end].page == lines[begin].page { end += 1 }
      found.formUnion(notes(of: begin..<end))
      begin = end
    }
    return found
  }

  /// From the first line of the lower half that begins with a number to which a mark in the text of the page belongs.
  private func notes(of page: Range<Int>) -> Range<Int> {
    for index in page.dropFirst(page.count / 2) where lines[index].followsBlank {
      guard let number = number(of: lines[index]), (1...999).contains(number) else { continue }
      if isMarked(number, in: page.lowerBound..<index) { return index..<page.upperBound }
    }
    return page.upperBound..<page.upperBound
  }

  /// `12 See the report of ...`: digits without a full stop, and a capital.
  private func number(of line: TextLine) -> Int? {
    let digits = text[line.range].prefix { $0.isASCIIDigit }
    let rest = text[digits.endIndex..<line.range.upperBound].drop { $0 == 0x20 || $0 == 0x09 }
    guard !digits.isEmpty, rest.startIndex > digits.endIndex || rest.isEmpty else { return nil }
    guard rest.first.map({ $0.isASCIIUppercase }) ?? false else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// Whether a number stands right behind a word or a mark: `Accord12`, `said.12`.
  private func isMarked(_ number: Int, in range: Range<Int>) -> Bool {
    let digits = Array(String(number).utf8)
    return range.contains { index in
      let line = lines[index].range
      var offset = line.lowerBound + 3
      while offset + digits.count <= line.upperBound {
        let end = offset + digits.count
        if text[offset] == digits[0], text[offset..<end].elementsEqual(digits),
          end == line.upperBound || !text[end].isASCIIAlphanumeric, Self.isText(text[(offset - 3)..<offset])
        {
          return true
        }
        offset += 1
      }
      return false
    }
  }

  /// Three letters, or letters and a mark at the end.
  private static func isText(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return false }
    let isMark = [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "\""), 0x9D].contains(last)
    return before.dropLast().allSatisfy { $0.isASCIILowercase || $0 >= 0x80 } && (isMark || last.isASCIILowercase)
  }
}
