import DocumentModel
import Text

/// A stretch of text that is somebody's word: between quotation marks, behind a label; half-open range of UTF-8 bytes without these.
struct Quotation: Hashable, Sendable {
  /// How the text shows that it is somebody's word.
  enum Form: Hashable, Sendable {
    case marks
    /// `NATO: ...` and `... - NATO` in a title.
    case headline
    /// `MR. RAO: ...` at the beginning of a line.
    case turn
    /// A statement, speech or letter in the first person, without marks.
    case statement
  }

  var range: Range<Int>
  var form: Form = .marks
  /// Whether it continues a quotation that the paragraph before left open.
  var isContinuation = false
}

extension [Quotation] {
  /// Whether a byte stands in one of them; they stand in text order.
  func hold(byte: Int) -> Bool {
    let next = partitioningIndex { $0.range.upperBound > byte }
    return next < count && self[next].range.contains(byte)
  }
}

/// Finds direct quotations: straight and curly double marks, and curly single marks that open a word.
///
/// A quotation that its paragraph leaves open ends with it; the next paragraph's opening mark continues it (a convention of news style). It
/// also goes on where the next mark closes it, as in texts that have every sentence on a line of its own.
enum QuotationFinder {
  /// The quotations of a text, in order.
  ///
  /// - Complexity: O(bytes).
  static func quotations(in text: [UInt8]) -> [Quotation] {
    var found: [Quotation] = []
    var open: (begin: Int, closer: [UInt8])?
    var leftOpen = false
    var next = NextMark()
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\n") {
        if let current = open {
          if current.begin < index {
            found.append(Quotation(range: current.begin..<index, isContinuation: leftOpen))
          }
          leftOpen = true
          open = next.closes(current.closer, in: text, from: index) ? (index + 1, current.closer) : nil
        }
        index += 1
        continue
      }
      if let current = open {
        if matches(text, current.closer, at: index), !isApostrophe(text, at: index, length: current.closer.count) {
          found.append(Quotation(range: current.begin..<index, isContinuation: leftOpen))
          leftOpen = false
          open = nil
          index += current.closer.count
        } else {
          index += 1
        }
        continue
      }
      if let (opener, closer) = marks.first(where: { matches(text, $0.0, at: index) }),
        opensWord(text, at: index, length: opener.count), isClosed(text, opener, from: index + opener.count)
      {
        open = (index + opener.count, closer)
        index += opener.count
      } else {
        index += 1
      }
    }
    if let current = open { found.append(Quotation(range: current.begin..<text.count, isContinuation: leftOpen)) }
    return found
  }

  /// The next mark of a kind behind a line break, kept from line to line so that the search stays linear.
  private struct NextMark {
    private var found: (closer: [UInt8], place: Int, closes: Bool)?

    /// Whether the next mark of a pair closes it; a single mark may be an apostrophe and never does.
    mutating func closes(_ closer: [UInt8], in text: [UInt8], from begin: Int) -> Bool {
      guard closer != Array("'".utf8), closer != Array("’".utf8),
        let opener = marks.first(where: { $0.1 == closer })?.0
      else { return false }
      if let found, found.closer == closer, found.place >= begin { return found.closes }
      var index = begin
      while index < text.count {
        let opens = matches(text, opener, at: index) && opensWord(text, at: index, length: opener.count)
        if opens || matches(text, closer, at: index) {
          found = (closer, index, !opens)
          return !opens
        }
        index += 1
      }
      found = (closer, text.count, false)
      return false
    }
  }

  private static let marks: [([UInt8], [UInt8])] = [
    (Array("“".utf8), Array("”".utf8)), (Array("\"".utf8), Array("\"".utf8)), (Array("‘".utf8), Array("’".utf8)),
    (Array("«".utf8), Array("»".utf8)), (Array("'".utf8), Array("'".utf8)),
  ]

  /// A straight single mark opens a quotation only where its line closes it: `'90s` and `o'clock` open none.
  private static func isClosed(_ text: [UInt8], _ opener: [UInt8], from begin: Int) -> Bool {
    guard opener == Array("'".utf8) else { return true }
    guard text[begin].isASCIILetter else { return false }
    let line = text[begin...].prefix { $0 != UInt8(ascii: "\n") }
    return line.indices.contains { closesWord(text, at: $0) }
  }

  private static func closesWord(_ text: [UInt8], at index: Int) -> Bool {
    text[index] == UInt8(ascii: "'") && (index + 1 == text.count || !text[index + 1].isASCIIAlphanumeric)
  }

  private static func matches(_ text: [UInt8], _ mark: [UInt8], at index: Int) -> Bool {
    index + mark.count <= text.count && text[index..<(index + mark.count)].elementsEqual(mark)
  }

  private static func opensWord(_ text: [UInt8], at index: Int, length: Int) -> Bool {
    let before = index == 0 ? UInt8(ascii: " ") : text[index - 1]
    guard index + length < text.count else { return false }
    return !before.isASCIIAlphanumeric && !text[index + length].isASCIISpace
  }

  /// A closing single mark between letters, or after an s before a space and a small letter, is an apostrophe.
  private static func isApostrophe(_ text: [UInt8], at index: Int, length: Int) -> Bool {
    if text[index] == UInt8(ascii: "'") { return !closesWord(text, at: index) }
    guard length == 3, text[index] == 0xE2, text[index + 2] == 0x99, index > 0, index + length < text.count else {
      return false
    }
    return text[index - 1].isASCIILetter && text[index + length].isASCIILetter
  }
}
