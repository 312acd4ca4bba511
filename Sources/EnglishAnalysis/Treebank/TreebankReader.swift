public import Text

/// Reads a CoNLL-U file sentence by sentence.
///
/// Checks what later stages rely on: ten columns, words numbered from 1 without gaps, multiword tokens within the
/// sentence, heads that exist. The text of the columns is kept as it is.
public struct TreebankReader: Sendable {
  private let bytes: [UInt8]
  private let source: String?
  private var offset = 0

  /// A reader of UTF-8 bytes.
  ///
  /// - Parameter source: file name for messages.
  public init(_ bytes: [UInt8], source: String? = nil) {
    self.bytes = bytes
    self.source = source
  }

  /// All sentences of a file.
  public static func sentences(in bytes: [UInt8], source: String? = nil) throws(SyntaxFailure) -> [TreebankSentence] {
    var reader = TreebankReader(bytes, source: source)
    var sentences: [TreebankSentence] = []
    while let sentence = try reader.next() { sentences.append(sentence) }
    return sentences
  }

  /// The next sentence, nil at the end of the file.
  ///
  /// - Throws: `SyntaxFailure` at the first line that is no CoNLL-U.
  public mutating func next() throws(SyntaxFailure) -> TreebankSentence? {
    var sentence = TreebankSentence(rows: [])
    let begin = offset
    var wordCount = 0
    while offset < bytes.count {
      let line = nextLine()
      if line.isEmpty {
        if sentence.rows.isEmpty, sentence.comments.isEmpty { continue }
        break
      }
      if bytes[line.lowerBound] == UInt8(ascii: "#") {
        sentence.comments.append(String(decoding: bytes[line.dropFirst()], as: UTF8.self))
        continue
      }
      let row = try row(line)
      if case .word(let number) = row.identifier {
        wordCount += 1
        guard number == wordCount else { throw failure(line, expected: "word \(wordCount)") }
      }
      sentence.rows.append(row)
    }
    guard !sentence.rows.isEmpty || !sentence.comments.isEmpty else { return nil }
    for row in sentence.rows {
      if let head = row.head, head > wordCount { throw failure(begin..<offset, expected: "a head within the sentence") }
      if case .multiword(let range) = row.identifier, range.upperBound > wordCount {
        throw failure(begin..<offset, expected: "a multiword token within the sentence")
      }
    }
    return sentence
  }

  /// The next line without its end.
  private mutating func nextLine() -> Range<Int> {
    let begin = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    var end = offset
    if end > begin, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    offset += 1
    return begin..<end
  }

  private func row(_ line: Range<Int>) throws(SyntaxFailure) -> TreebankRow {
    let columns = bytes[line].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 10 else { throw failure(line, expected: "ten tab-separated columns, not \(columns.count)") }
    guard let identifier = Self.identifier(columns[0]) else {
      throw failure(columns[0].indices, expected: "a word number, a range or an empty node's number")
    }
    let headColumn = columns[6]
    let head = Self.number(headColumn)
    guard head != nil || headColumn.elementsEqual("_".utf8) else {
      throw failure(headColumn.indices, expected: "the number of the head or _")
    }
    func text(_ index: Int) -> String { String(decoding: columns[index], as: UTF8.self) }
    return TreebankRow(
      identifier: identifier, form: text(1), lemma: text(2), universalTag: text(3), pennTag: text(4),
      features: text(5), head: head, relation: text(7), enhancedDependencies: text(8), miscellaneous: text(9))
  }

  private static func identifier(_ column: ArraySlice<UInt8>) -> TreebankRow.Identifier? {
    if let number = number(column) { return number > 0 ? .word(number) : nil }
    if let hyphen = column.firstIndex(of: UInt8(ascii: "-")) {
      guard let first = number(column[..<hyphen]), let last = number(column[(hyphen + 1)...]), first > 0, last >= first
      else { return nil }
      return .multiword(first...last)
    }
    guard let period = column.firstIndex(of: UInt8(ascii: ".")), let word = number(column[..<period]),
      let index = number(column[(period + 1)...])
    else { return nil }
    return .empty(after: word, index: index)
  }

  /// A decimal number of at most nine digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private func failure(_ range: Range<Int>, expected: String) -> SyntaxFailure {
    ByteCursor(bytes).failure(
      format: "CoNLL-U", source: source, at: range.lowerBound, length: min(range.count, 80), expected: expected)
  }
}
