import Text

/// The sign that opens a list item, a numbered paragraph, an article or a clause.
struct ListMarker: Hashable, Sendable {
  /// What kind of sign it is; deeper ones stand inside those before.
  enum Kind: Hashable, Sendable {
    /// `Article IV`, `Section 3`, `Annex A`.
    case heading
    /// `4.`, `4)`, `4.2`.
    case number
    /// `(a)`, `b)`.
    case letter
    /// `(iii)`.
    case roman
    case bullet
  }

  var kind: Kind
  /// As it is named: `Article IV`, `4.2`, `(a)`.
  var label: String
  /// The bytes of the sign at the beginning of the line.
  var length: Int
}

extension ListMarker {
  /// The sign at the beginning of a line; nil where there is none.
  init?(in text: [UInt8], at line: Range<Int>) {
    guard
      let found = Self.heading(text, line) ?? Self.bracketed(text, line) ?? Self.number(text, line)
        ?? Self.bullet(text, line)
    else { return nil }
    self = found
  }

  private static let headings = [
    "article", "section", "chapter", "part", "annex", "appendix", "protocol", "title", "clause", "paragraph",
    "schedule",
    "rule", "regulation",
  ]

  private static func heading(_ text: [UInt8], _ line: Range<Int>) -> ListMarker? {
    guard text[line.lowerBound].isASCIIUppercase else { return nil }
    let word = text[line].prefix { $0.isASCIILetter }
    guard word.endIndex + 1 < line.upperBound, text[word.endIndex] == 0x20,
      word.dropFirst().allSatisfy(\.isASCIILowercase) || word.allSatisfy(\.isASCIIUppercase)
    else { return nil }
    let name = String(decoding: word, as: UTF8.self)
    guard headings.contains(name.lowercased()) else { return nil }
    let number = text[(word.endIndex + 1)..<line.upperBound].prefix { $0.isASCIIAlphanumeric }
    let isNumber =
      number.allSatisfy(\.isASCIIDigit) || number.allSatisfy { "IVXLC".utf8.contains($0) }
      || number.count == 1 && number.allSatisfy(\.isASCIIUppercase)
      || number.count >= 2 && number.dropLast().allSatisfy(\.isASCIIDigit) && number.last?.isASCIILetter == true
    guard !number.isEmpty, number.count <= 7, isNumber else { return nil }
    let label = name.prefix(1) + name.dropFirst().lowercased() + " " + String(decoding: number, as: UTF8.self)
    return ListMarker(kind: .heading, label: label, length: number.endIndex - line.lowerBound)
  }

  /// `(a)`, `a)`, `(iv)`, `(12)`, `1)`.
  private static func bracketed(_ text: [UInt8], _ line: Range<Int>) -> ListMarker? {
    let isOpened = text[line.lowerBound] == UInt8(ascii: "(")
    let begin = line.lowerBound + (isOpened ? 1 : 0)
    let inside = text[begin..<line.upperBound].prefix { $0.isASCIIAlphanumeric }
    guard (1...5).contains(inside.count), inside.endIndex < line.upperBound,
      text[inside.endIndex] == UInt8(ascii: ")"), isFollowedBySpace(inside.endIndex + 1, text, line)
    else { return nil }
    let label = "(" + String(decoding: inside, as: UTF8.self) + ")"
    let length = inside.endIndex + 1 - line.lowerBound
    if inside.allSatisfy(\.isASCIIDigit), inside.count <= 3 {
      return ListMarker(kind: .number, label: label, length: length)
    }
    if inside.count > 1 || inside.first == UInt8(ascii: "i") {
      guard inside.allSatisfy({ "ivx".utf8.contains($0) }) else { return nil }
      return ListMarker(kind: .roman, label: label, length: length)
    }
    return inside.allSatisfy(\.isASCIILetter) ? ListMarker(kind: .letter, label: label, length: length) : nil
  }

  /// `4.`, `4.2`, `4.2.1.`, `IV.` before a capital, a bracket or a quotation mark.
  private static func number(_ text: [UInt8], _ line: Range<Int>) -> ListMarker? {
    var end = text[line].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }.endIndex
    if end == line.lowerBound {
      end = text[line].prefix { "IVX".utf8.contains($0) }.endIndex
      guard end > line.lowerBound, end < line.upperBound, text[end] == UInt8(ascii: ".") else { return nil }
      end += 1
    }
    var name = text[line.lowerBound..<end]
    guard name.first != UInt8(ascii: "."), name.contains(UInt8(ascii: ".")), name.count <= 12,
      name.prefix(while: { $0 != UInt8(ascii: ".") }).count <= 3, isFollowedBySpace(end, text, line)
    else { return nil }
    let next = text[end..<line.upperBound].first { $0 != 0x20 && $0 != 0x09 }
    guard next.map({ $0.isASCIIUppercase || $0 >= 0x80 || [0x22, 0x28].contains($0) }) ?? true else { return nil }
    if name.last == UInt8(ascii: ".") { name = name.dropLast() }
    return ListMarker(kind: .number, label: String(decoding: name, as: UTF8.self), length: end - line.lowerBound)
  }

  private static func bullet(_ text: [UInt8], _ line: Range<Int>) -> ListMarker? {
    let length = BlockSplitter.bulletLength(at: line.lowerBound, in: text)
    guard length > 0, isFollowedBySpace(line.lowerBound + length, text, line) else { return nil }
    return ListMarker(kind: .bullet, label: "", length: length)
  }

  private static func isFollowedBySpace(_ offset: Int, _ text: [UInt8], _ line: Range<Int>) -> Bool {
    offset >= line.upperBound || text[offset] == 0x20 || text[offset] == 0x09
  }
}
