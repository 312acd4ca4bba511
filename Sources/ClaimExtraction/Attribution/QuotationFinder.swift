import DocumentModel
import Text

/// A stretch between quotation marks; half-open range of UTF-8 bytes without the marks.
struct Quotation: Hashable, Sendable {
  var range: Range<Int>
  /// Whether it continues a quotation that the paragraph before left open.
  var isContinuation: Bool
}

/// Finds direct quotations: straight and curly double marks, and curly single marks that open a word.
///
/// A quotation that its paragraph leaves open ends with it; the next paragraph's opening mark continues it (a convention of news style).
enum QuotationFinder {
  /// The quotations of a text, in order.
  ///
  /// - Complexity: O(bytes).
  static func quotations(in text: [UInt8]) -> [Quotation] {
    var found: [Quotation] = []
    var open: (begin: Int, closer: [UInt8])?
    var leftOpen = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\n") {
        if let current = open {
          found.append(Quotation(range: current.begin..<index, isContinuation: leftOpen))
          leftOpen = true
          open = nil
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
        opensWord(text, at: index, length: opener.count)
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

  private static let marks: [([UInt8], [UInt8])] = [
    (Array("“".utf8), Array("”".utf8)), (Array("\"".utf8), Array("\"".utf8)), (Array("‘".utf8), Array("’".utf8)),
    (Array("«".utf8), Array("»".utf8)),
  ]

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
    guard length == 3, text[index] == 0xE2, text[index + 2] == 0x99, index > 0, index + length < text.count else {
      return false
    }
    return text[index - 1].isASCIILetter && text[index + length].isASCIILetter
  }
}
