import Text

/// Finds the footnotes at the lower edges of pages, so that sentences go on behind them.
struct PageNotes {
  /// No text has more notes than this; higher numbers are years and amounts.
  private static let highest = 999

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
    var marked: Set<Int> = []
    var read = page.lowerBound
    for index in page.dropFirst(page.count / 2) where lines[index].followsBlank {
      guard let number = number(of: lines[index]), (1...Self.highest).contains(number) else { continue }
      while read < index {
        addMarks(in: lines[read].range, to: &marked)
        read += 1
      }
      if marked.contains(number) { return index..<page.upperBound }
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

  /// Adds the numbers that stand right behind a word or a mark: `Accord12`, `said.12`.
  private func addMarks(in line: Range<Int>, to marked: inout Set<Int>) {
    var offset = line.lowerBound
    while offset < line.upperBound {
      guard text[offset].isASCIIDigit else {
        offset += 1
        continue
      }
      let begin = offset
      var number = 0
      while offset < line.upperBound, text[offset].isASCIIDigit {
        number = min(number * 10 + Int(text[offset] - UInt8(ascii: "0")), Self.highest + 1)
        offset += 1
      }
      let isWhole =
        text[begin] != UInt8(ascii: "0") && (offset == line.upperBound || !text[offset].isASCIIAlphanumeric)
      if isWhole, begin - line.lowerBound >= 3, Self.isText(text[(begin - 3)..<begin]) { marked.insert(number) }
    }
  }

  /// Three letters, or letters and a mark at the end.
  private static func isText(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return false }
    let isMark = [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "\""), 0x9D].contains(last)
    return before.dropLast().allSatisfy { $0.isASCIILowercase || $0 >= 0x80 } && (isMark || last.isASCIILowercase)
  }
}
