import DocumentModel
import DocumentReading
import Testing

/// A text as the reader reads it, for tests that show both.
struct ReadText {
  let document: SourceDocument

  init(_ text: String, path: String = "a.txt") throws {
    document = try #require(try ReaderForTests.reader().documents(in: Array(text.utf8), path: path).first)
  }

  /// What the language stages read.
  var text: String { String(decoding: document.asRead.text, as: UTF8.self) }

  /// Its paragraphs.
  var paragraphs: [String] { text.split(separator: "\n").map(String.init).filter { !$0.isEmpty } }

  /// The words of the original that a stretch of the reading stands for.
  func original(of words: String) throws -> String {
    let text = Array(self.text.utf8)
    let wanted = Array(words.utf8)
    let begin = try #require(
      (0...(text.count - wanted.count)).first { text[$0..<($0 + wanted.count)].elementsEqual(wanted) })
    let range = begin..<(begin + wanted.count)
    return String(decoding: document.text[document.reading?.originalRange(of: range) ?? range], as: UTF8.self)
  }

  /// The sections, each with its kind, its label and its words in the original.
  var sections: [String] {
    document.sections.map { section in
      let words = String(decoding: document.text[section.range], as: UTF8.self)
      return section.kind.rawValue + (section.label.map { " [\($0)]" } ?? "") + ": " + words
    }
  }
}
